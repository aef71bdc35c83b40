package footprint.web.ladder;

import java.util.List;

/**
 * How long somebody has, as two fields of a form: a number and what is counted. What was typed is kept as it is, right or
 * wrong, so that nothing is lost; the check of the draft says what is wrong.
 *
 * @param number as typed
 * @param unit   working days, days, weeks or months
 */
public record SpanInput(String number, String unit) {

    /** What may be counted, as the settings write it. */
    public static final List<String> UNITS = List.of("working days", "days", "weeks", "months");

    public SpanInput {
        unit = UNITS.contains(unit) ? unit : UNITS.getFirst();
    }

    /** Out of the settings: "5 working days"; nothing gives empty fields. */
    public static SpanInput of(String text) {
        String said = text == null ? "" : text.strip();
        return UNITS.stream().filter(unit -> ends(said, unit)).findFirst()
                .map(unit -> new SpanInput(said.substring(0, said.lastIndexOf(unit.substring(0, unit.length() - 1))).strip(), unit))
                .orElse(new SpanInput(said, UNITS.getFirst()));
    }

    /** As the settings write it: "5 working days"; null when no number was typed. */
    public String text() {
        return number.isBlank() ? null : number.strip() + " " + ("1".equals(number.strip()) ? unit.substring(0, unit.length() - 1) : unit);
    }

    private static boolean ends(String said, String unit) {
        return said.endsWith(" " + unit) || said.endsWith(" " + unit.substring(0, unit.length() - 1));
    }
}
