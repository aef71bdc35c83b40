package footprint.web.settings;

import footprint.settings.Difference;
import footprint.web.look.Words;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What differs between two versions of a room's settings, in words that a person reads who has never seen the file. Pure. */
public final class ChangeWords {

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}): (.*)");
    private static final Pattern ENTRY = Pattern.compile("(.*?)\\[([^\\]]*)](?:\\.(.*))?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String NOTHING = "nothing";
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("label", "Name"), Map.entry("answering-roles", "Who answers"), Map.entry("respond-within", "Time to answer"),
            Map.entry("total-within", "Time for the whole ladder"), Map.entry("remind-before", "Reminder before the last day"), Map.entry("may-skip", "May be gone past"),
            Map.entry("overdue-climbs", "Climbs by itself when the answer is late"), Map.entry("cafcass", "Cafcass"),
            Map.entry("counted", "Counted"), Map.entry("informal", "Informal"), Map.entry("incomplete", "Who answers is still to be settled"),
            Map.entry("next", "Stages that may come next"), Map.entry("number", "Place"), Map.entry("stages", "Stages"),
            Map.entry("kinds", "Kinds that may be raised"), Map.entry("kind", "Kind"), Map.entry("from", "First day"), Map.entry("to", "Last day"),
            Map.entry("code", "Code"), Map.entry("counted-for", "Counted for these kinds"),
            Map.entry("phone-call-first", "Telephone call before a concern"), Map.entry("ask-after", "When it is asked what changed for the child"),
            Map.entry("level", "Level on the shared scale"), Map.entry("family", "Family"));
    private static final Map<String, String> ENTRIES = Map.of("ladder.stages", "Stage", "reasons", "Reason");
    private static final Map<String, String> SILENCE = Map.of("respond-within", "as the whole ladder says", "may-skip", "as the whole ladder says",
            "counted", "yes", "informal", "no", "incomplete", "no", "cafcass", "no", "next", "any higher stage", "counted-for", "as said for all kinds");
    private static final String UNSETTLED = "To be entered by the administrator";
    private static final Words WORDS = new Words();

    private ChangeWords() {
    }

    /** The differences in groups: the entries of a list each by itself, all else under the first part of its path. */
    public static List<ChangeGroup> groups(List<Difference> differences) {
        return groups(differences, MissingNode.getInstance());
    }

    /** As {@link #groups(List)}, with the names that the entries of lists have in these settings. */
    public static List<ChangeGroup> groups(List<Difference> differences, JsonNode settings) {
        Map<String, List<Place>> groups = new LinkedHashMap<>();
        List<Place> places = differences.stream().map(Place::of).toList();
        places.stream().filter(place -> !isRoll(place, places)).forEach(place -> groups.computeIfAbsent(place.key(), key -> new ArrayList<>()).add(place));
        return groups.values().stream().map(group -> group(group, settings)).filter(group -> !group.lines().isEmpty()).toList();
    }

    private static ChangeGroup group(List<Place> places, JsonNode settings) {
        Place first = places.getFirst();
        boolean fresh = !first.entry().isEmpty() && places.stream().allMatch(place -> place.difference().before() == null);
        boolean gone = !first.entry().isEmpty() && places.stream().allMatch(place -> place.difference().after() == null);
        List<ChangeGroup.Line> lines = places.stream().filter(place -> !(fresh || gone) || !place.rest().equals("number"))
                .filter(place -> !place.rest().equals("incomplete") || places.stream().noneMatch(other -> other.rest().equals("answering-roles")))
                .map(place -> new ChangeGroup.Line(label(place.rest()), value(place, place.difference().before()), value(place, place.difference().after())))
                .filter(line -> !line.before().equals(line.after())).toList();
        return new ChangeGroup(title(first, places, settings), fresh ? "new" : gone ? "gone" : "changed", first.from(), lines);
    }

    private static String title(Place first, List<Place> places, JsonNode settings) {
        if (first.entry().isEmpty()) {
            return first.list().isEmpty() ? "Settings" : label(first.list());
        }
        String kind = ENTRIES.getOrDefault(first.list(), label(first.list()));
        String name = places.stream().filter(place -> place.rest().equals("label"))
                .map(place -> Objects.requireNonNullElse(place.difference().after(), place.difference().before())).findFirst().orElseGet(() -> name(settings, first));
        return kind + " " + first.entry() + (name.isEmpty() ? "" : ": " + name);
    }

    private static String name(JsonNode settings, Place place) {
        JsonNode list = settings.at("/" + place.list().replace('.', '/'));
        return list.valueStream().filter(entry -> Stream.of("number", "code", "key").anyMatch(key -> entry.path(key).asString("").equals(place.entry())))
                .map(entry -> entry.path("label").asString("")).findFirst().orElse("");
    }

    /** Whether it only lists the entries of a list, some of which are told as new or gone anyway. */
    private static boolean isRoll(Place place, List<Place> all) {
        return place.entry().isEmpty() && all.stream().anyMatch(other -> !other.entry().isEmpty() && other.from().equals(place.from())
                && other.list().equals(place.path()) && (other.difference().before() == null || other.difference().after() == null));
    }

    /** A path as a person reads it: Ladder › Time to answer. */
    public static String label(String path) {
        return String.join(" › ", Stream.of(path.split("\\.")).map(ChangeWords::part).toList());
    }

    private static String part(String key) {
        String name = key.replaceAll("\\[([^\\]]*)]", " $1");
        String known = LABELS.get(name);
        String text = known == null ? name.replace('-', ' ') : known;
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A value where it stands; silence means something else in each place. */
    private static String value(Place place, String value) {
        if (value == null && place.list().equals("ladder.stages")) {
            return SILENCE.getOrDefault(place.rest(), NOTHING);
        }
        return UNSETTLED.equals(value) ? "nobody yet" : value(value);
    }

    /** A value as a person reads it. */
    public static String value(String value) {
        if (value == null || value.isBlank()) {
            return NOTHING;
        }
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> DAY.matcher(value).matches() ? WORDS.date(LocalDate.parse(value)) : value;
        };
    }

    /** Where a difference stands: the day, the list, the entry in it, and the rest of the path. */
    private record Place(Difference difference, String from, String path, String list, String entry, String rest) {

        static Place of(Difference difference) {
            Matcher dated = DATED.matcher(difference.path());
            String from = dated.matches() ? dated.group(1) : "";
            String path = from.isEmpty() ? difference.path() : dated.group(2);
            Matcher entry = ENTRY.matcher(path);
            if (entry.matches()) {
                return new Place(difference, from, path, entry.group(1), entry.group(2), Objects.requireNonNullElse(entry.group(3), "value"));
            }
            int dot = path.indexOf('.');
            return dot < 0 ? new Place(difference, from, path, "", "", path)
                    : new Place(difference, from, path, path.substring(0, dot), "", path.substring(dot + 1));
        }

        String key() {
            return from + "/" + list + "/" + entry;
        }
    }
}
