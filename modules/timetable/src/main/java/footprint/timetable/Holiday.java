package footprint.timetable;

import java.time.LocalDate;

/**
 * A weekday that is not a working day.
 *
 * @param day  the day on which nobody works: the substitute day where a holiday fell on a weekend
 * @param name what it is called
 */
public record Holiday(LocalDate day, String name) {
}
