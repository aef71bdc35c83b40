package footprint.caseload;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change to hours on days that had passed.
 *
 * @param reviewer whose hours
 * @param first    the first day that it changed
 * @param last     the last day that it changed
 * @param stood    the spells as they stood, in words; empty for none
 * @param stands   the spells as they stand since, in words; empty for none
 * @param because  why
 * @param doneBy   the name of whoever did it
 * @param doneAt   when
 */
public record HoursCorrection(String reviewer, LocalDate first, LocalDate last, String stood, String stands, String because, String doneBy, Instant doneAt) {
}
