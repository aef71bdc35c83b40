package footprint.web.settings;

import java.util.List;
import java.util.Map;

/** The pages on which each room's settings are changed. Whoever adds an editor adds a line. */
public final class RoomEditors {

    /** The page on which any single value can be changed; the last of each room, since every path begins with nothing. */
    private static final String ANY = "/settings/edit?room=";

    private static final Map<String, List<Editor>> TABLE = Map.of(
            "terms", List.of(new Editor("Change the words", "/settings/terms", "words"), any("terms")),
            "reviews", List.of(deadlines("deadlines"), deadlines("series"), deadlines("outcomes"), deadlines("record"), deadlines("distribution"),
                    deadlines("report-before-review"), deadlines("midway"), deadlines("targets"), deadlines("participation"), any("reviews")),
            "caseload", List.of(new Editor("Change weights, band and teams", "/settings/weights", ""), any("caseload")),
            "escalation", List.of(new Editor("Change the ladder", "/settings/ladder", "ladder"),
                    new Editor("Change the reasons", "/settings/reasons", "reasons"),
                    new Editor("Change the kinds", "/settings/reasons", "kinds"), beside("phone-call-first"), beside("partner-agencies"), beside("meetings"),
                    beside("themes"), beside("ask-after"), beside("chief-officers"), any("escalation")),
            "reporting", List.of(any("reporting")),
            "records", List.of(any("records")));

    private RoomEditors() {
    }

    private static Editor any(String room) {
        return new Editor("Change any value", ANY + room, "");
    }

    private static Editor beside(String part) {
        return new Editor("Change calls, agencies, meetings and themes", "/settings/beside", part);
    }

    private static Editor deadlines(String part) {
        return new Editor("Change deadlines and targets", "/settings/deadlines", part);
    }

    /**
     * @param name    as the link says
     * @param address the page
     * @param part    what of the settings it changes: their path begins with this
     */
    public record Editor(String name, String address, String part) {
    }

    /** The pages for a room, each once; none where it is changed by files only. */
    public static List<Editor> of(String room) {
        List<Editor> editors = TABLE.getOrDefault(room, List.of());
        return editors.stream().filter(editor -> editors.stream().filter(other -> other.address().equals(editor.address())).findFirst().orElseThrow() == editor).toList();
    }

    /** The page on which the value at a path is changed; null where there is none. */
    public static String pageFor(String room, String path) {
        return TABLE.getOrDefault(room, List.of()).stream().filter(editor -> path.startsWith(editor.part())).findFirst().map(Editor::address).orElse(null);
    }

    /** The rooms in the order in which they are offered, with the word for each. */
    public static List<String> rooms() {
        return List.of("terms", "reviews", "caseload", "escalation", "reporting", "records");
    }

    /** A room as an administrator reads it. */
    public static String name(String room) {
        return switch (room) {
            case "council" -> "The council";
            case "terms" -> "Words";
            case "reviews" -> "Reviews";
            case "caseload" -> "Caseloads and teams";
            case "records" -> "Requests and retention";
            case "escalation" -> "Ladder and reasons";
            case "reporting" -> "Annual report";
            default -> room;
        };
    }
}
