package footprint.records.control;

import footprint.records.Passage;
import footprint.records.RedactionReason;
import footprint.records.Story;
import footprint.records.Story.Chapter;
import footprint.records.Story.Entry;
import footprint.records.Story.Fact;
import footprint.records.Story.Piece;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The passages of a story, and the story with some of them removed. */
public final class Redaction {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int TOO_SHORT_TO_TELL = 3;

    private Redaction() {
    }

    /**
     * What was decided of one passage.
     *
     * @param reason null: kept
     * @param spans  first and last character and one beyond, of what is removed; null: all of it
     */
    public record Decided(RedactionReason reason, List<int[]> spans) {
    }

    /** Every passage, in the order of the story, with what was decided. */
    public static List<Passage> passages(Story story, Map<String, Decided> decided) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        Map<String, Fact> facts = new LinkedHashMap<>();
        story.entries().forEach(entry -> entry.facts().stream().filter(fact -> fact.passage() && !fact.text().isBlank()).forEach(fact -> {
            String digest = digest(fact.text());
            facts.putIfAbsent(digest, fact);
            places.computeIfAbsent(digest, any -> new ArrayList<>()).add(entry.title() + (entry.on() == null ? "" : ", " + DAY.format(entry.on())) + ": " + fact.label());
        }));
        return facts.entrySet().stream().map(fact -> new Passage(fact.getKey(), fact.getValue().text(), fact.getValue().name(),
                new ArrayList<>(new TreeSet<>(places.get(fact.getKey()))), decision(fact.getValue().text(), decided.get(fact.getKey())))).toList();
    }

    /** The story as decided; a passage about which nobody has decided stands as it is. */
    public static Story applied(Story story, Map<String, Decided> decided) {
        return new Story(story.name(), story.chapters().stream().map(chapter -> new Chapter(chapter.code(), chapter.title(), chapter.opening(),
                chapter.entries().stream().map(entry -> applied(entry, decided)).toList())).toList(), story.leftOut());
    }

    /** Removed words that still stand somewhere in the story, each with the place: while there is one, nothing is handed out. */
    public static List<String> leftBehind(Story applied, List<Passage> passages) {
        List<String> removed = passages.stream().filter(passage -> passage.decision() != null && passage.decision().redacts())
                .flatMap(passage -> passage.decision().words().isEmpty() ? List.of(passage.text()).stream() : passage.decision().words().stream())
                .map(String::strip).filter(words -> words.length() >= TOO_SHORT_TO_TELL).distinct().toList();
        List<String> found = new ArrayList<>();
        for (String words : removed) {
            Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            applied.entries().forEach(entry -> entry.facts().stream().filter(fact -> pattern.matcher(fact.text()).find())
                    .forEach(fact -> found.add(entry.title() + (entry.on() == null ? "" : ", " + DAY.format(entry.on())) + ": " + fact.label())));
        }
        return found.stream().distinct().toList();
    }

    /** Where words stand in a text, every time; empty when they do not. */
    public static List<int[]> spans(String text, String words) {
        List<int[]> spans = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            spans.add(new int[] {at, at + words.length()});
        }
        return spans;
    }

    /** How a passage is named. */
    public static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Passage.Decision decision(String text, Decided decided) {
        if (decided == null) {
            return null;
        }
        return new Passage.Decision(decided.reason(), decided.spans() == null ? List.of()
                : decided.spans().stream().map(span -> text.substring(span[0], span[1])).distinct().toList());
    }

    private static Entry applied(Entry entry, Map<String, Decided> decided) {
        List<Fact> facts = entry.facts().stream().map(fact -> {
            Decided said = fact.passage() ? decided.get(digest(fact.text())) : null;
            return said == null || said.reason() == null ? fact
                    : new Fact(fact.column(), fact.label(), pieces(fact.text(), said), null, true, fact.name());
        }).toList();
        return new Entry(entry.table(), entry.keys(), entry.on(), entry.title(), facts, entry.within().stream().map(one -> applied(one, decided)).toList(), entry.source());
    }

    private static List<Piece> pieces(String text, Decided decided) {
        if (decided.spans() == null) {
            return List.of(new Piece("", decided.reason()));
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int[] span : decided.spans().stream().sorted((one, other) -> Integer.compare(one[0], other[0])).toList()) {
            if (span[0] > at) {
                pieces.add(new Piece(text.substring(at, span[0]), null));
            }
            if (span[1] > at) {
                pieces.add(new Piece("", decided.reason()));
                at = span[1];
            }
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null));
        }
        return pieces;
    }
}
