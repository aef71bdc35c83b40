package footprint.settings.control;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What kind of value stands at one place of a room's settings, read out of its JSON Schema. Pure.
 *
 * @param node what the schema says of the place
 * @param root the whole schema, for what it says elsewhere and refers to
 */
public record Shape(JsonNode node, JsonNode root) {

    /** How a value is asked for. */
    public enum Kind { TEXT, WHOLE_NUMBER, NUMBER, YES_NO, CHOICE, WORDS, LIST, GROUP }

    /** Of a whole room. */
    public static Shape of(JsonNode schema) {
        return new Shape(schema, schema);
    }

    /** Of what stands at a path; none where the schema knows nothing there. */
    public Optional<Shape> at(String path) {
        Shape here = this;
        for (SettingPath.Step step : SettingPath.steps(path)) {
            Optional<Shape> next = step.index() == null ? here.member(step.key()) : here.items();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    private Optional<Shape> member(String key) {
        for (JsonNode way : ways()) {
            JsonNode named = way.path("properties").path(key);
            JsonNode other = way.path("additionalProperties");
            if (named.isObject() || other.isObject()) {
                return Optional.of(new Shape(named.isObject() ? named : other, root));
            }
        }
        return Optional.empty();
    }

    /** Of an entry, where this is a list. */
    public Optional<Shape> items() {
        return ways().stream().map(way -> way.path("items")).filter(JsonNode::isObject).findFirst().map(items -> new Shape(items, root));
    }

    /** Whether names that the schema does not list may be added here. */
    public boolean open() {
        return ways().stream().anyMatch(way -> way.path("additionalProperties").isObject());
    }

    /** Whether it may be left empty. */
    public boolean mayBeEmpty() {
        return ways().stream().anyMatch(way -> types(way).contains("null") || way.path("enum").valueStream().anyMatch(JsonNode::isNull));
    }

    /** What may be chosen; empty where it is not a choice. */
    public List<String> choices() {
        return ways().stream().flatMap(way -> way.path("enum").valueStream()).filter(choice -> !choice.isNull()).map(choice -> choice.asString()).toList();
    }

    /** A sentence of the schema about it; empty for none. */
    public String hint() {
        return ways().stream().map(way -> way.path("description").asString("")).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    public Kind kind() {
        List<String> types = ways().stream().flatMap(way -> types(way).stream()).filter(type -> !type.equals("null")).toList();
        if (!choices().isEmpty()) {
            return Kind.CHOICE;
        }
        if (types.contains("array")) {
            return items().filter(items -> items.kind() == Kind.GROUP || items.kind() == Kind.LIST).isPresent() ? Kind.LIST : Kind.WORDS;
        }
        if (types.contains("object")) {
            return Kind.GROUP;
        }
        return types.contains("boolean") ? Kind.YES_NO : types.contains("integer") ? Kind.WHOLE_NUMBER : types.contains("number") ? Kind.NUMBER : Kind.TEXT;
    }

    /** This place, and each of the ways in which it may be filled where the schema allows several. */
    private List<JsonNode> ways() {
        List<JsonNode> ways = new ArrayList<>();
        collect(node, ways, 0);
        return ways;
    }

    private void collect(JsonNode at, List<JsonNode> ways, int depth) {
        if (depth > 8) {
            return;
        }
        if (at.path("$ref").isString()) {
            collect(root.at(at.path("$ref").asString().substring(1)), ways, depth + 1);
        }
        ways.add(at);
        at.path("anyOf").forEach(way -> collect(way, ways, depth + 1));
        at.path("oneOf").forEach(way -> collect(way, ways, depth + 1));
    }

    private static List<String> types(JsonNode way) {
        JsonNode type = way.path("type");
        return type.isArray() ? type.valueStream().map(one -> one.asString()).toList() : type.isString() ? List.of(type.asString()) : List.of();
    }
}
