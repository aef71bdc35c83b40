package footprint.settings.control;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A single setting as somebody types it, and back. What cannot be read as its kind stays as it was typed: the check says so. Pure. */
public final class SettingText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SettingText() {
    }

    /** As it is shown in a field; a list of words has one on each line. */
    public static String of(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(SettingText::of).collect(Collectors.joining("\n"));
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isBoolean() ? value.asBoolean() ? "yes" : "no" : value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /** What was typed, as its kind of value. */
    public static JsonNode read(String typed, Shape shape) {
        String text = typed == null ? "" : typed.replace("\r", "").strip();
        if (shape.kind() == Shape.Kind.WORDS) {
            ArrayNode list = NODES.arrayNode();
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
            return list;
        }
        if (text.isEmpty() && shape.mayBeEmpty()) {
            return NODES.nullNode();
        }
        return switch (shape.kind()) {
            case YES_NO -> text.equals("yes") ? NODES.booleanNode(true) : text.equals("no") ? NODES.booleanNode(false) : NODES.stringNode(text);
            case WHOLE_NUMBER -> text.matches("-?\\d{1,9}") ? NODES.numberNode(Integer.parseInt(text)) : NODES.stringNode(text);
            case NUMBER -> text.matches("-?\\d{1,9}(\\.\\d{1,6})?") ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text);
            default -> NODES.stringNode(text);
        };
    }
}
