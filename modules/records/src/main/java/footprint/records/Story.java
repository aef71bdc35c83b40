package footprint.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that is held about one child, in an order in which it can be read.
 *
 * @param name     what the child is called
 * @param chapters in order: about the child, the story in time, how the record was looked after, who looked
 * @param leftOut  tables that lead to the child and are not told, each with its reason
 */
public record Story(String name, List<Chapter> chapters, List<LeftOut> leftOut) {

    public Story {
        chapters = List.copyOf(chapters);
        leftOut = List.copyOf(leftOut);
    }

    /** Every entry, those within others too. */
    public Stream<Entry> entries() {
        return chapters.stream().flatMap(chapter -> chapter.entries().stream()).flatMap(Entry::all);
    }

    /**
     * @param code    for the address of its heading
     * @param opening a sentence or two for the reader
     */
    public record Chapter(String code, String title, String opening, List<Entry> entries) {
        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One row, told.
     *
     * @param table  where it is held
     * @param keys   its numbers in the database, for the data only
     * @param on     the day it belongs to; null where it has none
     * @param title  what happened, in plain English
     * @param facts  what is known of it
     * @param within the rows that belong under it
     * @param source where it comes from; null under another entry
     */
    public record Entry(String table, Map<String, String> keys, LocalDate on, String title, List<Fact> facts, List<Entry> within, String source) {
        public Entry {
            keys = Map.copyOf(keys);
            facts = List.copyOf(facts);
            within = List.copyOf(within);
        }

        Stream<Entry> all() {
            return Stream.concat(Stream.of(this), within.stream().flatMap(Entry::all));
        }
    }

    /**
     * One thing that is known.
     *
     * @param column  where it is held
     * @param label   what it is, in plain English
     * @param pieces  the words, some of them perhaps removed
     * @param code    the code that the words stand for; null where there is none
     * @param passage whether a person decides if it may be told: something written freely, or a name
     * @param name    whether it names a person
     */
    public record Fact(String column, String label, List<Piece> pieces, String code, boolean passage, boolean name) {
        public Fact {
            pieces = List.copyOf(pieces);
        }

        /** The words as they stand, nothing in place of those removed. */
        public String text() {
            return String.join("", pieces.stream().map(piece -> piece.removed() == null ? piece.text() : "").toList());
        }
    }

    /**
     * @param text    the words; empty where they were removed
     * @param removed why they were removed; null where they stand
     */
    public record Piece(String text, RedactionReason removed) {
    }

    /** @param reason why it is not told */
    public record LeftOut(String table, String title, String reason) {
    }
}
