package footprint.web.settings;

import java.util.List;

/**
 * Values that differ and belong together, such as those of one stage.
 *
 * @param title what they belong to
 * @param state new, gone or changed
 * @param from  the day from which it holds, as the settings write it; empty where all hold from one day
 * @param lines the values
 */
public record ChangeGroup(String title, String state, String from, List<Line> lines) {

    /**
     * @param label  which value
     * @param before as it was, in words
     * @param after  as it is to be, in words
     */
    public record Line(String label, String before, String after) {
    }

    /** The state as a tag says it. */
    public String word() {
        return switch (state) {
            case "new" -> "New";
            case "gone" -> "Taken away";
            default -> "Changed";
        };
    }

    /** How the tag is drawn. */
    public String kind() {
        return switch (state) {
            case "new" -> "ok";
            case "gone" -> "late";
            default -> "note";
        };
    }
}
