package footprint.records.boundary;

import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.records.DueRecord;
import footprint.records.RecordsSettings;
import footprint.records.RetainedRecord;
import footprint.records.Tombstone;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * How long records are kept, which of them may be erased, and what people decide about those. Nothing is erased by itself: one person
 * proposes and another confirms, and until the last moment the time, the holds and the two people are looked at again.
 */
@ApplicationScoped
@Transactional
public class Retention {

    private static final String DECISIONS = "select jsonb_agg(to_jsonb(d) order by d.id) from retention_decision d where d.child_id = :child";

    private final CouncilDatabase database;
    private final CurrentActor actors;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Retention(CouncilDatabase database, CurrentActor actors, Settings settings, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Retention() {
        this(null, null, null, null);
    }

    /** Records whose time has run out and that nothing holds, the longest overdue first. */
    @Permit(Permission.RECORDS_READ)
    public Slice<DueRecord> due(PageRequest page) {
        return rows().due(page);
    }

    /** How long one record is kept, and what was decided about it. */
    @Permit(Permission.RECORDS_READ)
    public RetainedRecord one(ChildId child) {
        return rows().one(child);
    }

    /** What is left of the records that were erased, newest first. */
    @Permit(Permission.RECORDS_READ)
    public Slice<Tombstone> tombstones(PageRequest page) {
        return RetentionRows.tombstones(database.sql(), page);
    }

    /**
     * Enters or corrects a day that decides how long the record is kept. Earlier entries stay to be read.
     *
     * @param kind death or adoption
     * @param on   the day; null: it did not happen, whatever the codes of the return say
     */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "days of a life", state = "select jsonb_agg(to_jsonb(d) order by d.id) from life_date d where d.child_id = :child")
    public void lifeDate(ChildId child, String kind, LocalDate on, String because) {
        LocalDate born = LifeRows.of(database.sql(), child).born();
        if (!List.of("death", "adoption").contains(kind == null ? "" : kind)) {
            throw RecordFaults.invalid("RCD-005", "kind", "Say which day it is: death or adoption. Nothing was changed.");
        }
        if (on != null && (on.isBefore(born) || on.isAfter(London.today(clock)))) {
            throw RecordFaults.day("on", "The day lies between the birth and today.");
        }
        database.sql().createUpdate("""
                        insert into life_date (child_id, kind, happened_on, because, entered_by, entered_at) values (:child, :kind, :on, :because, :actor, :at)""")
                .bind("child", child.value()).bind("kind", kind).bind("on", on).bind("because", RecordFaults.said(because, "because", "Say how this is known."))
                .bind("actor", actors.actor().personId()).bind("at", now()).execute();
    }

    /** Keeps a record longer than it must be kept, until it is looked at again. */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "retention decisions", state = DECISIONS)
    public void keepLonger(ChildId child, String because, LocalDate lookAgainOn) {
        due(child);
        if (lookAgainOn == null || !lookAgainOn.isAfter(London.today(clock))) {
            throw RecordFaults.day("lookAgain", "Say on which later day this is to be looked at again.");
        }
        String reason = RecordFaults.said(because, "because", "Say why it is kept longer.");
        end(child);
        decide(child, "keep", reason, lookAgainOn);
    }

    /** Proposes to erase a record; another person confirms it. */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "retention decisions", state = DECISIONS)
    public void propose(ChildId child, String because) {
        RetainedRecord record = due(child);
        if (record.decision() != null && record.decision().kind().equals("erase")) {
            throw RecordFaults.conflict("RCD-023", "It is proposed already to erase this record. Nothing was changed. Another person confirms it, or takes it back.");
        }
        String reason = RecordFaults.said(because, "because", "Say why it may go.");
        end(child);
        decide(child, "erase", reason, null);
    }

    /** Takes a proposal back, or a decision to keep longer. */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "retention decisions", state = DECISIONS)
    public void takeBack(ChildId child) {
        LifeRows.of(database.sql(), child);
        if (end(child) == 0) {
            throw RecordFaults.conflict("RCD-024", "Nothing is decided about this record. Nothing was changed.");
        }
    }

    /** The second person confirms: the child and everything of it is erased, in this one transaction, and a tombstone stays. */
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "tombstone", state = "select to_jsonb(t) from tombstone t where t.child_key = :child")
    public void confirm(ChildId child) {
        RetainedRecord record = due(child);
        long actor = actors.actor().personId();
        if (record.decision() == null || !record.decision().kind().equals("erase")) {
            throw RecordFaults.conflict("RCD-021", "Nobody has proposed to erase this record. Nothing was erased. Propose it first; another person confirms it.");
        }
        if (record.decision().by() == actor) {
            throw RecordFaults.conflict("RCD-022", "You proposed this yourself. Nothing was erased. Another person must confirm it.");
        }
        OffsetDateTime proposed = database.sql().createQuery("select decided_at from retention_decision where child_id = :child and ended_at is null")
                .bind("child", child.value()).mapTo(OffsetDateTime.class).one();
        Map<String, Integer> removed = Erasure.erase(database.sql(), child);
        database.sql().createUpdate("""
                        insert into tombstone (child_key, rule, proposed_by, proposed_at, confirmed_by, confirmed_at, row_counts)
                        values (:child, :rule, :proposer, :proposed, :actor, :at, cast(:rows as jsonb))""")
                .bind("child", child.value()).bind("rule", record.keep().rule().code()).bind("proposer", record.decision().by()).bind("proposed", proposed)
                .bind("actor", actor).bind("at", now()).bind("rows", JsonMapper.shared().writeValueAsString(removed)).execute();
    }

    /** The record, locked, when its time has run out and nothing holds it; nobody else can add to it or place a hold until this transaction ends. */
    private RetainedRecord due(ChildId child) {
        database.sql().createQuery("select id from child where id = :child for update").bind("child", child.value()).mapTo(Long.class).findOne()
                .orElseThrow(RecordFaults::noChild);
        database.sql().execute("lock table legal_hold, legal_hold_child in share row exclusive mode");
        RetainedRecord record = rows().one(child);
        if (!record.holds().isEmpty()) {
            throw RecordFaults.conflict("RCD-018", "A legal hold stands: " + String.join("; ", record.holds()) + ". Nothing was changed, and nothing is erased while it stands.");
        }
        if (!record.due()) {
            throw RecordFaults.conflict("RCD-020", "The time of this record is not up. " + record.keep().sentence() + " Nothing was changed.");
        }
        return record;
    }

    private void decide(ChildId child, String kind, String because, LocalDate lookAgainOn) {
        database.sql().createUpdate("""
                        insert into retention_decision (child_id, kind, because, look_again_on, decided_by, decided_at)
                        values (:child, :kind, :because, :lookAgain, :actor, :at)""")
                .bind("child", child.value()).bind("kind", kind).bind("because", because).bind("lookAgain", lookAgainOn)
                .bind("actor", actors.actor().personId()).bind("at", now()).execute();
    }

    private int end(ChildId child) {
        return database.sql().createUpdate("update retention_decision set ended_at = :at where child_id = :child and ended_at is null")
                .bind("child", child.value()).bind("at", now()).execute();
    }

    private RetentionRows rows() {
        LocalDate today = London.today(clock);
        return new RetentionRows(database.sql(), settings.on(RecordsSettings.class, today).retention(), today);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
