package footprint.documents;

import java.time.Instant;

/**
 * How the outbox stands.
 *
 * @param server  whether this installation has a mail server; without one everything waits
 * @param waiting mails that wait, those that failed among them
 * @param failing mails that failed at least once
 * @param sent    mails that were sent
 * @param oldest  when the oldest that waits was written; null if none waits
 */
public record PostState(boolean server, long waiting, long failing, long sent, Instant oldest) {
}
