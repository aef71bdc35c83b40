package footprint.tenancy.configuration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What has begun stays as it is, so that the reports of closed years never change. A version has begun when its first day
 * is today or earlier, London time. Pure.
 */
public final class ClosedVersions {

    private ClosedVersions() {
    }

    /**
     * A version that has begun and would not stay as it is.
     *
     * @param from  its first day
     * @param index its place among the versions of the new file; -1 when it is not there any more
     */
    public record Touched(LocalDate from, int index) {

        /** What is wrong, and what to do instead. */
        public String sentence() {
            return (index < 0 ? "The version from " + from + " is missing, and it has begun." : "The version from " + from
                    + " has begun and would change.") + " What has begun stays as it is, so that closed years keep their reports."
                    + " Put it back as it was, and write a new version from tomorrow or later.";
        }
    }

    /** The versions, begun by today, that one file has otherwise than the file before it. */
    public static List<Touched> touched(CouncilFile before, CouncilFile after, LocalDate today) {
        Map<LocalDate, SaidVersion> was = begun(before, today);
        Map<LocalDate, SaidVersion> is = begun(after, today);
        TreeSet<LocalDate> days = new TreeSet<>(was.keySet());
        days.addAll(is.keySet());
        return days.stream().filter(day -> !was.containsKey(day) || !is.containsKey(day) || !same(was.get(day), is.get(day)))
                .map(day -> new Touched(day, after.versions().indexOf(is.get(day)))).toList();
    }

    /**
     * The documents to publish: for every day on which the council says what it said before, what was published then stands,
     * whatever has become of the product's defaults; only a setting that did not exist then comes with its default.
     *
     * @param stored   what is published
     * @param computed what would be published, were everything merged anew
     * @param before   what the council said
     * @param after    what it says now
     */
    public static List<SettingsDocument> kept(List<SettingsDocument> stored, List<SettingsDocument> computed, CouncilFile before, CouncilFile after,
                                              LocalDate today) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(stored.stream(), computed.stream()).map(SettingsDocument::from).filter(day -> !day.isAfter(today)).forEach(days::add);
        List<SettingsDocument> documents = new ArrayList<>();
        for (LocalDate day : days) {
            document(day, stored, computed, Values.text(before.on(day)).equals(Values.text(after.on(day))))
                    .filter(document -> documents.isEmpty() || !same(documents.getLast(), document) || on(computed, day).filter(at -> at.from().equals(day)).isPresent())
                    .ifPresent(documents::add);
        }
        computed.stream().filter(document -> document.from().isAfter(today)).forEach(documents::add);
        return documents;
    }

    private static Optional<SettingsDocument> document(LocalDate day, List<SettingsDocument> stored, List<SettingsDocument> computed, boolean saysTheSame) {
        Optional<SettingsDocument> anew = on(computed, day);
        Optional<SettingsDocument> was = saysTheSame ? on(stored, day) : Optional.empty();
        return was.map(document -> anew.map(other -> completed(document, other)).orElse(document)).or(() -> anew)
                .map(document -> new SettingsDocument(document.room(), day, document.document(), document.provenance()));
    }

    static Optional<SettingsDocument> on(List<SettingsDocument> documents, LocalDate day) {
        return documents.stream().filter(document -> !document.from().isAfter(day)).max(Comparator.comparing(SettingsDocument::from));
    }

    /** A published document, with the settings that were not known when it was published. */
    private static SettingsDocument completed(SettingsDocument stored, SettingsDocument computed) {
        JsonNode document = completed(stored.document(), computed.document());
        Map<String, Provenance> provenance = new TreeMap<>();
        Leaves.of(document).keySet().stream().map(Pointers::toDotted).forEach(path -> {
            Provenance known = stored.provenance().getOrDefault(path, computed.provenance().get(path));
            provenance.put(path, known == null ? new Provenance("default", null) : known);
        });
        return new SettingsDocument(stored.room(), stored.from(), document, provenance);
    }

    private static JsonNode completed(JsonNode stored, JsonNode computed) {
        if (!stored.isObject() || !computed.isObject()) {
            return stored;
        }
        ObjectNode whole = ((ObjectNode) computed).deepCopy();
        stored.properties().stream().filter(entry -> computed.has(entry.getKey()))
                .forEach(entry -> whole.set(entry.getKey(), completed(entry.getValue(), computed.get(entry.getKey()))));
        return whole;
    }

    private static Map<LocalDate, SaidVersion> begun(CouncilFile file, LocalDate today) {
        Map<LocalDate, SaidVersion> begun = new TreeMap<>();
        file.versions().stream().filter(version -> !version.from().isAfter(today)).forEach(version -> begun.put(version.from(), version));
        return begun;
    }

    private static boolean same(SaidVersion left, SaidVersion right) {
        return left.source().equals(right.source()) && left.keepsEarlier() == right.keepsEarlier()
                && Values.text(left.settings()).equals(Values.text(right.settings()));
    }

    private static boolean same(SettingsDocument left, SettingsDocument right) {
        return Values.text(left.document()).equals(Values.text(right.document())) && left.provenance().equals(right.provenance());
    }
}
