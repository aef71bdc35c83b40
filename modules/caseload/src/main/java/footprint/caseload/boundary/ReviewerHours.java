package footprint.caseload.boundary;

import footprint.caseload.CaseloadSettings;
import footprint.caseload.Choice;
import footprint.caseload.HoursCorrection;
import footprint.caseload.HoursSpell;
import footprint.caseload.NewHours;
import footprint.caseload.control.Handing.Span;
import footprint.caseload.control.HoursWords;
import footprint.caseload.control.Posts;
import footprint.caseload.control.Posts.Spell;
import footprint.identity.AuditNote;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hours of reviewers: full-time equivalents and team from one day to another (R099, R101). From today on they change freely; what
 * changes a day that has passed needs a reason and stands among the corrections. Names no child.
 */
@ApplicationScoped
@Transactional
public class ReviewerHours {

    private static final String ONE = "select to_jsonb(h) from reviewer_hours h where h.id = :id";
    private static final String ALL = "select coalesce(jsonb_agg(to_jsonb(h) order by h.from_date), '[]') from reviewer_hours h where h.reviewer_id = :reviewer";

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor actors;
    private final Clock clock;
    private final AuditNote trail;

    @Inject
    public ReviewerHours(CouncilDatabase database, Settings settings, CurrentActor actors, Clock clock, AuditNote trail) {
        this.database = database;
        this.settings = settings;
        this.actors = actors;
        this.clock = clock;
        this.trail = trail;
    }

    /** For the container's proxy. */
    protected ReviewerHours() {
        this(null, null, null, null, null);
    }

    /** Whose hours may be entered: whoever reviews or has reviewed, within the caller's team if the caller has one. */
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public List<Choice> people() {
        return database.sql().createQuery("""
                        select p.id::text, p.full_name from person p
                         where (exists (select 1 from role_holding h where h.person_id = p.id and h.role in ('reviewer', 'fostering-reviewer'))
                                or exists (select 1 from reviewer_hours h where h.reviewer_id = p.id)) and""" + HoursRows.WITHIN + " order by lower(p.full_name), p.id")
                .bind("mine", actors.actor().team()).map((row, context) -> new Choice(row.getString(1), row.getString(2))).list();
    }

    /** Teams by their codes: those on record and those that the settings name at any time; within the caller's team if the caller has one. */
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public Map<String, String> teams() {
        Map<String, String> teams = rows().teams(null);
        settings.versions(CaseloadSettings.class).forEach(version -> version.settings().teams().forEach(team -> teams.putIfAbsent(team.code(), team.name())));
        String mine = actors.actor().team();
        teams.keySet().removeIf(code -> mine != null && !code.equals(mine));
        return teams;
    }

    /** The hours in force on a day, by name. @param day null for today @param team the team's name, as the board says it; null for all */
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public List<HoursSpell> on(LocalDate day, String team) {
        return rows().on(day == null ? today() : day, team);
    }

    /** All hours of one reviewer, by their first days. */
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public List<HoursSpell> of(long reviewer) {
        return rows().of(List.of(reviewer));
    }

    /** The days between one reviewer's spells that no hours cover, a sentence for each gap. */
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public List<String> gaps(long reviewer) {
        return HoursWords.gaps(spells(of(reviewer)));
    }

    /** What was changed about days that had passed, latest first. @param reviewer whose; null for all @param day those that touch this day; null for all */
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public Slice<HoursCorrection> corrections(Long reviewer, LocalDate day, PageRequest page) {
        return rows().corrections(reviewer, day, page);
    }

    /** How many corrections touch a day: for whoever reads the board of that day. */
    @Permit(Permission.CASELOADS_READ)
    @ShowsNobody
    public long corrected(LocalDate day) {
        return rows().corrections(null, day, PageRequest.first()).total();
    }

    /**
     * Enters hours. @return the key of the new spell
     *
     * @throws ProblemException CAS-070 not a reviewer whom the caller may choose; CAS-071 to CAS-073 each at its field; CAS-074 other hours are
     *                          in the way; CAS-075 days that have passed would change and nobody says why
     */
    @Permit(Permission.CASELOADS_WRITE)
    @AuditRecord(what = "reviewer hours", state = ALL)
    public long add(long reviewer, NewHours told) {
        if (people().stream().noneMatch(one -> one.key().equals(Long.toString(reviewer)))) {
            throw refused("CAS-070", "reviewer", "Choose a reviewer from the list. Nothing was changed.");
        }
        HoursRows rows = rows();
        rows.lock(List.of(reviewer));
        List<Spell> before = spells(rows.of(List.of(reviewer)));
        List<Spell> others = told.endsBefore() && told.from() != null ? Posts.endedBefore(before, told.from()) : before;
        return written(rows, reviewer, before, with(others, checked(rows, 0, told, others)), told.because(), false).getFirst();
    }

    /**
     * Says on which day hours hold for the last time.
     *
     * @throws ProblemException CAS-074 or CAS-075 as {@link #add}; CAS-076 somebody changed them meanwhile; CAS-077 the day comes before their first
     */
    @Permit(Permission.CASELOADS_WRITE)
    @AuditRecord(what = "reviewer hours", state = ONE)
    public void end(long id, int version, LocalDate last, String because) {
        HoursRows rows = rows();
        HoursSpell spell = standing(rows, id, version);
        if (last == null || last.isBefore(spell.from())) {
            throw refused("CAS-077", "last", "Enter the last day of these hours: not before their first. Nothing was changed.");
        }
        List<Spell> before = spells(rows.of(List.of(spell.reviewerId())));
        List<Spell> others = before.stream().filter(one -> one.id() != id).toList();
        Spell ended = new Spell(id, spell.from(), last, spell.fte(), spell.team());
        Posts.inTheWay(others, ended).ifPresent(other -> {
            throw refused("CAS-074", "last", HoursWords.inTheWay(other));
        });
        written(rows, spell.reviewerId(), before, with(others, ended), because == null ? "" : because.strip(), false);
    }

    /** Corrects hours; always with a reason. @throws ProblemException as {@link #add} and {@link #end} */
    @Permit(Permission.CASELOADS_WRITE)
    @AuditRecord(what = "reviewer hours", state = ONE)
    public void correct(long id, int version, NewHours told) {
        HoursRows rows = rows();
        HoursSpell spell = standing(rows, id, version);
        List<Spell> before = spells(rows.of(List.of(spell.reviewerId())));
        List<Spell> others = before.stream().filter(one -> one.id() != id).toList();
        boolean sameTeam = told.team() != null && told.team().equals(spell.team());
        Spell stands = sameTeam ? untold(id, told, others) : checked(rows, id, told, others);
        written(rows, spell.reviewerId(), before, with(others, stands), told.because(), true);
    }

    /** Takes hours away that were entered by mistake; always with a reason. @throws ProblemException CAS-075 without one; CAS-076 somebody changed them meanwhile */
    @Permit(Permission.CASELOADS_WRITE)
    @AuditRecord(what = "reviewer hours", state = ONE)
    public void remove(long id, int version, String because) {
        HoursRows rows = rows();
        HoursSpell spell = standing(rows, id, version);
        List<Spell> before = spells(rows.of(List.of(spell.reviewerId())));
        written(rows, spell.reviewerId(), before, before.stream().filter(one -> one.id() != id).toList(), because == null ? "" : because.strip(), true);
    }

    private HoursSpell standing(HoursRows rows, long id, int version) {
        HoursSpell known = rows.one(id).orElseThrow(ReviewerHours::meanwhile);
        rows.lock(List.of(known.reviewerId()));
        return rows.one(id).filter(spell -> spell.version() == version).orElseThrow(ReviewerHours::meanwhile);
    }

    private Spell checked(HoursRows rows, long id, NewHours told, List<Spell> others) {
        Spell spell = untold(id, told, others);
        if (told.team() != null) {
            TeamsOfDay teams = new TeamsOfDay(rows, settings, actors.actor().team());
            if (!teams.known(told.team(), told.from())) {
                throw refused("CAS-073", "team", "Choose one of the teams that this council has on the first day. Nothing was changed.");
            }
            teams.keep(told.team(), told.from());
        }
        return spell;
    }

    private static Spell untold(long id, NewHours told, List<Spell> others) {
        List<Problem> faults = HoursWords.faults(told);
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        Spell spell = new Spell(id, told.from(), told.to(), told.fte(), told.team());
        Posts.inTheWay(others, spell).ifPresent(other -> {
            throw refused("CAS-074", "from", HoursWords.inTheWay(other));
        });
        return spell;
    }

    private List<Long> written(HoursRows rows, long reviewer, List<Spell> before, List<Spell> after, String because, boolean correction) {
        Optional<Span> past = Posts.changedBefore(today(), before, after);
        if ((correction || past.isPresent() || !because.isEmpty()) && !HoursWords.isReason(because)) {
            throw refused("CAS-075", "because", correction ? "Say in at least three words, and at most 500 characters, why. Nothing was changed."
                    : past.isPresent() ? "This changes days that have passed, so say in at least three words, and at most 500 characters, why. Nothing was changed."
                    : "Say why in three words to 500 characters, or leave it empty. Nothing was changed.");
        }
        List<Long> keys = rows.save(reviewer, before, after);
        if (!because.isEmpty()) {
            trail.because(because);
        }
        Map<String, String> names = rows.teams(null);
        past.ifPresent(days -> rows.correct(reviewer, days, HoursWords.said(changed(before, after), names), HoursWords.said(changed(after, before), names), because,
                clock.instant().atOffset(java.time.ZoneOffset.UTC), actors.actor().personId()));
        return keys;
    }

    /** Those of the ones that are not among the others as they are. */
    private static List<Spell> changed(List<Spell> ones, List<Spell> others) {
        return ones.stream().filter(one -> !others.contains(one)).toList();
    }

    private static List<Spell> with(List<Spell> others, Spell one) {
        List<Spell> all = new ArrayList<>(others);
        all.add(one);
        return Posts.ordered(all);
    }

    static List<Spell> spells(List<HoursSpell> rows) {
        return rows.stream().map(row -> new Spell(row.id(), row.from(), row.to(), row.fte(), row.team())).toList();
    }

    private HoursRows rows() {
        return new HoursRows(database.sql(), actors.actor().team());
    }

    private LocalDate today() {
        return London.today(clock);
    }

    private static ProblemException meanwhile() {
        return new ProblemException(Problem.conflict("CAS-076", "Somebody changed these hours meanwhile, or they are not on record here. Nothing was changed. Look at them again."));
    }

    private static ProblemException refused(String code, String field, String sentence) {
        return new ProblemException(Problem.invalid(code, field, sentence));
    }
}
