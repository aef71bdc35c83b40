package footprint.demonstration;

import footprint.demonstration.world.Ladder;
import footprint.demonstration.world.Timetable;
import footprint.escalation.EscalationSettings;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.DocumentSettings;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.SettingsDocument;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** The council's own rules, as they were published into its schema before the demonstration is made. */
final class Rules {

    private final Settings settings;

    Rules(Handle handle) {
        List<SettingsDocument> published = Publications.inForce(handle);
        if (published.isEmpty()) {
            throw new IllegalStateException("A council is brought in by its configuration before its demonstration is loaded");
        }
        settings = new DocumentSettings(published);
    }

    /** Every version of the ladder of alerts. */
    Ladder ladder() {
        return new Ladder(settings.versions(EscalationSettings.class));
    }

    /** Every version of the rules on reviews. */
    Timetable timetable() {
        return new Timetable(settings.versions(ReviewsSettings.class));
    }
}
