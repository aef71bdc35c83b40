package footprint.tenancy.configuration;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One YAML file as a tree, with the line on which each value stands.
 *
 * @param name  the file as named from the configuration folder
 * @param root  what it holds
 * @param lines JSON pointer to line
 */
record SourceFile(String name, JsonNode root, Map<String, Integer> lines) {

    private static final YAMLMapper YAML = YAMLMapper.builder(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    /** Reads a file; one that is not YAML leaves a fault and gives an empty tree. */
    static SourceFile read(Path file, String name, Faults faults) {
        try {
            return parse(Files.readString(file), name, faults);
        } catch (MalformedInputException failure) {
            faults.add(name, 0, "This file is not text in UTF-8. Save it as UTF-8.");
        } catch (IOException failure) {
            faults.add(name, 0, "This file could not be read.");
        }
        return new SourceFile(name, JsonNodeFactory.instance.objectNode(), Map.of());
    }

    /** As {@link #read} for a text that is in memory. */
    static SourceFile parse(String text, String name, Faults faults) {
        Map<String, Integer> lines = new HashMap<>();
        JsonNode root = JsonNodeFactory.instance.objectNode();
        try (JsonParser parser = YAML.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != null) {
                root = new Reader(parser, lines).value("", first);
            }
        } catch (JacksonException failure) {
            int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
            faults.add(name, line, "This is not readable YAML: " + failure.getOriginalMessage().lines().findFirst().orElse("") + ".");
        }
        return new SourceFile(name, root, lines);
    }

    /** The line of a value, or of the nearest thing around it that has one. */
    int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (lines.containsKey(at)) {
                return lines.get(at);
            }
        }
        return lines.getOrDefault("", 1);
    }

    /** Walks the parser's tokens; each value's line is that of its key. */
    private record Reader(JsonParser parser, Map<String, Integer> lines) {

        JsonNode value(String pointer, JsonToken token) {
            lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            return switch (token) {
                case START_OBJECT -> object(pointer);
                case START_ARRAY -> array(pointer);
                case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
                case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
                case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
                case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
                case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
                default -> JsonNodeFactory.instance.stringNode(parser.getString());
            };
        }

        private JsonNode object(String pointer) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
                String key = parser.currentName();
                String child = pointer + "/" + Pointers.escape(key);
                lines.put(child, parser.currentTokenLocation().getLineNr());
                node.set(key, value(child, parser.nextToken()));
            }
            return node;
        }

        private JsonNode array(String pointer) {
            ArrayNode node = JsonNodeFactory.instance.arrayNode();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                node.add(value(pointer + "/" + node.size(), token));
            }
            return node;
        }
    }
}
