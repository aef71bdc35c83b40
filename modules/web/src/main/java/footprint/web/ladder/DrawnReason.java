package footprint.web.ladder;

import footprint.escalation.AlertKind;
import footprint.escalation.ReasonFamily;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/**
 * A reason of a draft, sound or not.
 *
 * @param code  stored with an alert and printed in reports
 * @param label as it is read
 * @param kind  what it may be raised for, as the settings write it
 * @param from  first day of use; null: always
 * @param to    last day of use; null: still
 * @param family what it is about, as the settings write it; empty while none is chosen
 */
public record DrawnReason(String code, String label, String kind, LocalDate from, LocalDate to, String family) {

    static List<DrawnReason> all(JsonNode settings) {
        return settings.path("reasons").valueStream().map(reason -> new DrawnReason(reason.path("code").asString(""), reason.path("label").asString(""),
                reason.path("kind").asString(""), day(reason.path("from").asString("")), day(reason.path("to").asString("")),
                reason.path("family").asString(""))).toList();
    }

    /** The kind as it is read: Good practice. */
    public String kindName() {
        return Arrays.stream(AlertKind.values()).filter(known -> known.code().equals(kind)).findFirst().map(AlertKind::label).orElse(kind);
    }

    /** The family as it is read; empty while none is chosen. */
    public String familyName() {
        return ReasonFamily.of(family).map(ReasonFamily::label).orElse("");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
