package footprint.settings;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;

/**
 * A room's settings as they are laid before somebody who edits them.
 *
 * @param room     such as reviews
 * @param draft    the draft; null when nobody has begun one
 * @param from     the first day of the draft, or, without one, the first of next month
 * @param own      what the council itself says, or is to say
 * @param merged   the same with the product's defaults beneath
 * @param defaults what would hold if the council said nothing
 * @param shape    the room's JSON Schema
 */
public record Sheet(String room, Draft draft, LocalDate from, JsonNode own, JsonNode merged, JsonNode defaults, JsonNode shape) {
}
