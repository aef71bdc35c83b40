package footprint.settings.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.reviews.boundary.Timetable;
import footprint.settings.Checked;
import footprint.settings.Difference;
import footprint.settings.Draft;
import footprint.settings.Publication;
import footprint.settings.control.Differences;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.ProductSettings;
import footprint.tenancy.configuration.Proposal;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.Said;
import footprint.tenancy.configuration.SaidVersion;
import footprint.tenancy.configuration.SettingsDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Changes that are being prepared. A draft is one room's next version, whole; each room has one at a time, and whoever
 * saves says which version of the draft was in front of them (SET-004).
 */
@ApplicationScoped
@Transactional
public class Drafts {

    private final Publishing publishing;

    @Inject
    public Drafts(CouncilDatabase database, CurrentActor current, Timetable timetable, Clock clock) {
        this.publishing = new Publishing(database, current, timetable, clock);
    }

    /** For the container's proxy. */
    protected Drafts() {
        this.publishing = null;
    }

    /** Every draft, by room. */
    @Permit(Permission.SETTINGS_READ)
    public List<Draft> open() {
        return rows().all().stream().map(this::draft).toList();
    }

    /** The draft of a room. */
    @Permit(Permission.SETTINGS_READ)
    public Optional<Draft> of(String room) {
        return rows().of(Faults.known(room)).map(this::draft);
    }

    /**
     * Begins a draft with what the council says on a day; one that is there already is handed out as it stands.
     *
     * @param from the first day on which the change is to hold; null for tomorrow
     */
    @Permit(Permission.SETTINGS_WRITE)
    public Draft begin(String room, LocalDate from) {
        Said said = publishing.said(Faults.changeable(room));
        LocalDate day = from == null ? publishing.tomorrow() : from;
        rows().insert(room, day, said.file().on(day), said.publication(), publishing.actor(), publishing.now());
        return draft(rows().of(room).orElseThrow(() -> Faults.noDraft(room)));
    }

    /**
     * Saves what the council itself is to say, sound or not; {@link #check} says what is wrong. A draft that was begun before
     * something else was published stands, once saved, on what is published now.
     *
     * @param version the version of the draft that was changed
     * @param own     the whole of what the council says; never null
     */
    @Permit(Permission.SETTINGS_WRITE)
    public Draft save(String room, long version, LocalDate from, JsonNode own) {
        DraftRows.Row row = held(room, version);
        rows().update(row.id(), from == null ? row.from() : from, own.isObject() ? own : JsonNodeFactory.instance.objectNode(),
                Publications.number(publishing.database().sql(), room), publishing.actor(), publishing.now());
        return draft(rows().of(room).orElseThrow());
    }

    /** Everything that stands in the way of publishing the draft: its first day, the shape of each value, the room's own rules. */
    @Permit(Permission.SETTINGS_READ)
    public Checked check(String room) {
        DraftRows.Row row = rows().of(Faults.known(room)).orElseThrow(() -> Faults.noDraft(room));
        CouncilFile before = publishing.said(room).file();
        return new Checked(publishing.findings(before, before.with(version(row, "A draft")), row.from()));
    }

    /** Every value that would be another from the draft's first day, defaults included. */
    @Permit(Permission.SETTINGS_READ)
    public List<Difference> differences(String room) {
        DraftRows.Row row = rows().of(Faults.known(room)).orElseThrow(() -> Faults.noDraft(room));
        return Differences.between(Publishing.on(Publications.inForce(publishing.database().sql(), room), row.from()), draft(row).merged());
    }

    /**
     * Publishes the draft from its first day on, and the draft is gone. Versions published for later days stand.
     *
     * @param reason why; kept in the history
     * @throws footprint.kernel.ProblemException SET-005 with everything that is wrong; SET-004 and SET-007 when somebody was quicker
     */
    @Permit(Permission.SETTINGS_WRITE)
    public Publication publish(String room, long version, String reason) {
        DraftRows.Row row = held(room, version);
        Faults.reason(reason);
        Said last = publishing.heldSaid(room);
        if (last.publication() != row.basedOn()) {
            throw Faults.publishedMeanwhile(room);
        }
        if (differences(room).isEmpty()) {
            throw Faults.nothingDiffers();
        }
        Publication published = publishing.publish(last, last.file().with(version(row, publishing.source(reason))), row.from(),
                PublicationNote.SCREEN, reason);
        rows().delete(row.id());
        return published;
    }

    /** Throws the draft away. */
    @Permit(Permission.SETTINGS_WRITE)
    public void discard(String room, long version) {
        rows().delete(held(room, version).id());
    }

    private DraftRows.Row held(String room, long version) {
        DraftRows.Row row = rows().held(Faults.changeable(room)).orElseThrow(() -> Faults.noDraft(room));
        if (row.version() != version) {
            throw Faults.changedMeanwhile(row.changedBy());
        }
        return row;
    }

    private Draft draft(DraftRows.Row row) {
        CouncilFile words = CouncilFile.silent(row.room()).with(version(row, "A draft"));
        JsonNode merged = Proposal.of(ProductSettings.builtIn(), words).on(row.from()).map(SettingsDocument::document)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return new Draft(row.id(), row.room(), row.from(), row.own(), merged, row.reason(), row.begunBy(), row.changedAt(), row.version());
    }

    private static SaidVersion version(DraftRows.Row row, String source) {
        return new SaidVersion(row.from(), source, false, row.own());
    }

    private DraftRows rows() {
        return new DraftRows(publishing.database().sql());
    }
}
