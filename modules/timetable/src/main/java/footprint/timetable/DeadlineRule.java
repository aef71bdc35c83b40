package footprint.timetable;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule that gives a deadline.
 *
 * @param name       the setting's name, such as first-review
 * @param subject    what is due, as the sentence begins: "First review"
 * @param regulation the law or the guidance behind it; null where the council alone says so
 * @param interval   how long there is
 */
public record DeadlineRule(String name, String subject, String regulation, Interval interval) {

    /**
     * The deadline that this rule gives.
     *
     * @param start what starts the clock
     * @param fact  what happened on that day, as it follows the interval: "after becoming looked after"
     */
    public Deadline from(LocalDate start, String fact, WorkingCalendar calendar) {
        LocalDate due = interval.after(start, calendar);
        return new Deadline(this, start, fact, due,
                interval.skipsHolidays() ? calendar.holidaysBetween(start, due) : List.of(),
                interval.skipsHolidays() ? calendar.plusWorkingDays(start, Math.min(1, interval.number())) : start.plusDays(1), null);
    }
}
