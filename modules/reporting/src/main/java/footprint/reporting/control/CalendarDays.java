package footprint.reporting.control;

import footprint.timetable.Holiday;
import footprint.timetable.WorkingCalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a database must be told of the calendar to count working days: everything else is Monday to Friday. Pure.
 *
 * @param closed weekdays on which nobody works
 * @param opened days of weekends on which people do
 */
public record CalendarDays(List<LocalDate> closed, List<LocalDate> opened) {

    /** Nothing that is counted here was raised before. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AFTER = 5;

    public CalendarDays {
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
    }

    /** Those from the year 2000 to five years after a day. */
    public static CalendarDays of(WorkingCalendar calendar, LocalDate day) {
        LocalDate last = day.plusYears(YEARS_AFTER);
        LocalDate end = last.getYear() > WorkingCalendar.LAST_YEAR ? LocalDate.of(WorkingCalendar.LAST_YEAR, 12, 31) : last;
        if (end.isBefore(FIRST)) {
            return new CalendarDays(List.of(), List.of());
        }
        return new CalendarDays(calendar.holidaysBetween(FIRST.minusDays(1), end).stream().map(Holiday::day).toList(),
                Stream.iterate(FIRST, date -> !date.isAfter(end), date -> date.plusDays(1))
                        .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 && calendar.isWorkingDay(date)).toList());
    }
}
