package footprint.records.control;

import footprint.caseload.CodeLists;
import footprint.records.Story;
import footprint.records.Story.Chapter;
import footprint.records.Story.Entry;
import footprint.records.Story.Fact;
import footprint.records.Story.LeftOut;
import footprint.records.Story.Piece;
import footprint.records.control.Catalogue.Column;
import footprint.records.control.RecordWords.ColumnWords;
import footprint.records.control.RecordWords.Kind;
import footprint.records.control.RecordWords.TableWords;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the rows of one child in an order in which they can be read: every row of every table that leads to the child. */
public final class StoryTeller {

    private static final int RETURN_MONTH = 3;
    private static final int RETURN_DAY = 31;
    private static final Comparator<Entry> IN_TIME = Comparator.comparing(Entry::on, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Catalogue catalogue;
    private final RecordWalk walk;
    private final Map<Long, String> people;
    private final Map<String, List<JsonNode>> rows;
    private final Map<String, Map<String, String>> lists;

    /**
     * @param rows   the child's rows by table, as JSON objects of column and value
     * @param people the names of the people of the service, by key
     * @param lists  the council's own lists, code to words, by the name that words.txt gives them
     */
    public StoryTeller(Catalogue catalogue, RecordWalk walk, Map<String, List<JsonNode>> rows, Map<Long, String> people, Map<String, Map<String, String>> lists) {
        this.lists = lists;
        this.catalogue = catalogue;
        this.walk = walk;
        this.rows = rows;
        this.people = people;
    }

    /** Whether rows of a table are told at all. */
    public static boolean tells(String table) {
        return !RecordWords.table(table).chapter().equals("none");
    }

    /** The story, nothing removed. */
    public Story story() {
        List<Chapter> chapters = List.of(
                chapter("about", "About you", "What is written down about you as a person."),
                chapter("story", "Your story", "What happened, in the order of time. Each entry says where it comes from."),
                chapter("care", "How your record was looked after", "Requests, rules and returns that concern this record."),
                chapter("looks", "Who looked at your record", "Every time somebody opened or changed it."));
        List<LeftOut> leftOut = walk.tables().stream().filter(table -> !tells(table)).sorted()
                .map(table -> new LeftOut(table, RecordWords.table(table).title(), RecordWords.table(table).reason())).toList();
        return new Story(name(), chapters, leftOut);
    }

    private String name() {
        JsonNode child = rows.getOrDefault(RecordWalk.CHILD, List.of()).getFirst();
        String first = text(child, "known_as") == null ? text(child, "given_name") : text(child, "known_as");
        String name = ((first == null ? "" : first) + " " + (text(child, "family_name") == null ? "" : text(child, "family_name"))).strip();
        return name.isEmpty() ? "Child " + text(child, "number") : name;
    }

    private Chapter chapter(String code, String title, String opening) {
        List<Entry> entries = new ArrayList<>();
        walk.tables().stream().filter(table -> RecordWords.table(table).chapter().equals(code) && !isWithin(table))
                .forEach(table -> rows.getOrDefault(table, List.of()).forEach(row -> entries.add(entry(table, row, true))));
        entries.sort(IN_TIME);
        return new Chapter(code, title, opening, entries);
    }

    /** Told under the row it belongs to, when that is told. */
    private boolean isWithin(String table) {
        return walk.under(table).filter(link -> tells(link.toTable())).isPresent();
    }

    private Entry entry(String table, JsonNode row, boolean first) {
        TableWords words = RecordWords.table(table);
        Map<String, String> keys = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>();
        for (Column column : catalogue.columnsOf(table)) {
            ColumnWords said = RecordWords.column(column);
            if (row.path(column.name()).isMissingNode() || row.path(column.name()).isNull()) {
                continue;
            }
            if (said.kind() == Kind.KEY) {
                keys.put(column.name(), row.path(column.name()).asString());
            } else {
                facts.add(fact(column, said, row.path(column.name())));
            }
        }
        return new Entry(table, keys, day(words, row), words.title(), facts, within(table, row), first ? source(row) : null);
    }

    private List<Entry> within(String table, JsonNode row) {
        List<Entry> entries = new ArrayList<>();
        for (String other : walk.tables()) {
            Optional<Catalogue.Link> link = walk.under(other).filter(one -> one.toTable().equals(table));
            if (tells(other) && link.isPresent()) {
                rows.getOrDefault(other, List.of()).stream()
                        .filter(one -> one.path(link.get().column()).asString().equals(row.path(link.get().toColumn()).asString()))
                        .forEach(one -> entries.add(entry(other, one, false)));
            }
        }
        entries.sort(IN_TIME);
        return entries;
    }

    private Fact fact(Column column, ColumnWords words, JsonNode value) {
        if (words.kind() == Kind.CODE) {
            return code(column, words, value.asString());
        }
        boolean name = words.kind() == Kind.NAME || words.kind() == Kind.PERSON;
        String text = words.kind() == Kind.PERSON ? people.getOrDefault(value.asLong(), "Somebody who is not on the list of people any more")
                : PlainWords.of(column.type(), value);
        return new Fact(column.name(), words.label(), List.of(new Piece(text, null)), null, name || words.kind() == Kind.TEXT, name);
    }

    /** A code in words; what is in no list may be anything, and a person decides about it. */
    private Fact code(Column column, ColumnWords words, String code) {
        String meaning = lists.containsKey(words.list()) ? lists.get(words.list()).get(code) : CodeLists.list(words.list()).get(code);
        return new Fact(column.name(), words.label(), List.of(new Piece(meaning == null ? code : meaning, null)), meaning == null ? null : code, meaning == null, false);
    }

    private static LocalDate day(TableWords words, JsonNode row) {
        return words.days().stream().map(column -> day(column, row)).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static Optional<LocalDate> day(String column, JsonNode row) {
        String value = text(row, column);
        if (value == null) {
            return Optional.empty();
        }
        if (column.equals("collection_year")) {
            return Optional.of(LocalDate.of(Integer.parseInt(value), RETURN_MONTH, RETURN_DAY));
        }
        return Optional.of(value.length() > 10 ? OffsetDateTime.parse(value).atZoneSameInstant(footprint.kernel.London.ZONE).toLocalDate() : LocalDate.parse(value));
    }

    private static String source(JsonNode row) {
        String year = text(row, "collection_year");
        if (text(row, "upload_id") != null || year != null) {
            return "The council's yearly return of children looked after" + (year == null ? "" : ", year to 31 March " + year)
                    + (text(row, "upload_id") == null ? "" : ", upload " + text(row, "upload_id"));
        }
        return "Written down in the reviewing service's own records";
    }

    private static String text(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
