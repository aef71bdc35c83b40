package footprint.caseload;

import java.time.LocalDate;

/**
 * A case that a reviewer carries besides looked-after children.
 *
 * @param id         its key
 * @param reviewerId who carries it
 * @param kind       a kind of case that the council weighs
 * @param reference  the case system's own; never a name
 * @param from       the first day of carrying it
 * @param to         the last day; null while it is carried
 */
public record OtherCase(long id, long reviewerId, String kind, String reference, LocalDate from, LocalDate to) {
}
