package footprint.operations;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/** What an order says and what came of it, as the registry keeps them: flat, words to words. */
public final class OrderDetail {

    private static final JsonMapper JSON = new JsonMapper();

    private OrderDetail() {
    }

    /** For the table. */
    public static String text(Map<String, String> detail) {
        return JSON.writeValueAsString(detail);
    }

    /** From the table; null is empty. */
    public static Map<String, String> read(String json) {
        return json == null ? Map.of() : JSON.readValue(json, new TypeReference<>() { });
    }
}
