package footprint.caseload.boundary;

import footprint.caseload.Choice;
import footprint.caseload.NewRestriction;
import footprint.caseload.RestrictedChild;
import footprint.caseload.Restriction;
import footprint.caseload.control.Glass;
import footprint.caseload.sight.ChildrenDoor;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Restricted children: who may still look, and who may not. It holds from the next request on. Nobody opens a door for
 * themselves: who is not on a list adds others and not themselves, and who lifts it from outside stays shut out until somebody
 * else lets them in. Nothing here opens a file or says a name.
 */
@ApplicationScoped
@Transactional
public class Restrictions {

    private static final String FOUND = """
            select c.id as child_id, c.number, r.id, r.why, case when b.child_id is null then r.note end as note, r.from_date, r.until_date,
                   (select full_name from person where id = r.set_by) as set_by, b.child_id is null as on_list,
                   (select string_agg(p.id || '=' || p.full_name, chr(10) order by lower(p.full_name), p.id)
                      from restriction_access a join person p on p.id = a.person_id where a.restriction_id = r.id and a.removed_at is null) as people,
                   (select string_agg(distinct p.id || '=' || p.full_name, chr(10)) from restriction k join person p on p.id = k.lifted_by
                     where k.child_id = c.id and k.lifted_from_outside and k.let_in_at is null) as kept_out
              from child_shown c join child_in_scope o on o.child_id = c.id
              left join restriction r on r.child_id = c.id and r.lifted_at is null and (r.until_date is null or r.until_date >= :today)
              left join child_barred b on b.child_id = c.id
            """;

    private static final String STATE = """
            select jsonb_agg(to_jsonb(r) || jsonb_build_object('people', (select jsonb_agg(a.person_id order by a.person_id) from restriction_access a
                   where a.restriction_id = r.id and a.removed_at is null)) order by r.id) from restriction r where r.child_id = :child""";

    private final CouncilDatabase database;
    private final CurrentActor actors;
    private final Clock clock;

    @Inject
    public Restrictions(CouncilDatabase database, CurrentActor actors, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Restrictions() {
        this(null, null, null);
    }

    /** The restricted children, and those whose restriction was lifted by somebody who is still shut out, by number and without a name. */
    @Permit(Permission.RESTRICTIONS_WRITE)
    public Slice<RestrictedChild> list(PageRequest page) {
        String where = " where r.id is not null or exists (select 1 from restriction k where k.child_id = c.id and k.lifted_from_outside and k.let_in_at is null)";
        long total = database.sql().createQuery("select count(*) from (" + FOUND + where + ") f").bind("today", today()).mapTo(Long.class).one();
        return new Slice<>(database.sql().createQuery(FOUND + where + " order by c.number, c.id limit :size offset :offset").bind("today", today())
                .bind("size", page.size()).bind("offset", page.offset()).map(Restrictions::row).list(), total, page);
    }

    /** One child, restricted or not. */
    @Permit(Permission.RESTRICTIONS_WRITE)
    @AuditRecord(what = "restriction", state = STATE)
    public RestrictedChild of(ChildId child) {
        return database.sql().createQuery(FOUND + " where c.id = :child").bind("today", today()).bind("child", child.value()).map(Restrictions::row).findOne()
                .orElseThrow(() -> new ProblemException(ChildrenDoor.notHere()));
    }

    /** Those who may be put on a list: everybody who holds a role today. */
    @Permit(Permission.RESTRICTIONS_WRITE)
    public List<Choice> people() {
        return database.sql().createQuery("""
                        select p.id::text, p.full_name from person p where exists (select 1 from role_holding h where h.person_id = p.id
                           and h.from_date <= :today and (h.to_date is null or h.to_date >= :today)) order by lower(p.full_name), p.id""")
                .bind("today", today()).map((row, context) -> new Choice(row.getString(1), row.getString(2))).list();
    }

    /**
     * Restricts a child. Whoever does is on the list or confirms that they shut themselves out.
     *
     * @throws ProblemException CAS-011, CAS-012, CAS-013, CAS-014, CAS-021; nothing is written then
     */
    @Permit(Permission.RESTRICTIONS_WRITE)
    @AuditRecord(what = "restriction", state = STATE)
    public void restrict(ChildId child, NewRestriction asked) {
        Handle sql = database.sql();
        lock(sql, child);
        RestrictedChild now = of(child);
        if (now.restriction() != null) {
            throw new ProblemException(Problem.conflict("CAS-013", "This child is restricted already. Change the list instead. Nothing was changed."));
        }
        if (asked.people().contains(me()) && now.keptOut().stream().anyMatch(one -> one.key().equals(Long.toString(me())))) {
            throw new ProblemException(Problem.forbidden("CAS-014", "You lifted the last restriction from outside its list, so you cannot put yourself on the next. "
                    + "Nothing was changed. Ask another service lead to let you in."));
        }
        List<Problem> faults = new ArrayList<>(Glass.faults(asked, me(), today()));
        faults.addAll(unknown(sql, asked.people()));
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        sql.execute("update restriction set lifted_at = ?, lifted_by = ? where child_id = ? and lifted_at is null", moment(), me(), child.value()); // one that ran out
        long id = sql.createQuery("""
                        insert into restriction (child_id, why, note, from_date, until_date, set_at, set_by)
                        values (:child, :why, :note, :from, :until, :at, :by) returning id""")
                .bind("child", child.value()).bind("why", asked.why()).bind("note", asked.note()).bind("from", today()).bind("until", asked.until())
                .bind("at", moment()).bind("by", me()).mapTo(Long.class).one();
        new TreeSet<>(asked.people()).forEach(person -> put(sql, id, child, person));
    }

    /** Puts a person on the list. @throws ProblemException CAS-014 for somebody not on it who would let themselves in, by an emergency look too */
    @Permit(Permission.RESTRICTIONS_WRITE)
    @AuditRecord(what = "restriction", state = STATE)
    public void add(ChildId child, long person) {
        Handle sql = database.sql();
        lock(sql, child);
        Restriction held = held(child);
        if (!held.lists(me()) && person == me()) {
            throw new ProblemException(Problem.forbidden("CAS-014", "You are not on this list, so you cannot put yourself on it. Nothing was changed. "
                    + "Ask another service lead, or ask for an emergency look."));
        }
        List<Problem> unknown = unknown(sql, List.of(person));
        if (!unknown.isEmpty()) {
            throw new ProblemException(unknown);
        }
        if (!held.lists(person)) {
            put(sql, held.id(), child, person);
        }
    }

    /** Takes a person off the list; from their next request on they see no name. */
    @Permit(Permission.RESTRICTIONS_WRITE)
    @AuditRecord(what = "restriction", state = STATE)
    public void remove(ChildId child, long person) {
        lock(database.sql(), child);
        database.sql().execute("update restriction_access set removed_at = ?, removed_by = ? where restriction_id = ? and person_id = ? and removed_at is null",
                moment(), me(), held(child).id(), person);
    }

    /**
     * Ends the restriction. Whoever is not on its list says why and stays shut out, until somebody else lets them in.
     *
     * @param because why; not asked of those on the list
     * @throws ProblemException CAS-022 without a reason from outside
     */
    @Permit(Permission.RESTRICTIONS_WRITE)
    @AuditRecord(what = "restriction", state = STATE)
    public void lift(ChildId child, String because) {
        lock(database.sql(), child);
        Restriction held = held(child);
        boolean outside = !held.lists(me());
        List<Problem> faults = outside ? Glass.lifting(because) : List.of();
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        String said = because == null || because.isBlank() ? null : because.strip();
        database.sql().execute("update restriction set lifted_at = ?, lifted_by = ?, lifted_because = ?, lifted_from_outside = ? where id = ?", moment(), me(), said, outside, held.id());
    }

    /**
     * Lets somebody in who lifted a restriction of this child from outside its list.
     *
     * @throws ProblemException CAS-014 for oneself, CAS-023 for somebody who is not kept out
     */
    @Permit(Permission.RESTRICTIONS_WRITE)
    @AuditRecord(what = "restriction", state = STATE)
    public void letIn(ChildId child, long person) {
        lock(database.sql(), child);
        if (person == me()) {
            throw new ProblemException(Problem.forbidden("CAS-014", "You lifted the restriction from outside its list, so somebody else must let you in. Nothing was changed."));
        }
        if (letIn(database.sql(), child, person) == 0) {
            throw new ProblemException(Problem.conflict("CAS-023", "This person is not kept out any more. Nothing was changed."));
        }
    }

    private int letIn(Handle sql, ChildId child, long person) {
        return sql.execute("update restriction set let_in_at = ?, let_in_by = ? where child_id = ? and lifted_by = ? and lifted_from_outside and let_in_at is null",
                moment(), me(), child.value(), person);
    }

    private Restriction held(ChildId child) {
        Restriction restriction = of(child).restriction();
        if (restriction == null) {
            throw new ProblemException(Problem.conflict("CAS-013", "This child is not restricted any more. Nothing was changed."));
        }
        return restriction;
    }

    /** Two people at once change one list one after the other. */
    private static void lock(Handle sql, ChildId child) {
        sql.createQuery("select id from child where id = ? and id in (select child_id from child_in_scope) for update").bind(0, child.value()).mapTo(Long.class)
                .findOne().orElseThrow(() -> new ProblemException(ChildrenDoor.notHere()));
    }

    /** Who is put on a list by somebody else is let in with it. */
    private void put(Handle sql, long restriction, ChildId child, long person) {
        if (person != me()) {
            letIn(sql, child, person);
        }
        sql.execute("insert into restriction_access (restriction_id, person_id, added_at, added_by) values (?, ?, ?, ?)", restriction, person, moment(), me());
    }

    private static List<Problem> unknown(Handle sql, Collection<Long> people) {
        long known = people.isEmpty() ? 0 : sql.createQuery("select count(*) from person where id = any(:people)").bind("people", Columns.bigints(people))
                .mapTo(Long.class).one();
        return known == new TreeSet<>(people).size() ? List.of()
                : List.of(Problem.invalid("CAS-021", "person", "Choose people of this council. Nothing was changed."));
    }

    private static RestrictedChild row(ResultSet row, StatementContext context) throws SQLException {
        Long id = row.getObject("id", Long.class);
        Restriction restriction = id == null ? null : new Restriction(id, row.getString("why"), row.getString("note"), row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class), row.getString("set_by"), row.getBoolean("on_list"), people(row.getString("people")));
        return new RestrictedChild(row.getLong("child_id"), row.getString("number"), restriction, people(row.getString("kept_out")));
    }

    private static List<Choice> people(String lines) {
        return lines == null ? List.of() : lines.lines().map(line -> new Choice(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1))).toList();
    }

    private long me() {
        return actors.actor().personId();
    }

    private OffsetDateTime moment() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
