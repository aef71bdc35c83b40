package footprint.escalation.control;

import footprint.escalation.ClockKind;
import footprint.kernel.London;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

/** When what happens by itself on a stage is due (R066, R067). Pure. */
public final class AnswerClocks {

    /** The hour in London at which a day's reminders go out: when people begin to work, not in the night. */
    static final LocalTime HOUR = LocalTime.of(7, 0);

    private AnswerClocks() {
    }

    /**
     * Every clock of a stage.
     *
     * @param from   the day on which the stage was reached
     * @param due    the last day for the answer
     * @param before how long before that day people are reminded; null: not at all
     */
    public static Map<ClockKind, Instant> of(LocalDate from, LocalDate due, Interval before, WorkingCalendar calendar) {
        Map<ClockKind, Instant> clocks = new EnumMap<>(ClockKind.class);
        if (before != null) {
            LocalDate day = before(due, before, calendar);
            if (day.isAfter(from)) { // whoever hears of it today needs no reminder today
                clocks.put(ClockKind.REMINDER, at(day));
            }
        }
        clocks.put(ClockKind.DUE, at(due));
        clocks.put(ClockKind.OVERDUE, at(calendar.plusWorkingDays(due, 1)));
        return clocks;
    }

    static LocalDate before(LocalDate due, Interval before, WorkingCalendar calendar) {
        return switch (before) {
            case Interval.WorkingDays days -> calendar.minusWorkingDays(due, days.number());
            case Interval.CalendarDays days -> due.minusDays(days.number());
            case Interval.Weeks weeks -> due.minusWeeks(weeks.number());
            case Interval.Months months -> due.minusMonths(months.number());
        };
    }

    static Instant at(LocalDate day) {
        return day.atTime(HOUR).atZone(London.ZONE).toInstant();
    }
}
