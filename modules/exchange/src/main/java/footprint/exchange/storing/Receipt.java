package footprint.exchange.storing;

import footprint.exchange.Door;

import java.time.Instant;

/**
 * Who sent a return, when and by which door.
 *
 * @param at the instant at which it began to come in
 * @param by the sign-in name
 */
public record Receipt(Instant at, String by, Door door) {
}
