package footprint.reporting.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The selects of the catalogue, read once. */
final class FactTexts {

    private static final Map<FactSet, String> TEXTS = new EnumMap<>(FactSet.class);

    static {
        for (FactSet facts : FactSet.values()) {
            TEXTS.put(facts, read(facts.resource()));
        }
    }

    private FactTexts() {
    }

    static String of(FactSet facts) {
        return TEXTS.get(facts);
    }

    private static String read(String name) {
        try (InputStream stream = FactSet.class.getResourceAsStream("/footprint/reporting/facts/" + name + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
