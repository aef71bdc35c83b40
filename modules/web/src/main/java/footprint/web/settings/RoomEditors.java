package footprint.web.settings;

import java.util.List;
import java.util.Map;

/** The pages on which each room's settings are changed. Whoever adds an editor adds a line. */
public final class RoomEditors {

    private static final Map<String, List<Editor>> TABLE = Map.of(
            "escalation", List.of(new Editor("Change the ladder", "/settings/ladder", "ladder"),
                    new Editor("Change the reasons", "/settings/reasons", "reasons"),
                    new Editor("Change the kinds", "/settings/reasons", "kinds")));

    private RoomEditors() {
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
        return List.of("terms", "reviews", "caseload", "escalation", "reporting");
    }

    /** A room as an administrator reads it. */
    public static String name(String room) {
        return switch (room) {
            case "council" -> "The council";
            case "terms" -> "Words";
            case "reviews" -> "Reviews";
            case "caseload" -> "Caseloads and teams";
            case "escalation" -> "Ladder and reasons";
            case "reporting" -> "Annual report";
            default -> room;
        };
    }
}
