package footprint.identity;

import java.time.LocalDate;

/**
 * Which entries of the audit trail are wanted; null: whichever.
 *
 * @param username the sign-in name of who acted, as a whole
 * @param how      read, write, refused …
 * @param from     the first London day
 * @param to       the last London day
 */
public record AuditFilter(String username, String how, LocalDate from, LocalDate to) {

    /** All of them. */
    public static final AuditFilter NONE = new AuditFilter(null, null, null, null);
}
