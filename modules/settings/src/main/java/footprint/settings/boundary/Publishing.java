package footprint.settings.boundary;

import footprint.identity.CurrentActor;
import footprint.kernel.London;
import footprint.reviews.boundary.Timetable;
import footprint.settings.Publication;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.SettingsCheck.Finding;
import footprint.tenancy.configuration.ClosedVersions;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.ProductSettings;
import footprint.tenancy.configuration.Proposal;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.Said;
import footprint.tenancy.configuration.SettingsDocument;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The one way to publish, for drafts, reverts and files alike: the same merge, the same checks, what has begun stays. */
final class Publishing {

    private final CouncilDatabase database;
    private final CurrentActor current;
    private final Timetable timetable;
    private final Clock clock;

    Publishing(CouncilDatabase database, CurrentActor current, Timetable timetable, Clock clock) {
        this.database = database;
        this.current = current;
        this.timetable = timetable;
        this.clock = clock;
    }

    LocalDate tomorrow() {
        return London.today(clock).plusDays(1);
    }

    String actor() {
        return current.actor().name();
    }

    Instant now() {
        return clock.instant();
    }

    /** What the council says now about a room. */
    Said said(String room) {
        return Publications.said(database.sql(), room).orElseThrow(() -> Faults.notKept(room));
    }

    /** As {@link #said}, and nobody else publishes until the end of the transaction. */
    Said heldSaid(String room) {
        database.sql().execute("lock table configuration_said in share row exclusive mode");
        return said(room);
    }

    /** Everything that stands in the way of these words, which are to change something from a day on. */
    List<Finding> findings(CouncilFile before, CouncilFile words, LocalDate from) {
        List<Finding> found = new ArrayList<>();
        if (from.isBefore(tomorrow())) {
            found.add(new Finding("from", "A change begins tomorrow or later, so that what has begun stays as it is. Choose " + tomorrow() + " or a later day."));
        }
        ClosedVersions.touched(before, words, London.today(clock)).stream().filter(touched -> !touched.from().equals(from))
                .forEach(touched -> found.add(new Finding("from", touched.sentence())));
        found.addAll(Proposal.of(ProductSettings.builtIn(), words).findings(from));
        return found;
    }

    /** Checks and publishes. The caller holds the room. */
    Publication publish(Said last, CouncilFile words, LocalDate from, String origin, String reason) {
        Faults.reason(reason);
        List<Finding> findings = findings(last.file(), words, from);
        if (!findings.isEmpty()) {
            throw Faults.unsound(findings);
        }
        Handle handle = database.sql();
        String room = words.room();
        List<SettingsDocument> documents = ClosedVersions.kept(Publications.inForce(handle, room),
                Proposal.of(ProductSettings.builtIn(), words).documents(), last.file(), words, London.today(clock));
        if (last.file().saysTheSame(words)) {
            throw Faults.nothingDiffers();
        }
        Said said = Publications.publish(handle, words, documents, new PublicationNote(origin, actor(), reason.strip(), now()), last.files(),
                ProductSettings.builtIn().fingerprint(room));
        if (room.equals("reviews")) {
            timetable.redateOpen("The council's rules on reviews changed: " + reason.strip());
        }
        return PublicationRows.one(handle, room, said.publication()).orElseThrow();
    }

    /** The whole settings on a day; empty where nothing is said yet. */
    static JsonNode on(List<SettingsDocument> versions, LocalDate day) {
        return versions.stream().filter(version -> !version.from().isAfter(day)).max(Comparator.comparing(SettingsDocument::from))
                .map(SettingsDocument::document).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** How a version that came by the screen names its source: who, when and why. */
    String source(String reason) {
        return "Published by " + actor() + " on " + London.today(clock) + ": " + reason.strip();
    }

    CouncilDatabase database() {
        return database;
    }
}
