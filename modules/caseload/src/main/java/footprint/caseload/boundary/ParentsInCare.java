package footprint.caseload.boundary;

import footprint.caseload.ChildBond;
import footprint.identity.AuditNote;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * A parent and a child who are both looked after. They should have different reviewers (IRO Handbook), where brothers and sisters should have
 * the same; so nobody is both to the same child. Recorded by people: a return says that somebody is a mother and when her child was born, not who.
 */
@ApplicationScoped
@Transactional
public class ParentsInCare {

    private final CouncilDatabase database;
    private final AuditNote trail;

    @Inject
    public ParentsInCare(CouncilDatabase database, AuditNote trail) {
        this.database = database;
        this.trail = trail;
    }

    /** For the container's proxy. */
    protected ParentsInCare() {
        this(null, null);
    }

    /** The recorded ones within the person's scope. */
    @Permit(Permission.CASELOADS_WRITE)
    public List<ChildBond> of(ChildId child) {
        return database.sql().createQuery("""
                        select me.bond, c.number, other.part from child_bond me join child_bond other on other.bond = me.bond and other.child_id <> me.child_id
                          join child_shown c on c.id = other.child_id
                         where me.child_id = :child and c.id in (select child_id from child_in_scope) order by other.part desc, c.number""")
                .bind("child", child.value()).map((row, context) -> new ChildBond(row.getLong(1), row.getString(2), row.getString(3))).list();
    }

    /** Whom a return makes likely: a mother whose child was born when another child was, neither of them recorded with the other. Restricted children are left out. */
    @Permit(Permission.CASELOADS_WRITE)
    public List<ChildBond> likely(ChildId child) {
        return database.sql().createQuery("""
                        select c.number, case when me.mother and me.child_born_on = c.date_of_birth then 'child' else 'parent' end as part
                          from child_shown me join child_shown c on c.id <> me.id and not c.hidden
                           and ((me.mother and me.child_born_on = c.date_of_birth) or (c.mother and c.child_born_on = me.date_of_birth))
                         where me.id = :child and not me.hidden
                           and not exists (select 1 from child_bond a join child_bond b on b.bond = a.bond where a.child_id = me.id and b.child_id = c.id)
                         order by c.number limit 10""")
                .bind("child", child.value()).map((row, context) -> new ChildBond(0, row.getString(1), row.getString(2))).list();
    }

    /**
     * Records one.
     *
     * @param number the other's number
     * @param part   what the other is to this child: parent or child
     * @throws ProblemException CAS-080 no other child has this number, or nobody said what the two are; CAS-081 they are recorded as brothers and sisters; CAS-082 it is on record
     */
    @Permit(Permission.CASELOADS_WRITE)
    public void record(ChildId child, String number, String part) {
        Handle sql = database.sql();
        if (!List.of("parent", "child").contains(part == null ? "" : part)) {
            throw new ProblemException(Problem.invalid("CAS-080", "part", "Say which of the two is the parent. Nothing was recorded."));
        }
        long other = sql.createQuery("select id from child where number = :number and id <> :child and id in (select child_id from child_in_scope) for update")
                .bind("number", number == null ? "" : number.strip()).bind("child", child.value()).mapTo(Long.class).findOne()
                .orElseThrow(() -> new ProblemException(Problem.invalid("CAS-080", "bond", "Enter the number of another child of this council. Nothing was recorded.")));
        if (sql.createQuery("select exists (select 1 from sibling a join sibling b on b.family = a.family where a.child_id = :child and b.child_id = :other)")
                .bind("child", child.value()).bind("other", other).mapTo(Boolean.class).one()) {
            throw new ProblemException(Problem.invalid("CAS-081", "bond", "The two are recorded as brothers and sisters. Nothing was recorded. Take that back first."));
        }
        if (sql.createQuery("select exists (select 1 from child_bond a join child_bond b on b.bond = a.bond where a.child_id = :child and b.child_id = :other)")
                .bind("child", child.value()).bind("other", other).mapTo(Boolean.class).one()) {
            throw new ProblemException(new Problem("CAS-082", 409, "It is on record for the two already. Nothing was recorded.", "bond"));
        }
        sql.createUpdate("""
                        with key as (select nextval('child_bond_key') as bond)
                        insert into child_bond (child_id, bond, part) select :other, bond, :part from key
                         union all select :child, bond, case :part when 'parent' then 'child' else 'parent' end from key""")
                .bind("child", child.value()).bind("other", other).bind("part", part).execute();
        trail.changed(child, "parent or child", null, "{\"child\":" + other + ",\"is\":\"" + part + "\"}");
        trail.changed(new ChildId(other), "parent or child", null, "{\"child\":" + child.value() + ",\"of\":\"" + part + "\"}");
    }

    /** Takes back what was recorded by mistake; does nothing where it is gone. */
    @Permit(Permission.CASELOADS_WRITE)
    public void forget(ChildId child, long bond) {
        List<Long> both = database.sql().createQuery("""
                        with mine as (select bond from child_bond where child_id = :child and bond = :bond),
                        gone as (delete from child_bond where bond in (select bond from mine) returning child_id)
                        select child_id from gone order by 1""").bind("child", child.value()).bind("bond", bond).mapTo(Long.class).list();
        both.forEach(one -> trail.changed(new ChildId(one), "parent or child", "{\"recorded\":true}", null));
    }
}
