package footprint.web.ladder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Changes to the reasons and the kinds of a draft; each gives the whole of what the council is to say anew. Pure. */
final class ReasonEdits {

    private static final String REASONS = "reasons";
    private static final String CODE = "code";

    private final ObjectNode own;
    private final JsonNode merged;

    /**
     * @param own    what the council itself says
     * @param merged the same with the defaults beneath
     */
    ReasonEdits(JsonNode own, JsonNode merged) {
        this.own = (ObjectNode) own;
        this.merged = merged;
    }

    /**
     * A reason as an administrator typed it.
     *
     * @param from first day of use as the settings write it; null: always
     * @param to   last day of use; null: still
     * @param family what it is about; empty while none is chosen
     */
    record ReasonWords(String code, String label, String kind, String from, String to, String family) {
    }

    /** With one more reason at the end. */
    ObjectNode add(ReasonWords words) {
        List<ObjectNode> reasons = reasons();
        reasons.add(written(own.objectNode(), words));
        return with(reasons);
    }

    /** With a reason as it was typed; its code stays. */
    ObjectNode change(String code, ReasonWords words) {
        List<ObjectNode> reasons = reasons();
        reasons.stream().filter(reason -> reason.path(CODE).asString("").equals(code)).forEach(reason -> written(reason, words));
        return with(reasons);
    }

    ObjectNode remove(String code) {
        List<ObjectNode> reasons = reasons();
        reasons.removeIf(reason -> reason.path(CODE).asString("").equals(code));
        return with(reasons);
    }

    /** With other kinds that may be raised. */
    ObjectNode kinds(List<String> kinds) {
        ObjectNode all = own.deepCopy();
        ArrayNode list = all.putArray("kinds");
        kinds.forEach(list::add);
        return all;
    }

    private List<ObjectNode> reasons() {
        List<ObjectNode> reasons = new ArrayList<>();
        merged.path(REASONS).forEach(reason -> reasons.add((ObjectNode) reason.deepCopy()));
        return reasons;
    }

    private ObjectNode with(List<ObjectNode> reasons) {
        ObjectNode all = own.deepCopy();
        ArrayNode list = all.putArray(REASONS);
        reasons.forEach(list::add);
        return all;
    }

    private static ObjectNode written(ObjectNode reason, ReasonWords words) {
        reason.put(CODE, words.code()).put("label", words.label()).put("kind", words.kind());
        put(reason, "from", words.from());
        put(reason, "to", words.to());
        put(reason, "family", words.family().isEmpty() ? null : words.family());
        return reason;
    }

    private static void put(ObjectNode reason, String key, String value) {
        reason.remove(key);
        if (value != null) {
            reason.put(key, value);
        }
    }
}
