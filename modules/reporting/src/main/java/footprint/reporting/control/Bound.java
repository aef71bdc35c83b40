package footprint.reporting.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SQL text under construction with the values it will be run with. Values only ever become bind parameters; the text
 * is made of the catalogue's own words.
 */
public final class Bound {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Keeps a value and gives back its place in the text, such as :v3. */
    public String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** A list of texts as an array. */
    public String bindTexts(List<String> texts) {
        return "cast(" + bind(texts.toArray(String[]::new)) + " as text[])";
    }

    /** Every value by name: String, Integer, BigDecimal, Boolean, LocalDate or String[]. */
    public Map<String, Object> values() {
        return values;
    }
}
