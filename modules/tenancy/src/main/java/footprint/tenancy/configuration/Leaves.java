package footprint.tenancy.configuration;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** The single values of a document, by JSON pointer, in the order in which they are written. */
final class Leaves {

    private Leaves() {
    }

    static Map<String, JsonNode> of(JsonNode document) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        collect("", document, leaves);
        return leaves;
    }

    private static void collect(String pointer, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> collect(pointer + "/" + Pointers.escape(entry.getKey()), entry.getValue(), leaves));
        } else if (node.isArray() && !plain(node)) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), leaves);
            }
        } else {
            leaves.put(pointer, node);
        }
    }

    /** A list of plain words or numbers is one value, shown on one line. */
    private static boolean plain(JsonNode list) {
        return list.valueStream().noneMatch(JsonNode::isContainer);
    }

    /** A value as a person reads it. */
    static String text(JsonNode leaf) {
        if (leaf.isArray()) {
            return String.join(", ", leaf.valueStream().map(Leaves::text).toList());
        }
        return leaf.isNull() || leaf.isObject() ? "" : leaf.asString();
    }
}
