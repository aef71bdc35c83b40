package footprint.caseload.boundary;

import footprint.caseload.Candidate;
import footprint.caseload.CaseloadSettings;
import footprint.caseload.Continuity;
import footprint.caseload.ReviewerLoad;
import footprint.caseload.ReviewerSpan;
import footprint.caseload.control.Boards;
import footprint.caseload.control.Handing;
import footprint.caseload.control.Matching;
import footprint.identity.AuditNote;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
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
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which reviewer for which child: who has room, who must not, who stays together, and how often it changed (R102). */
@ApplicationScoped
@Transactional
public class ChildReviewers {

    private static final int LONGEST_NOTE = 500;

    /** The changes of reviewer of every looked-after child in the present period of care; cover and the first reviewer are none. */
    private static final String CHANGES = """
            with spans as (
              select p.child_id, a.reviewer_id, lag(a.reviewer_id) over (partition by p.child_id order by a.from_date, a.id) as earlier
                from period_of_care p join allocation a on a.child_id = p.child_id and coalesce(a.to_date, 'infinity') >= p.started_on and a.from_date <= :today
                left join handover h on h.id = a.handover_id
               where p.started_on <= :today and (p.ended_on is null or p.ended_on > :today) and h.last_day is null),
            changed as (
              select p.child_id, count(s.child_id) filter (where s.earlier is not null and s.earlier <> s.reviewer_id)::int as changes
                from period_of_care p left join spans s on s.child_id = p.child_id
               where p.started_on <= :today and (p.ended_on is null or p.ended_on > :today) and p.child_id in (select child_id from child_in_scope) group by p.child_id)
            """;

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor actors;
    private final Clock clock;
    private final AuditNote trail;
    private final Caseloads caseloads;

    @Inject
    public ChildReviewers(CouncilDatabase database, Settings settings, CurrentActor actors, Clock clock, AuditNote trail, Caseloads caseloads) {
        this.database = database;
        this.settings = settings;
        this.actors = actors;
        this.clock = clock;
        this.trail = trail;
        this.caseloads = caseloads;
    }

    /** For the container's proxy. */
    protected ChildReviewers() {
        this(null, null, null, null, null, null);
    }

    /** Who has carried the child, latest first. */
    @Permit(Permission.CASELOADS_WRITE)
    public List<ReviewerSpan> history(ChildId child) {
        return database.sql().createQuery("""
                        select a.reviewer_id, p.full_name, a.from_date, a.to_date, h.last_day is not null as cover, h.why
                          from allocation a join person p on p.id = a.reviewer_id left join handover h on h.id = a.handover_id
                         where a.child_id = :child order by a.from_date desc, a.id desc""")
                .bind("child", child.value()).map((row, context) -> new ReviewerSpan(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class), row.getBoolean(5), row.getString(6) == null ? null : Handing.REASONS.get(row.getString(6)))).list();
    }

    /** Everybody who might take the child, the best first ({@link Matching#ranked}). */
    @Permit(Permission.CASELOADS_WRITE)
    public List<Candidate> candidates(ChildId child) {
        LocalDate today = today();
        CaseloadSettings rules = settings.on(CaseloadSettings.class, today);
        Map<Long, ReviewerLoad> loads = new ReviewerLoads(database).on(today).stream().collect(Collectors.toMap(ReviewerLoad::reviewerId, load -> load));
        Map<Long, Ties> ties = ties(child, today);
        Map<String, Integer> one = new LinkedHashMap<>(Map.of(ReviewerLoad.LOOKED_AFTER, 1));
        new ReviewerLoads(database).circumstances(List.of(child.value()), today).forEach((name, count) -> one.put(ReviewerLoad.CIRCUMSTANCE + name, count));
        return Matching.ranked(caseloads.carriers().stream().map(carrier -> {
            long person = Long.parseLong(carrier.key());
            Ties tie = ties.getOrDefault(person, Ties.NONE);
            ReviewerLoad load = loads.getOrDefault(person, new ReviewerLoad(person, carrier.label(), null, null, Map.of()));
            int more = tie.now() ? 0 : 1;
            int carried = load.cases().getOrDefault(ReviewerLoad.LOOKED_AFTER, 0) + more;
            return new Candidate(Boards.with(load, one, more, rules), tie.siblings(), tie.parent(), tie.earlier(), tie.now(), tie.conflict(),
                    tie.fostering() && rules.fosteringExtra() != null && carried > rules.fosteringExtra());
        }).toList());
    }

    private record Ties(boolean siblings, boolean earlier, boolean now, String conflict, boolean fostering, boolean parent) {

        static final Ties NONE = new Ties(false, false, false, null, false, false);
    }

    private Map<Long, Ties> ties(ChildId child, LocalDate today) {
        Map<Long, Ties> ties = new LinkedHashMap<>();
        database.sql().createQuery("""
                        select p.id,
                               exists (select 1 from sibling me join sibling other on other.family = me.family and other.child_id <> me.child_id
                                         join allocation a on a.child_id = other.child_id and a.from_date <= :today and (a.to_date is null or a.to_date >= :today)
                                        where me.child_id = :child and a.reviewer_id = p.id) as siblings,
                               exists (select 1 from allocation a where a.child_id = :child and a.reviewer_id = p.id and a.to_date < :today) as earlier,
                               exists (select 1 from allocation a where a.child_id = :child and a.reviewer_id = p.id and a.from_date <= :today
                                          and (a.to_date is null or a.to_date >= :today)) as now,
                               (select coalesce(i.note, 'No reason was written down.') from conflict_of_interest i
                                 where i.child_id = :child and i.reviewer_id = p.id and i.ended_on is null) as conflict,
                               exists (select 1 from role_holding h where h.person_id = p.id and h.role = :fostering and h.from_date <= :today
                                          and (h.to_date is null or h.to_date >= :today)) as fostering,
                               exists (select 1 from child_bond me join child_bond other on other.bond = me.bond and other.child_id <> me.child_id
                                         join allocation a on a.child_id = other.child_id and a.from_date <= :today and (a.to_date is null or a.to_date >= :today)
                                        where me.child_id = :child and a.reviewer_id = p.id) as parent
                          from person p""")
                .bind("child", child.value()).bind("today", today).bind("fostering", Role.FOSTERING_REVIEWER.code())
                .map((row, context) -> ties.put(row.getLong(1), new Ties(row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), row.getString(5), row.getBoolean(6), row.getBoolean(7)))).list();
        return ties;
    }

    /** Says that a reviewer must not review this child. @throws ProblemException CAS-031 not a reviewer; CAS-034 the note is too long */
    @Permit(Permission.CASELOADS_WRITE)
    public void conflict(ChildId child, long reviewer, String note) {
        if (caseloads.carriers().stream().noneMatch(one -> one.key().equals(Long.toString(reviewer)))) {
            throw new ProblemException(Problem.invalid("CAS-031", "reviewer", "Choose a reviewer from the list. Nothing was recorded."));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new ProblemException(Problem.invalid("CAS-034", "note", "Say it in at most 500 characters. Nothing was recorded."));
        }
        database.sql().createUpdate("""
                        insert into conflict_of_interest (reviewer_id, child_id, note, set_on, set_by) values (:reviewer, :child, nullif(btrim(:note), ''), :today, :me)
                        on conflict (reviewer_id, child_id) where ended_on is null do update set note = excluded.note""")
                .bind("reviewer", reviewer).bind("child", child.value()).bind("note", note).bind("today", today()).bind("me", actors.actor().personId()).execute();
        trail.changed(child, "conflict", null, "{\"reviewer\":" + reviewer + "}");
    }

    /** Says that a conflict of interest is over; does nothing where there is none. */
    @Permit(Permission.CASELOADS_WRITE)
    public void noConflict(ChildId child, long reviewer) {
        database.sql().createUpdate("update conflict_of_interest set ended_on = :today where child_id = :child and reviewer_id = :reviewer and ended_on is null")
                .bind("today", today()).bind("child", child.value()).bind("reviewer", reviewer).execute();
        trail.changed(child, "conflict", "{\"reviewer\":" + reviewer + "}", null);
    }

    /** The numbers of the child's brothers and sisters who are recorded and within the person's scope. */
    @Permit(Permission.CASELOADS_WRITE)
    public List<String> siblings(ChildId child) {
        return database.sql().createQuery("""
                        select c.number from sibling me join sibling other on other.family = me.family and other.child_id <> me.child_id
                          join child_shown c on c.id = other.child_id
                         where me.child_id = :child and c.id in (select child_id from child_in_scope) order by c.number""")
                .bind("child", child.value()).mapTo(String.class).list();
    }

    /** Says that the child with this number is a brother or sister; two families that meet become one. @throws ProblemException CAS-039 no other child has this number; CAS-081 parent and child */
    @Permit(Permission.CASELOADS_WRITE)
    public void siblingOf(ChildId child, String number) {
        Handle sql = database.sql();
        long other = sql.createQuery("select id from child where number = :number and id <> :child and id in (select child_id from child_in_scope)")
                .bind("number", number == null ? "" : number.strip()).bind("child", child.value()).mapTo(Long.class).findOne()
                .orElseThrow(() -> new ProblemException(Problem.invalid("CAS-039", "sibling", "Enter the number of another child of this council. Nothing was recorded.")));
        if (sql.createQuery("""
                        with families as (select child_id from sibling where family in (select family from sibling where child_id in (:child, :other)) union select unnest(array[:child, :other]))
                        select exists (select 1 from child_bond a join child_bond b on b.bond = a.bond and b.child_id <> a.child_id
                                        where a.child_id in (select child_id from families) and b.child_id in (select child_id from families))""")
                .bind("child", child.value()).bind("other", other).mapTo(Boolean.class).one()) {
            throw new ProblemException(Problem.invalid("CAS-081", "sibling", "A parent and a child would become brothers and sisters. Nothing was recorded. Take that back first, or choose another."));
        }
        sql.createUpdate("""
                        with family as (select coalesce(min(family), nextval('sibling_family_key')) as key from sibling where child_id in (:child, :other)),
                        joined as (update sibling s set family = family.key from family where s.family in (select family from sibling where child_id in (:child, :other)))
                        insert into sibling (child_id, family) select c.id, family.key from family, (values (:child), (:other)) as c (id)
                        on conflict (child_id) do nothing""")
                .bind("child", child.value()).bind("other", other).execute();
        trail.changed(child, "sibling", null, "{\"child\":" + other + "}");
        trail.changed(new ChildId(other), "sibling", null, "{\"child\":" + child.value() + "}");
    }

    /** Says that the child belongs to none of the recorded families. */
    @Permit(Permission.CASELOADS_WRITE)
    public void alone(ChildId child) {
        database.sql().execute("delete from sibling where child_id = ?", child.value());
        trail.changed(child, "sibling", "{\"recorded\":true}", null);
    }

    /** How often the reviewer changed, within the person's scope. @param changes only the children with so many; null for all */
    @Permit(Permission.CASELOADS_WRITE)
    public Continuity continuity(Integer changes, PageRequest page) {
        Handle sql = database.sql();
        Map<Integer, Integer> counted = new TreeMap<>();
        sql.createQuery(CHANGES + "select changes, count(*) from changed group by 1").bind("today", today())
                .map((row, context) -> counted.put(row.getInt(1), row.getInt(2))).list();
        String where = " from changed x join child_shown c on c.id = x.child_id where (:changes::int is null or x.changes = :changes)";
        long total = sql.createQuery(CHANGES + "select count(*)" + where).bind("today", today()).bind("changes", changes).mapTo(Long.class).one();
        return new Continuity(counted, new Slice<>(sql.createQuery(CHANGES + """
                        select c.id, c.number, c.called, c.hidden, x.changes, (select min(p.full_name) from allocation a join person p on p.id = a.reviewer_id
                               where a.child_id = c.id and a.from_date <= :today and (a.to_date is null or a.to_date >= :today)) as reviewer
                        """ + where + " order by x.changes desc, c.number, c.id limit :size offset :offset")
                .bind("today", today()).bind("changes", changes).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> new Continuity.Child(row.getLong("id"), row.getString("number"), row.getString("called"), row.getBoolean("hidden"),
                        row.getString("reviewer"), row.getInt("changes"))).list(), total, page));
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
