package footprint.settings.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.reviews.boundary.Timetable;
import footprint.settings.Difference;
import footprint.settings.Publication;
import footprint.settings.control.Differences;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.Said;
import footprint.tenancy.configuration.SettingsDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was published, by whom, when and why, what it changed, and the way back (R015). */
@ApplicationScoped
@Transactional
public class Published {

    private final Publishing publishing;

    @Inject
    public Published(CouncilDatabase database, CurrentActor current, Timetable timetable, Clock clock) {
        this.publishing = new Publishing(database, current, timetable, clock);
    }

    /** For the container's proxy. */
    protected Published() {
        this.publishing = null;
    }

    /** The publications of a room, newest first. */
    @Permit(Permission.SETTINGS_READ)
    public Slice<Publication> history(String room, PageRequest page) {
        return PublicationRows.history(publishing.database().sql(), Faults.known(room), page);
    }

    /**
     * What a publication changed, from the day on which each change holds: the path begins with that day, 2026-12-01: ladder….
     *
     * @throws footprint.kernel.ProblemException SET-010 when there is none by that number
     */
    @Permit(Permission.SETTINGS_READ)
    public List<Difference> differences(String room, int number) {
        List<SettingsDocument> after = Publications.of(publishing.database().sql(), Faults.known(room), number);
        if (after.isEmpty()) {
            throw Faults.noPublication(room, number);
        }
        List<SettingsDocument> before = Publications.of(publishing.database().sql(), room, number - 1);
        List<Difference> found = new ArrayList<>();
        List<Difference> standing = List.of();
        for (LocalDate day : new TreeSet<>(Stream.concat(before.stream(), after.stream()).map(SettingsDocument::from).toList())) {
            List<Difference> here = Differences.between(Publishing.on(before, day), Publishing.on(after, day));
            List<Difference> known = standing;
            here.stream().filter(difference -> !known.contains(difference))
                    .forEach(difference -> found.add(new Difference(day + ": " + difference.path(), difference.before(), difference.after())));
            standing = here;
        }
        return found;
    }

    /**
     * Publishes anew, from a day on, what the council said with an older publication, its later versions included.
     *
     * @param from tomorrow or later
     */
    @Permit(Permission.SETTINGS_WRITE)
    public Publication revert(String room, int number, LocalDate from, String reason) {
        Faults.reason(reason);
        Said last = publishing.heldSaid(Faults.changeable(room));
        CouncilFile older = Publications.said(publishing.database().sql(), room, number).orElseThrow(() -> Faults.noPublication(room, number)).file();
        LocalDate day = from == null ? publishing.tomorrow() : from;
        return publishing.publish(last, last.file().followedFrom(day, older, publishing.source(reason)), day, PublicationNote.SCREEN, reason);
    }
}
