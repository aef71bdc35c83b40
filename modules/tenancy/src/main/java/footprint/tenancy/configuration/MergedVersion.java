package footprint.tenancy.configuration;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * One room's settings from one date: the council's own over the defaults.
 *
 * @param room     such as escalation
 * @param from     the first day on which it holds
 * @param document the whole settings, nothing left out
 * @param origins  JSON pointer to where the value was written
 */
record MergedVersion(String room, LocalDate from, ObjectNode document, Map<String, Origin> origins) {

    Origin origin(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (origins.containsKey(at)) {
                return origins.get(at);
            }
        }
        return origins.get("");
    }

    /** What is stored beside the document: dotted path to origin, values and whole lists only, not what merely holds them. */
    SettingsDocument asDocument() {
        Map<String, Provenance> leaves = new TreeMap<>();
        Leaves.of(document).forEach((pointer, leaf) -> {
            Origin origin = origin(pointer);
            leaves.put(Pointers.toDotted(pointer), new Provenance(origin.council() ? "council" : "default", origin.source()));
        });
        return new SettingsDocument(room, from, document, leaves);
    }
}
