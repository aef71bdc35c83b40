package footprint.caseload.boundary;

import footprint.caseload.CarriedCase;
import footprint.caseload.CaseloadBoard;
import footprint.caseload.CaseloadSettings;
import footprint.caseload.Choice;
import footprint.caseload.OtherCase;
import footprint.caseload.ReviewerLoad;
import footprint.caseload.control.Boards;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.Actor;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who carries what: the board of any day, and the cases besides looked-after children. It names no child. A reviewer sees
 * the own line and the totals, a person of one team that team's lines and the totals, a service lead all.
 */
@ApplicationScoped
@Transactional
public class Caseloads {

    private static final int LONGEST_REFERENCE = 40;

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor actors;
    private final Clock clock;

    @Inject
    public Caseloads(CouncilDatabase database, Settings settings, CurrentActor actors, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Caseloads() {
        this(null, null, null, null);
    }

    /** Who carried what on a day of the past or today, under the weights of that day; null is today. A later day is CAS-002. */
    @Permit(Permission.CASELOADS_READ)
    @ShowsNobody
    public CaseloadBoard board(LocalDate asked) {
        LocalDate today = London.today(clock);
        LocalDate day = asked == null ? today : asked;
        if (day.isAfter(today)) {
            throw refused("CAS-002", "on", "Choose today or a day before: nobody knows yet who will carry what on a later one.");
        }
        ReviewerLoads loads = new ReviewerLoads(database);
        return Boards.of(day, loads.on(day), loads.unallocated(day), settings.on(CaseloadSettings.class, day), seen());
    }

    /** Whether the caller sees every line of the board, and so may see what stands behind the totals. */
    @Permit(Permission.CASELOADS_READ)
    @ShowsNobody
    public boolean whole() {
        return !actors.actor().role().reviews() && actors.actor().team() == null;
    }

    /**
     * The cases behind a number of the board, one row for each: so many rows as the number says.
     *
     * @param asked    the day; null is today, a later day is CAS-002
     * @param reviewer of one reviewer only; 0 for children without one; null for all whose lines the caller sees
     * @param team     of one team only, by its name; null for all
     * @param kind     of one kind only; null for all
     */
    @Permit(Permission.CASELOADS_READ)
    public Slice<CarriedCase> carried(LocalDate asked, Long reviewer, String team, String kind, PageRequest page) {
        LocalDate day = asked == null ? London.today(clock) : asked;
        if (day.isAfter(London.today(clock))) {
            throw refused("CAS-002", "on", "Choose today or a day before: nobody knows yet who will carry what on a later one.");
        }
        CarriedCases cases = new CarriedCases(database.sql(), day);
        if (reviewer != null && reviewer == 0) {
            return whole() ? cases.ofNobody(page) : new Slice<>(List.of(), 0, page);
        }
        return cases.of(new ReviewerLoads(database).on(day).stream().filter(seen()).filter(load -> reviewer == null || load.reviewerId() == reviewer)
                .filter(load -> team == null || team.equals(load.team() == null ? CaseloadBoard.NO_TEAM : load.team())).map(ReviewerLoad::reviewerId).toList(), kind, page);
    }

    /** The cases besides looked-after children that a reviewer carried on a day, by kind and reference; null is today. */
    @Permit(Permission.CASELOADS_READ)
    public Slice<OtherCase> cases(long reviewer, LocalDate asked, PageRequest page) {
        LocalDate day = asked == null ? London.today(clock) : asked;
        if (!reviewers(day).test(reviewer)) {
            throw new ProblemException(Problem.notFound("CAS-003", "There is no reviewer with this key whose cases you may see."));
        }
        String where = " from other_case where reviewer_id = :reviewer and from_date <= :day and (to_date is null or to_date >= :day)";
        long total = database.sql().createQuery("select count(*)" + where).bind("reviewer", reviewer).bind("day", day).mapTo(Long.class).one();
        List<OtherCase> rows = database.sql().createQuery("select id, reviewer_id, kind, reference, from_date, to_date" + where
                        + " order by kind, reference, id limit :size offset :offset")
                .bind("reviewer", reviewer).bind("day", day).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> new OtherCase(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class))).list();
        return new Slice<>(rows, total, page);
    }

    /** Who may carry a case: whoever holds a reviewer's role today, within the caller's team if the caller has one. */
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public List<Choice> carriers() {
        return database.sql().createQuery("""
                        select distinct p.id::text, p.full_name, lower(p.full_name) from person p join role_holding h on h.person_id = p.id
                         where h.role = :role and h.from_date <= :today and (h.to_date is null or h.to_date >= :today)
                           and (:team::text is null or h.team is null or h.team = :team) order by 3, 1""")
                .bind("role", Role.REVIEWER.code()).bind("today", London.today(clock)).bind("team", actors.actor().team())
                .map((row, context) -> new Choice(row.getString(1), row.getString(2))).list();
    }

    /** The kinds of case that are recorded one by one: all that the council weighs today but looked-after children. */
    @Permit(Permission.CASELOADS_READ)
    @ShowsNobody
    public List<String> kinds() {
        return settings.on(CaseloadSettings.class, London.today(clock)).weights().keySet().stream()
                .filter(kind -> !kind.equals(ReviewerLoad.LOOKED_AFTER)).toList();
    }

    /**
     * Records that a reviewer carries a case from a day on. @return its key
     *
     * @throws ProblemException CAS-003 to CAS-006, each at its field; CAS-007 when somebody carries it already
     */
    @Permit(Permission.CASELOADS_WRITE)
    @AuditRecord(what = "other case", state = "select to_jsonb(o) from other_case o where o.id = :id")
    public long carry(OtherCase told) {
        String reference = told.reference() == null ? "" : told.reference().strip();
        if (carriers().stream().noneMatch(one -> one.key().equals(Long.toString(told.reviewerId())))) {
            throw refused("CAS-003", "reviewer", "Choose a reviewer of today. Nothing was recorded.");
        }
        if (!kinds().contains(told.kind())) {
            throw refused("CAS-004", "kind", "Choose one of the kinds of case that this council weighs. Nothing was recorded.");
        }
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            throw refused("CAS-005", "reference", "Enter the case's reference, at most 40 characters, and no name. Nothing was recorded.");
        }
        if (told.from() == null || told.from().isAfter(London.today(clock))) {
            throw refused("CAS-006", "from", "Enter the day from which it is carried: today or before. Nothing was recorded.");
        }
        return database.sql().createQuery("""
                        insert into other_case (reviewer_id, kind, reference, from_date) values (:reviewer, :kind, :reference, :from)
                        on conflict (kind, reference) where to_date is null do nothing returning id""")
                .bind("reviewer", told.reviewerId()).bind("kind", told.kind()).bind("reference", reference).bind("from", told.from())
                .mapTo(Long.class).findOne().orElseThrow(() -> new ProblemException(new Problem("CAS-007", 409,
                        "Somebody carries a case of this kind and reference already. Nothing was recorded. End that one first.", "reference")));
    }

    /** Ends a case: its last day. @throws ProblemException CAS-008 when there is no such open case that the caller may end, or the day is before its first or later than today */
    @Permit(Permission.CASELOADS_WRITE)
    @AuditRecord(what = "other case", state = "select to_jsonb(o) from other_case o where o.id = :id")
    public void end(long id, LocalDate last) {
        int ended = last == null || last.isAfter(London.today(clock)) ? 0 : database.sql().createUpdate("""
                        update other_case c set to_date = :last where c.id = :id and c.to_date is null and c.from_date <= :last
                           and (:team::text is null or exists (select 1 from role_holding h where h.person_id = c.reviewer_id and (h.team is null or h.team = :team)))""")
                .bind("id", id).bind("last", last).bind("team", actors.actor().team()).execute();
        if (ended == 0) {
            throw refused("CAS-008", "last", "Enter its last day: not before its first, and today or before. If somebody ended it meanwhile, there is nothing to do.");
        }
    }

    private Predicate<ReviewerLoad> seen() {
        Actor actor = actors.actor();
        if (actor.role().reviews()) {
            return load -> load.reviewerId() == actor.personId();
        }
        if (actor.team() == null) {
            return load -> true;
        }
        String name = database.sql().createQuery("select name from team where code = ?").bind(0, actor.team()).mapTo(String.class).findOne().orElse("");
        return load -> name.equals(load.team());
    }

    private Predicate<Long> reviewers(LocalDate day) {
        Predicate<ReviewerLoad> seen = seen();
        List<Long> keys = new ReviewerLoads(database).on(day).stream().filter(seen).map(ReviewerLoad::reviewerId).toList();
        return keys::contains;
    }

    private static ProblemException refused(String code, String field, String sentence) {
        return new ProblemException(Problem.invalid(code, field, sentence));
    }
}
