package footprint.tenancy;

import java.time.LocalDate;

/**
 * One version of a room's settings.
 *
 * @param from the first day on which it holds; it holds until the next version's first day
 */
public record Version<T>(LocalDate from, T settings) {
}
