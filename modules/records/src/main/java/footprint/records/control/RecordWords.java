package footprint.records.control;

import footprint.records.control.Catalogue.Column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plain English for tables and columns. Data, not code: words.txt. A table or column that is not in it is told all the same,
 * under its own name, and what stands in it is a passage that a person decides about: forgetting hides nothing and hands out nothing.
 */
public final class RecordWords {

    private static final Set<String> PEOPLE = Set.of("reviewer_id", "person_id", "auditor_id");
    private static final Map<String, TableWords> TABLES = new LinkedHashMap<>();
    private static final Map<String, ColumnWords> COLUMNS = new LinkedHashMap<>();

    static {
        read();
    }

    private RecordWords() {
    }

    /** How a column is told. */
    public enum Kind {
        /** A number of the database: in the data, not on paper. */
        KEY,
        /** About the child and nobody else. */
        OWN,
        /** Written freely: a passage. */
        TEXT,
        /** Somebody's name: a passage. */
        NAME,
        /** The key of a person of the service, told as the name: a passage. */
        PERSON,
        /** A code of the national lists. */
        CODE,
        /** A date, a number, yes or no, or words of the product's own. */
        PLAIN
    }

    /**
     * @param chapter about, story, care, looks or none
     * @param title   what a row is; where the chapter is none, what the table holds
     * @param days    the columns that may hold its day, the first that does counts
     * @param reason  why it is not told; null where it is
     */
    public record TableWords(String chapter, String title, List<String> days, String reason) {
    }

    /** @param list the national list of a code; null for other kinds */
    public record ColumnWords(String label, Kind kind, String list) {
    }

    /** The words for a table. */
    public static TableWords table(String table) {
        TableWords said = TABLES.get(table);
        return said == null ? new TableWords("story", start(table), List.of(), null) : said;
    }

    /** Whether somebody has said how a table is told. */
    public static boolean knows(String table) {
        return TABLES.containsKey(table);
    }

    /** The words for a column. */
    public static ColumnWords column(Column column) {
        ColumnWords said = COLUMNS.get(column.table() + "." + column.name());
        if (said == null) {
            said = COLUMNS.get("*." + column.name());
        }
        return said == null ? new ColumnWords(start(column.name()), kind(column), null) : said;
    }

    private static Kind kind(Column column) {
        boolean number = column.type().equals("bigint") || column.type().equals("integer");
        if (number && (column.name().endsWith("_by") || PEOPLE.contains(column.name()))) {
            return Kind.PERSON;
        }
        if (column.name().equals("id") || number && column.name().endsWith("_id")) {
            return Kind.KEY;
        }
        boolean written = !column.listed() && (column.type().startsWith("text") || column.type().startsWith("character") || column.type().startsWith("json")
                || column.type().endsWith("[]") || column.type().equals("bytea"));
        return written ? Kind.TEXT : Kind.PLAIN;
    }

    private static String start(String name) {
        String words = name.replaceAll("_(id|on)$", "").replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static void read() {
        try (InputStream source = RecordWords.class.getResourceAsStream("/footprint/records/words.txt");
             BufferedReader lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(RecordWords::line);
        } catch (IOException failure) {
            throw new UncheckedIOException("The words of records could not be read", failure);
        }
    }

    private static void line(String line) {
        List<String> parts = new ArrayList<>(List.of(line.split("\\|", -1)));
        parts.replaceAll(String::strip);
        if (parts.getFirst().contains(".")) {
            String[] kind = (parts.size() > 2 ? parts.get(2) : "plain").split(":");
            COLUMNS.put(parts.getFirst(), new ColumnWords(parts.get(1), Kind.valueOf(kind[0].toUpperCase(java.util.Locale.ROOT)), kind.length > 1 ? kind[1] : null));
        } else {
            List<String> days = parts.size() > 3 && !parts.get(3).isEmpty() ? List.of(parts.get(3).split("[ ,]+")) : List.of();
            TABLES.put(parts.get(0), new TableWords(parts.get(1), parts.get(2), days, parts.size() > 4 ? parts.get(4) : null));
        }
    }
}
