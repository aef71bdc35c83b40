package footprint.identity.control;

import footprint.identity.AuditEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a write changed, field by field, out of what was there before and after. Pure. */
public final class BeforeAfter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BeforeAfter() {
    }

    /**
     * One field that is not the same.
     *
     * @param field  where it is, such as "alert stage"
     * @param before what it held; empty if nothing
     * @param after  what it holds; empty if nothing
     */
    public record Field(String field, String before, String after) {
    }

    /** The fields of an entry that are not the same before and after; none when it changed nothing. */
    public static List<Field> of(AuditEntry entry) {
        Map<String, String> before = leaves(entry.before());
        Map<String, String> after = leaves(entry.after());
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Field> fields = new ArrayList<>();
        for (String field : all) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                fields.add(new Field(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")));
            }
        }
        return fields;
    }

    private static Map<String, String> leaves(String json) {
        Map<String, String> leaves = new TreeMap<>();
        if (json != null) {
            gather("", JSON.readTree(json), leaves);
        }
        return leaves;
    }

    private static void gather(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(part -> gather(join(path, part.getKey().replace('_', ' ')), part.getValue(), leaves));
        } else if (node.isArray()) {
            int place = 0;
            for (JsonNode element : node) {
                gather(join(path, element.has("id") ? element.get("id").asString() : Integer.toString(++place)), element, leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(path, node.asString());
        }
    }

    private static String join(String path, String part) {
        return path.isEmpty() ? part : path + " " + part;
    }
}
