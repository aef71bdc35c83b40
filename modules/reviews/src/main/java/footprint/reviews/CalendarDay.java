package footprint.reviews;

import java.time.LocalDate;

/**
 * One day of a council's calendar that is out of the ordinary.
 *
 * @param day       the day
 * @param name      what it is called
 * @param working   whether people work on it
 * @param corrected true when the council said so, false when the library of bank holidays does
 */
public record CalendarDay(LocalDate day, String name, boolean working, boolean corrected) {
}
