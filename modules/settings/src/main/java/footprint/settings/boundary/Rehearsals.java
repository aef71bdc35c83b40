package footprint.settings.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.FinancialYear;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.settings.Draft;
import footprint.settings.Rehearsed;
import footprint.settings.RehearsedAnswer;
import footprint.settings.RehearsedDate;
import footprint.settings.RehearsedFigure;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.boundary.Rehearsal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tries a draft on a year that has ended, in a copy of the council's records, and keeps what would differ. No record, no
 * date and no setting is changed by it.
 */
@ApplicationScoped
@Transactional
public class Rehearsals {

    private CouncilDatabase database;
    private Settings settings;
    private CouncilCalendar calendars;
    private Drafts drafts;
    private RehearsalRows rows;
    private Rehearsal rehearsal;
    private CurrentActor current;
    private Clock clock;

    protected Rehearsals() {
    }

    @Inject
    public Rehearsals(CouncilDatabase database, Settings settings, CouncilCalendar calendars, Drafts drafts, RehearsalRows rows, Rehearsal rehearsal,
                      CurrentActor current, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendars = calendars;
        this.drafts = drafts;
        this.rows = rows;
        this.rehearsal = rehearsal;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Rehearses the draft of a room as if it had held from the first day of a year on. It answers when it is done.
     *
     * @param period such as 2020-21, a year that has ended; null or blank for the last one
     * @throws ProblemException SET-003 without a draft, SET-150 for one that is not sound, SET-151 while another runs, SET-153 for no such year
     */
    @Permit(Permission.SETTINGS_WRITE)
    @Transactional(TxType.NOT_SUPPORTED)
    public Rehearsed rehearse(String room, String period) {
        Draft draft = drafts.of(room).orElseThrow(() -> Faults.noDraft(room));
        if (drafts.check(room).findings().stream().anyMatch(finding -> !finding.path().equals("from"))) {
            throw Faults.notSoundYet();
        }
        FinancialYear year = year(period);
        long id = rows.begin(draft, year, current.actor().name());
        try {
            rows.done(id, rehearsal.run(size -> new RehearsalInCopy(database, settings, calendars.calendar(), clock).run(size, draft, year)));
        } catch (ProblemException refused) {
            rows.failed(id, refused.problems().getFirst().sentence());
            throw refused;
        } catch (RuntimeException broken) {
            rows.failed(id, "The service failed while it rehearsed. Nothing was changed. Try again; if it fails again, tell whoever runs the service.");
            throw broken;
        }
        return rows.line(id);
    }

    /** The years that can be rehearsed, newest first: those that have ended and have a review or an alert. */
    @Permit(Permission.SETTINGS_READ)
    public List<String> years() {
        TreeSet<String> years = new TreeSet<>(database.sql().createQuery("""
                        select financial_year(held_on) from review where state = 'held' union select financial_year(raised_on) from alert""")
                .mapTo(String.class).list());
        years.removeIf(year -> year.compareTo(lastWhole().label()) > 0);
        if (years.isEmpty()) {
            years.add(lastWhole().label());
        }
        return List.copyOf(years.descendingSet());
    }

    /** The newest rehearsal of a room's draft. */
    @Permit(Permission.SETTINGS_READ)
    public Optional<Rehearsed> newest(String room) {
        return RehearsalReading.newest(database.sql(), Faults.known(room));
    }

    /** One rehearsal; SET-152 when it is not kept any more. */
    @Permit(Permission.SETTINGS_READ)
    public Rehearsed one(long id) {
        return RehearsalReading.one(database.sql(), id).orElseThrow(Faults::noRehearsal);
    }

    /** The due dates that would differ, by review. */
    @Permit(Permission.SETTINGS_READ)
    public Slice<RehearsedDate> dates(long id, PageRequest page) {
        return RehearsalReading.dates(database.sql(), id, page);
    }

    /** The figures that would differ, in the report's order. */
    @Permit(Permission.SETTINGS_READ)
    public Slice<RehearsedFigure> figures(long id, PageRequest page) {
        return RehearsalReading.figures(database.sql(), id, page);
    }

    /** The answers to alerts that would stand differently, by alert. */
    @Permit(Permission.SETTINGS_READ)
    public Slice<RehearsedAnswer> answers(long id, PageRequest page) {
        return RehearsalReading.answers(database.sql(), id, page);
    }

    private FinancialYear year(String period) {
        try {
            FinancialYear year = period == null || period.isBlank() ? lastWhole() : FinancialYear.parse(period.strip());
            if (year.startYear() > lastWhole().startYear()) {
                throw Faults.noYear();
            }
            return year;
        } catch (IllegalArgumentException notAYear) {
            throw Faults.noYear();
        }
    }

    private FinancialYear lastWhole() {
        return new FinancialYear(FinancialYear.of(London.today(clock)).startYear() - 1);
    }
}
