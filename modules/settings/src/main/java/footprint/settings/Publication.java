package footprint.settings;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One publication of one room's settings (R015).
 *
 * @param room   such as escalation
 * @param number counted from 1 within the room
 * @param from   the first day on which it changed anything
 * @param at     when it was published
 * @param by     who published it
 * @param reason why
 */
public record Publication(String room, int number, LocalDate from, Instant at, String by, String reason) {
}
