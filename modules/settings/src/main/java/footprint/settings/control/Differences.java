package footprint.settings.control;

import footprint.settings.Difference;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between two trees of settings. Entries of a list are told by what names them (number, code, key, label),
 * so that one put in between does not make all that follow look changed. Pure.
 */
public final class Differences {

    private static final List<String> NAMES = List.of("number", "code", "key", "name", "label");

    private Differences() {
    }

    /** Every value that is not the same, in the order in which the trees are written. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        Map<String, String> was = leaves(before);
        Map<String, String> is = leaves(after);
        Set<String> paths = new LinkedHashSet<>(is.keySet());
        paths.addAll(was.keySet());
        return paths.stream().filter(path -> !java.util.Objects.equals(was.get(path), is.get(path)))
                .map(path -> new Difference(path, was.get(path), is.get(path))).toList();
    }

    private static Map<String, String> leaves(JsonNode tree) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> collect(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), leaves));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            List<String> names = names(node);
            leaves.put(path, String.join(", ", names));
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + names.get(i) + "]", node.get(i), leaves);
            }
        } else {
            leaves.put(path, text(node));
        }
    }

    /** What each entry of a list goes by; its place, counted from 0, where no name tells them all apart. */
    private static List<String> names(JsonNode list) {
        for (String name : NAMES) {
            List<String> names = list.valueStream().map(entry -> entry.path(name).asString("")).toList();
            if (names.stream().noneMatch(String::isBlank) && Set.copyOf(names).size() == names.size()) {
                return names;
            }
        }
        List<String> places = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            places.add(String.valueOf(i));
        }
        return places;
    }

    private static String text(JsonNode leaf) {
        if (leaf.isArray()) {
            return String.join(", ", leaf.valueStream().map(Differences::text).toList());
        }
        return leaf.isNull() || leaf.isContainer() ? "" : leaf.isNumber() ? leaf.decimalValue().stripTrailingZeros().toPlainString() : leaf.asString();
    }
}
