package footprint.demonstration;

import footprint.demonstration.world.Ladder;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The council's own rules, as they were published into its schema before the demonstration is made. */
final class Rules {

    private static final int DAYS_TO_RESPOND = 5;
    private final Handle handle;
    private final JsonMapper json = new JsonMapper();

    Rules(Handle handle) {
        this.handle = handle;
    }

    /** Every version of the ladder of alerts. */
    Ladder ladder() {
        List<Ladder.Version> versions = handle.createQuery("""
                select distinct on (valid_from) valid_from, document from configuration
                where room = 'escalation' order by valid_from, id desc""")
                .map((row, context) -> version(row.getObject("valid_from", LocalDate.class), json.readTree(row.getString("document")))).list();
        return new Ladder(versions.isEmpty() ? List.of(plain()) : versions);
    }

    private static Ladder.Version version(LocalDate from, JsonNode document) {
        JsonNode ladder = document.path("ladder");
        int days = Integer.parseInt(ladder.path("respond-within").asString(DAYS_TO_RESPOND + " ").split(" ")[0]);
        List<String> titles = new ArrayList<>();
        for (JsonNode stage : ladder.path("stages")) {
            titles.add(stage.path("answering-roles").path(0).asString());
        }
        return new Ladder.Version(from, titles, titles.stream().map(title -> days).toList());
    }

    /** Where nothing was published: a ladder of plain titles. */
    private static Ladder.Version plain() {
        List<String> titles = List.of("Social Worker", "Team Manager", "Service Manager", "Head of Service", "Assistant Director", "Director");
        return new Ladder.Version(LocalDate.of(2000, 4, 1), titles, titles.stream().map(title -> DAYS_TO_RESPOND).toList());
    }
}
