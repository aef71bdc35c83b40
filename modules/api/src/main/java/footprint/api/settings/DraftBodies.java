package footprint.api.settings;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.settings.Draft;
import footprint.tenancy.configuration.SettingsMapper;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import tools.jackson.databind.JsonNode;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;

/** What the addresses of drafts send and take. */
public final class DraftBodies {

    private DraftBodies() {
    }

    /** A draft, its settings as the trees that they are. */
    public record Body(String room, LocalDate from, JsonObject own, JsonObject merged, String reason, String begunBy, Instant changedAt, long version) {

        static Body of(Draft draft) {
            return new Body(draft.room(), draft.from(), object(draft.own()), object(draft.merged()), draft.reason(), draft.begunBy(), draft.changedAt(),
                    draft.version());
        }
    }

    /** What the council itself is to say from a day; version is the one of the draft that was changed. */
    public record Saving(Long version, LocalDate from, JsonObject own) {

        JsonNode tree() {
            return own == null ? null : SettingsMapper.tree(own.toString());
        }
    }

    /** From which day a draft begins; tomorrow where nothing is said. */
    public record Beginning(LocalDate from) {
    }

    /** Which version of the draft, and why. */
    public record Publishing(Long version, String reason) {
    }

    /** From which day an older publication is to hold again, and why. */
    public record Reverting(LocalDate from, String reason) {
    }

    static <T> T said(T value, String field) {
        if (value == null) {
            throw new ProblemException(Problem.invalid("API-021", field, "The body must say “" + field + "”. Nothing was changed. Compare it with /openapi."));
        }
        return value;
    }

    private static JsonObject object(JsonNode tree) {
        try (var reader = Json.createReader(new StringReader(tree.toString()))) {
            return reader.readObject();
        }
    }
}
