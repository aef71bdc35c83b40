package footprint.web.settings.sheet;

import java.util.List;

/**
 * Questions that belong together.
 *
 * @param heading what they are about
 * @param text    a sentence; empty for none
 */
public record SheetGroup(String heading, String text, List<SheetField> fields) {

    public SheetGroup {
        fields = List.copyOf(fields);
    }
}
