package footprint.web.look;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows as comma-separated text for a spreadsheet. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it, so that opening the file runs nothing.
 */
public final class CsvText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** One row; null is an empty cell. */
    public CsvText row(Object... cells) {
        text.append(Stream.of(cells).map(CsvText::cell).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    /** As {@link #row(Object...)}. */
    public CsvText row(Collection<?> cells) {
        return row(cells.toArray());
    }

    static String cell(Object value) {
        String content = value == null ? "" : value.toString();
        if (!content.isEmpty() && FORMULA_STARTS.indexOf(content.charAt(0)) >= 0) {
            content = "'" + content;
        }
        return content.matches("(?s).*[\",\r\n].*") ? '"' + content.replace("\"", "\"\"") + '"' : content;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
