package footprint.identity;

import java.time.Instant;

/**
 * What was last asked of the sign-in service for somebody.
 *
 * @param kind    invite or dismiss
 * @param state   waiting, done or failed
 * @param outcome how the person comes to a password: handed-over, by-mail, known or none; null for a dismissal and before
 * @param fault   one sentence, when it failed
 * @param askedAt when it was asked
 */
public record AccountStanding(String kind, String state, String outcome, String fault, Instant askedAt) {
}
