package footprint.documents;

import java.time.Instant;

/**
 * A mail in the outbox, without its text.
 *
 * @param id      its key
 * @param person  who gets it
 * @param subject its one line
 * @param written when it was written
 * @param sent    when the mail server took it; null while it waits
 * @param tries   how often sending failed
 * @param next    not tried before
 * @param fault   the kind of the last failure; null if none
 */
public record PostedMail(long id, String person, String subject, Instant written, Instant sent, int tries, Instant next, String fault) {

    /** waiting, failing or sent. */
    public String state() {
        return sent != null ? "sent" : tries > 0 ? "failing" : "waiting";
    }
}
