package footprint.web.settings.sheet;

import java.util.List;

/**
 * One value of the settings as a question of a form. Its path is its name: what the check finds stands beside it.
 *
 * @param path     dotted path, such as deadlines.first.interval
 * @param label    the question
 * @param hint     help, with an example; empty for none
 * @param kind     a code of footprint.settings.control.Shape.Kind
 * @param choices  what may be chosen; empty where it is typed
 * @param value    as it is shown, or as it was typed
 * @param fallback what holds if the council says nothing; empty for nothing
 * @param said     whether the council says it
 * @param optional whether it may be left empty
 */
public record SheetField(String path, String label, String hint, String kind, List<String> choices, String value, String fallback, boolean said,
                         boolean optional) {

    public SheetField {
        choices = List.copyOf(choices);
    }

    public boolean chosen() {
        return !choices.isEmpty();
    }

    public boolean lines() {
        return kind.equals("WORDS");
    }

    public boolean number() {
        return kind.equals("WHOLE_NUMBER") || kind.equals("NUMBER");
    }

    /** Who says the value that is shown, in a few words. */
    public String origin() {
        if (!said) {
            return "The default, since the council says nothing.";
        }
        return fallback.isBlank() ? "The council says so. Without it: nothing." : "The council says so. The default is: " + fallback.replace("\n", ", ") + ".";
    }
}
