package footprint.tenancy.configuration;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;

/**
 * One entry under "versions" of a council's own file.
 *
 * @param from         the first day on which it holds
 * @param source       the document, or the publication, that says so
 * @param keepsEarlier true when it changes only what it names and keeps the rest of the version before it
 * @param settings     what the council says, without the defaults
 */
public record SaidVersion(LocalDate from, String source, boolean keepsEarlier, JsonNode settings) {
}
