package footprint.demonstration;

import footprint.demonstration.world.Ladder;
import footprint.demonstration.world.Timetable;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.configuration.DocumentSettings;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.SettingsDocument;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The council's own rules, as they were published into its schema before the demonstration is made. */
final class Rules {

    private static final String DAYS_TO_RESPOND = "5 working days";
    private final List<SettingsDocument> published;

    Rules(Handle handle) {
        published = Publications.inForce(handle);
        if (published.isEmpty()) {
            throw new IllegalStateException("A council is brought in by its configuration before its demonstration is loaded");
        }
    }

    /** Every version of the ladder of alerts. */
    Ladder ladder() {
        return new Ladder(published.stream().filter(document -> document.room().equals("escalation")).map(Rules::version).toList());
    }

    private static Ladder.Version version(SettingsDocument published) {
        JsonNode ladder = published.document().path("ladder");
        int days = Integer.parseInt(ladder.path("respond-within").asString(DAYS_TO_RESPOND).split(" ")[0]);
        List<String> titles = new ArrayList<>();
        for (JsonNode stage : ladder.path("stages")) {
            titles.add(stage.path("answering-roles").path(0).asString());
        }
        return new Ladder.Version(published.from(), titles, titles.stream().map(title -> days).toList());
    }

    /** Every version of the rules on reviews. */
    Timetable timetable() {
        return new Timetable(new DocumentSettings(published).versions(ReviewsSettings.class));
    }
}
