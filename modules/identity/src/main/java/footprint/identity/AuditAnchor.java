package footprint.identity;

import java.time.Instant;

/**
 * The end of a council's audit trail as it was at one moment, kept outside the database: who cuts the end off or writes the
 * trail anew cannot change this too.
 *
 * @param council  the council's code
 * @param number   of the last entry then; 0 when there was none
 * @param hash     of that entry, in hexadecimal digits
 * @param at       when that entry was written; null when there was none
 * @param anchored when the anchor was made
 * @param anew     why the anchors before this one count no more, such as a restored back-up; null if they do
 */
public record AuditAnchor(String council, long number, String hash, Instant at, Instant anchored, String anew) {
}
