package footprint.tenancy.configuration;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.Map;

/**
 * One version of one room's settings, as published: a row of the council's table of configuration.
 *
 * @param room       such as escalation
 * @param from       the first day on which it holds
 * @param document   the whole settings
 * @param provenance dotted path of each value to who said it
 */
public record SettingsDocument(String room, LocalDate from, JsonNode document, Map<String, Provenance> provenance) {
}
