package footprint.caseload;

import java.time.LocalDate;

/**
 * Who was a child's reviewer, from when to when.
 *
 * @param to    the last day; null while it goes on
 * @param cover whether it was cover until a day, and not a change of reviewer
 * @param why   the handover's reason; null where none is recorded
 */
public record ReviewerSpan(long reviewerId, String reviewer, LocalDate from, LocalDate to, boolean cover, String why) {
}
