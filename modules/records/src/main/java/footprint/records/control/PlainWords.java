package footprint.records.control;

import footprint.kernel.London;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A value of a column as a person reads it. */
final class PlainWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private PlainWords() {
    }

    static String of(String type, JsonNode value) {
        return switch (type) {
            case "boolean" -> value.asBoolean() ? "Yes" : "No";
            case "date" -> DAY.format(LocalDate.parse(value.asString()));
            case "timestamp with time zone" -> TIME.format(OffsetDateTime.parse(value.asString()).atZoneSameInstant(London.ZONE));
            default -> value.isContainer() ? value.toString() : value.asString();
        };
    }
}
