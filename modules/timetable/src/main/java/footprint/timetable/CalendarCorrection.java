package footprint.timetable;

import java.time.LocalDate;

/**
 * One day on which a council's calendar differs from the library's (R013): a one-off holiday that the library does not
 * know yet, or a day that turned out to be a working day.
 *
 * @param day     the day
 * @param working true: a working day after all; false: a holiday
 * @param note    what the day is called, as it is shown in the sum of a deadline
 */
public record CalendarCorrection(LocalDate day, boolean working, String note) {
}
