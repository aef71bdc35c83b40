package footprint.settings.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.FinancialYear;
import footprint.settings.Draft;
import footprint.settings.Rehearsed;
import footprint.tenancy.Apart;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.boundary.Rehearsal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;

/** What is written of a rehearsal, each time in a transaction of its own: the rehearsal's own is taken back. */
@ApplicationScoped
@Apart
@Transactional(TxType.REQUIRES_NEW)
public class RehearsalRows {

    /** How many rehearsals of a room are kept. */
    private static final int KEPT = 5;

    private final CouncilDatabase database;
    private final Clock clock;

    @Inject
    public RehearsalRows(CouncilDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RehearsalRows() {
        this(null, null);
    }

    /** Notes that one begins; one that is running already is SET-151. One that never ended is given up. */
    @Permit(Permission.SETTINGS_WRITE)
    public long begin(Draft draft, FinancialYear year, String by) {
        Handle sql = database.sql();
        sql.execute("lock table rehearsal in share row exclusive mode");
        sql.createUpdate("""
                        update rehearsal set state = 'failed', ended_at = :now, failure = 'It never ended: the service was stopped while it ran.'
                        where state = 'running' and begun_at < :given_up""")
                .bind("now", now()).bind("given_up", now().minus(Rehearsal.LONGEST)).execute();
        sql.createQuery("select begun_by from rehearsal where room = :room and state = 'running'").bind("room", draft.room()).mapTo(String.class)
                .findFirst().ifPresent(other -> {
                    throw Faults.alreadyRehearsing(other);
                });
        sql.createUpdate("delete from rehearsal where room = :room and id not in (select id from rehearsal where room = :room order by id desc limit :kept)")
                .bind("room", draft.room()).bind("kept", KEPT - 1).execute();
        return sql.createQuery("""
                        insert into rehearsal (room, period, draft_from, draft_version, begun_by, begun_at, step, state)
                        values (:room, :period, :from, :version, :by, :now, 'Copying the records and working out the year twice', 'running') returning id""")
                .bind("room", draft.room()).bind("period", year.label()).bind("from", draft.from()).bind("version", draft.version()).bind("by", by)
                .bind("now", now()).mapTo(Long.class).one();
    }

    /** Notes that it failed. */
    @Permit(Permission.SETTINGS_WRITE)
    public void failed(long id, String sentence) {
        database.sql().createUpdate("update rehearsal set state = 'failed', failure = :why, ended_at = :now where id = :id")
                .bind("why", sentence).bind("now", now()).bind("id", id).execute();
    }

    /** Keeps what came out. */
    @Permit(Permission.SETTINGS_WRITE)
    public void done(long id, RehearsalInCopy.Outcome outcome) {
        Handle sql = database.sql();
        sql.createUpdate("""
                        update rehearsal set state = 'done', step = 'Done', ended_at = :now, reviews = :reviews, restored = :restored,
                               copied_rows = :rows, copied_bytes = :bytes where id = :id""")
                .bind("now", now()).bind("reviews", outcome.reviews()).bind("restored", outcome.restored()).bind("rows", outcome.size().rows())
                .bind("bytes", outcome.size().bytes()).bind("id", id).execute();
        write(sql, id, outcome.dates(), """
                insert into rehearsal_date (rehearsal_id, review_id, kind, state, held_on, before_on, after_on, late_before, late_after)
                values (:id, :reviewId, :kind, :state, :heldOn, :before, :after, :lateBefore, :lateAfter)""", PreparedBatch::bindMethods);
        write(sql, id, outcome.figures(), """
                insert into rehearsal_figure (rehearsal_id, code, caption, before_value, after_value)
                values (:id, :code, :caption, :before, :after)""", PreparedBatch::bindMethods);
        write(sql, id, outcome.answers(), """
                insert into rehearsal_answer (rehearsal_id, alert_id, stage, label, entered_on, due_before, due_after, overdue_before, overdue_after, gone)
                values (:id, :alertId, :stage, :label, :enteredOn, :dueBefore, :dueAfter, :overdueBefore, :overdueAfter, :gone)""", PreparedBatch::bindMethods);
    }

    /** The rehearsal as it is kept. */
    @Permit(Permission.SETTINGS_WRITE)
    public Rehearsed line(long id) {
        return RehearsalReading.one(database.sql(), id).orElseThrow(Faults::noRehearsal);
    }

    private static <T> void write(Handle sql, long id, List<T> rows, String text, BiConsumer<PreparedBatch, T> bind) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.prepareBatch(text);
        for (T row : rows) {
            bind.accept(batch, row);
            batch.bind("id", id).add();
        }
        batch.execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
