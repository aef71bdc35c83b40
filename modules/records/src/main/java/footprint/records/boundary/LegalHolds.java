package footprint.records.boundary;

import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.records.LegalHold;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** Reasons in law for which nothing is erased while they stand: for the whole council, one child, or the children of a named enquiry. */
@ApplicationScoped
@Transactional
public class LegalHolds {

    private final CouncilDatabase database;
    private final CurrentActor actors;
    private final Clock clock;

    @Inject
    public LegalHolds(CouncilDatabase database, CurrentActor actors, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected LegalHolds() {
        this(null, null, null);
    }

    /** Holds, those that stand first. */
    @Permit(Permission.RECORDS_READ)
    public Slice<LegalHold> list(boolean standingOnly, PageRequest page) {
        long total = database.sql().createQuery("select count(*) from legal_hold where not :standing or lifted_on is null").bind("standing", standingOnly).mapTo(Long.class).one();
        return new Slice<>(database.sql().createQuery("select h.*, " + ChildNames.NAME + """
                         as name, c.hidden, p.full_name,
                               (select count(*) from legal_hold_child l where l.hold_id = h.id) as children
                        from legal_hold h left join child_shown c on c.id = h.child_id left join person p on p.id = h.placed_by
                        where not :standing or h.lifted_on is null order by h.lifted_on is not null, h.id desc limit :size offset :offset""")
                .bind("standing", standingOnly).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> new LegalHold(row.getLong("id"), row.getString("kind"), row.getObject("child_id", Long.class),
                        row.getObject("child_id") == null ? null : row.getString("name"), row.getString("enquiry"), row.getInt("children"), row.getBoolean("hidden") ? null : row.getString("because"),
                        row.getObject("placed_on", LocalDate.class), row.getString("full_name"), row.getObject("lifted_on", LocalDate.class), row.getBoolean("hidden") ? null : row.getString("lifted_because")))
                .list(), total, page);
    }

    /** Holds every record of the council. */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "legal hold", state = "select to_jsonb(h) from legal_hold h where h.id = :id")
    public long placeOnCouncil(String because) {
        return place("council", null, null, because);
    }

    /** Holds one child's record. */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "legal hold", state = "select to_jsonb(h) from legal_hold h where h.id = :id")
    public long placeOnChild(ChildId child, String because) {
        LifeRows.of(database.sql(), child);
        return place("child", child.value(), null, because);
    }

    /** Begins a hold for a named enquiry; its children are added one by one. */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "legal hold", state = "select to_jsonb(h) from legal_hold h where h.id = :id")
    public long placeForEnquiry(String enquiry, String because) {
        return place("enquiry", null, RecordFaults.said(enquiry, "enquiry", "Say which enquiry."), because);
    }

    /** Adds a child to the hold of an enquiry. */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "child of an enquiry", state = "select to_jsonb(l) from legal_hold_child l where l.hold_id = :hold and l.child_id = :child")
    public void addToEnquiry(long hold, ChildId child) {
        LifeRows.of(database.sql(), child);
        boolean standing = database.sql().createQuery("select count(*) from legal_hold where id = :id and kind = 'enquiry' and lifted_on is null")
                .bind("id", hold).mapTo(Integer.class).one() > 0;
        if (!standing) {
            throw none();
        }
        database.sql().createUpdate("insert into legal_hold_child (hold_id, child_id) values (:hold, :child) on conflict do nothing")
                .bind("hold", hold).bind("child", child.value()).execute();
    }

    /** Lifts a hold. */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "legal hold", child = "select child_id from legal_hold where id = :hold and child_id is not null",
            state = "select to_jsonb(h) from legal_hold h where h.id = :hold")
    public void lift(long hold, String because) {
        int lifted = database.sql().createUpdate("""
                        update legal_hold set lifted_on = :on, lifted_by = :actor, lifted_because = :because where id = :id and lifted_on is null""")
                .bind("on", London.today(clock)).bind("actor", actors.actor().personId()).bind("id", hold)
                .bind("because", RecordFaults.said(because, "because", "Say why the hold is lifted.")).execute();
        if (lifted == 0) {
            throw none();
        }
    }

    private long place(String kind, Long child, String enquiry, String because) {
        return database.sql().createQuery("""
                        insert into legal_hold (kind, child_id, enquiry, because, placed_on, placed_by) values (:kind, :child, :enquiry, :because, :on, :actor) returning id""")
                .bind("kind", kind).bind("child", child).bind("enquiry", enquiry)
                .bind("because", RecordFaults.said(because, "because", "Say why the records must be kept.")).bind("on", London.today(clock))
                .bind("actor", actors.actor().personId()).mapTo(Long.class).one();
    }

    private static footprint.kernel.ProblemException none() {
        return RecordFaults.notFound("RCD-019", "There is no such hold, or it was lifted already. Nothing was changed. Choose one from the list.");
    }
}
