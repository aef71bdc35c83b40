package footprint.tenancy.configuration;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A tree of settings as comparable text: 1.50 is 1.5, and the order of keys says nothing. */
final class Values {

    private Values() {
    }

    static String text(JsonNode document) {
        Map<String, String> leaves = new TreeMap<>();
        Leaves.of(document).forEach((pointer, leaf) -> leaves.put(pointer, one(leaf)));
        return leaves.toString();
    }

    private static String one(JsonNode leaf) {
        if (leaf.isArray()) {
            return leaf.valueStream().map(Values::one).toList().toString();
        }
        return leaf.isNumber() ? leaf.decimalValue().stripTrailingZeros().toPlainString() : leaf.toString();
    }

    /** Thirty-two characters that change when the text does. */
    static String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
