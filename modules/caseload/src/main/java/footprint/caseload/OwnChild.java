package footprint.caseload;

import java.time.LocalDate;

/**
 * A child in the sight of whoever asks.
 *
 * @param id          key
 * @param number      the child's number in the return
 * @param name        as the child likes it; "Child" and the number where nobody entered one
 * @param dateOfBirth when the child was born
 * @param reviewer    the reviewer today; null if none
 */
public record OwnChild(long id, String number, String name, LocalDate dateOfBirth, String reviewer) {
}
