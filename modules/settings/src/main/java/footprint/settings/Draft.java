package footprint.settings;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change that somebody is preparing; each room has one at a time.
 *
 * @param id        its key
 * @param room      such as escalation
 * @param from      the first day on which it is to hold
 * @param own       the whole of what the council itself is to say, as under "settings" in its file
 * @param merged    the same with the product's defaults beneath
 * @param reason    why, as far as somebody has written it down
 * @param begunBy   the name of whoever began it
 * @param changedAt when it was last saved
 * @param version   number by which two people who change it at once are told apart
 */
public record Draft(long id, String room, LocalDate from, JsonNode own, JsonNode merged, String reason, String begunBy, Instant changedAt,
                    long version) {
}
