package footprint.e2e.hostile;

import footprint.e2e.hostile.Description.Operation;
import footprint.e2e.hostile.Description.Parameter;
import footprint.e2e.hostile.Loot.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names in the description mean: which of them name a record, and what the others may hold. A name that is not here is
 * an address that nobody has thought about, and fails the suite: whoever adds one says here what it means.
 */
final class Vocabulary {

    /** What an {id} names, by the word of the address before it. */
    private static final Map<String, Kind> BY_PLACE = Map.of("alerts", Kind.ALERT, "waiting", Kind.ALERT, "children", Kind.CHILD, "reviews", Kind.REVIEW,
            "uploads", Kind.UPLOAD, "people", Kind.PERSON);
    /** What other parts of a path name, by their own names. */
    private static final Map<String, Kind> BY_NAME = Map.ofEntries(Map.entry("review", Kind.REVIEW), Map.entry("sent", Kind.SENT), Map.entry("alert", Kind.ALERT), Map.entry("meeting", Kind.MEETING),
            Map.entry("action", Kind.ACTION), Map.entry("asked", Kind.ASKED), Map.entry("case", Kind.CASE), Map.entry("request", Kind.REQUEST),
            Map.entry("look", Kind.LOOK), Map.entry("hold", Kind.HOLD), Map.entry("sample", Kind.SAMPLE), Map.entry("holding", Kind.HOLDING), Map.entry("person", Kind.PERSON), Map.entry("notice", Kind.NOTICE));
    /** Fields and parameters that name a record wherever they stand. */
    private static final Map<String, Kind> RECORDS = Map.of("childId", Kind.CHILD, "child", Kind.CHILD, "openReviewId", Kind.REVIEW, "reviewer", Kind.PERSON, "reviewerId", Kind.PERSON,
            "worker", Kind.PERSON, "auditor", Kind.PERSON, "lawyer", Kind.PERSON, "earlierCall", Kind.CALL);
    /** What everything else may hold, so that the answer turns on the record alone. */
    private static final Map<String, Object> WORDS = Words.ALL;

    private static final Pattern IN_PATH = Pattern.compile("([^/{]+)/\\{([^}]+)}");

    private Vocabulary() {
    }

    /** The kind of record that a part of the path names; empty when it is a plain word such as a period. */
    static Optional<Kind> kind(Operation operation, Parameter parameter) {
        if (parameter.in().equals("path")) {
            Matcher matcher = IN_PATH.matcher(operation.path());
            while (matcher.find()) {
                if (matcher.group(2).equals(parameter.name())) {
                    return Optional.ofNullable(parameter.name().equals("id") ? BY_PLACE.get(matcher.group(1)) : BY_NAME.get(parameter.name()));
                }
            }
        }
        return Optional.ofNullable(RECORDS.get(parameter.name())).filter(any -> !parameter.type().equals("string"));
    }

    /** Every name of the operation, its body included, that the suite does not know. */
    static List<String> unknown(Operation operation) {
        List<String> names = new ArrayList<>();
        operation.parameters().stream().filter(one -> kind(operation, one).isEmpty() && !WORDS.containsKey(one.name())).map(Parameter::name).forEach(names::add);
        if (operation.body() != null) {
            body(operation.body(), any -> "0", names);
        }
        return names.stream().distinct().map(name -> operation + " says " + name).toList();
    }

    /** The address with its path filled in and no query; records by the function, words by what they may hold. */
    static String path(Operation operation, Function<Kind, String> key) {
        String path = operation.path();
        for (Parameter parameter : operation.inPath()) {
            String value = kind(operation, parameter).map(key).orElseGet(() -> String.valueOf(WORDS.get(parameter.name())));
            path = path.replace("{" + parameter.name() + "}", value);
        }
        return path.startsWith("/api/") ? path : "/api/v1" + path;
    }

    /** As {@link #path(Operation, Function)}, with one part of the path said by the caller. */
    static String path(Operation operation, Function<Kind, String> key, String name, String value) {
        Operation said = new Operation(operation.method(), operation.path().replace("{" + name + "}", value),
                operation.parameters().stream().filter(one -> !one.name().equals(name)).toList(), operation.body(), operation.type());
        return path(said, key);
    }

    /** A body of the described shape; records by the function. */
    static String body(Operation operation, Function<Kind, String> key) {
        return operation.body() == null ? null : body(operation.body(), key, new ArrayList<>()).toString();
    }

    /** Whether the body names a record. */
    static boolean namesRecords(Operation operation) {
        boolean[] named = {false};
        body(operation, kind -> {
            named[0] = true;
            return "1";
        });
        return named[0];
    }

    private static JsonNode body(JsonNode said, Function<Kind, String> key, List<String> unknown) {
        JsonNode schema = Description.followed(said);
        if (schema.path("type").asString("").equals("array")) {
            ArrayNode list = JsonMapper.shared().createArrayNode();
            list.add(body(schema.path("items"), key, unknown));
            return list;
        }
        if (!schema.has("properties")) {
            return schema.path("type").asString("").equals("object") ? JsonMapper.shared().createObjectNode() : JsonMapper.shared().valueToTree("x");
        }
        ObjectNode object = JsonMapper.shared().createObjectNode();
        schema.path("properties").properties().forEach(field -> object.set(field.getKey(), value(field.getKey(), field.getValue(), key, unknown)));
        return object;
    }

    private static JsonNode value(String name, JsonNode said, Function<Kind, String> key, List<String> unknown) {
        String type = said.path("type").asString("");
        if (RECORDS.containsKey(name) && type.equals("number")) {
            return JsonMapper.shared().valueToTree(Long.valueOf(key.apply(RECORDS.get(name))));
        }
        JsonNode followed = Description.followed(said);
        if (WORDS.containsKey(name) && !followed.has("properties")) {
            return JsonMapper.shared().valueToTree(fitting(WORDS.get(name), type));
        }
        if (type.equals("array") && Description.followed(said.path("items")).has("properties") || followed.has("properties")) {
            return body(said, key, unknown);
        }
        unknown.add(name);
        return JsonMapper.shared().nullNode();
    }

    /** A word as the described type takes it: one name may be a number, a text or a list at different addresses. */
    static Object fitting(Object word, String type) {
        return switch (type) {
            case "integer", "number" -> word instanceof Number ? word : 1;
            case "string" -> word instanceof List<?> list ? list.getFirst() : word;
            case "array" -> word instanceof List<?> ? word : List.of(word);
            default -> word;
        };
    }
}
