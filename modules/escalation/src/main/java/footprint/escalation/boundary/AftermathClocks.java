package footprint.escalation.boundary;

import footprint.escalation.control.AftermathRule;
import footprint.escalation.control.AftermathWords;
import footprint.identity.AuditRecord;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.DatabaseTime;
import footprint.tenancy.Settings;
import footprint.timetable.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Asks by itself what changed for the child, once for each resolution: who is asked, the mail and the mark that it was asked are one
 * transaction, and whoever holds the row asks. What is due is found in the alerts themselves, so that nothing that resolves one need
 * think of it.
 */
@ApplicationScoped
@Transactional
public class AftermathClocks {

    private static final int AT_ONCE = 50;
    private static final int PATIENCE_SECONDS = 60;

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendar;
    private final DatabaseTime time;

    @Inject
    public AftermathClocks(CouncilDatabase database, Settings settings, CouncilCalendar calendar, DatabaseTime time) {
        this.database = database;
        this.settings = settings;
        this.calendar = calendar;
        this.time = time;
    }

    /** For the container's proxy. */
    protected AftermathClocks() {
        this(null, null, null, null);
    }

    /** Sets the day of asking for concerns that were resolved, those of a loader too, where it is still to come. @return whether there may be more */
    @Permit(Permission.CLOCKWORK)
    public boolean begin() {
        LocalDate today = today();
        Interval after = new AlertSettings(settings).on(today).settings().askAfter();
        if (after == null) {
            return false;
        }
        List<Resolved> resolved = database.sql().createQuery("""
                        select a.id, a.resolved_on from alert a
                        where a.kind = 'concern' and a.state = 'resolved' and a.resolved_on >= :earliest
                          and not exists (select 1 from alert_aftermath m where m.alert_id = a.id and m.resolved_on = a.resolved_on)
                        order by a.id limit :most for update of a skip locked""")
                .bind("earliest", AftermathRule.earliest(today, after, calendar.calendar())).bind("most", AT_ONCE)
                .map((row, context) -> new Resolved(row.getLong("id"), row.getObject("resolved_on", LocalDate.class))).list();
        PreparedBatch batch = database.sql().prepareBatch("insert into alert_aftermath (alert_id, resolved_on, ask_at) values (:alert, :on, :at) on conflict do nothing");
        resolved.forEach(one -> batch.bind("alert", one.alert()).bind("on", one.on())
                .bind("at", AftermathRule.askAt(one.on(), after, calendar.calendar()).atOffset(ZoneOffset.UTC)).add());
        batch.execute();
        return !resolved.isEmpty();
    }

    /** Some that are due and that nobody is asking. */
    @Permit(Permission.CLOCKWORK)
    public List<Long> due() {
        return database.sql().createQuery("""
                        select m.id from alert_aftermath m where m.asked_at is null and m.ask_at <= :now and (m.next_at is null or m.next_at <= :now)
                        order by m.ask_at, m.id limit :most for update of m skip locked""")
                .bind("now", now()).bind("most", AT_ONCE).mapTo(Long.class).list();
    }

    /**
     * Asks one, unless it was asked, is not due any more or another machine is at it.
     *
     * @return whether it is done with
     */
    @Permit(Permission.CLOCKWORK)
    @AuditRecord(what = "alert aftermath", child = "select a.child_id from alert_aftermath m join alert a on a.id = m.alert_id where m.id = :asking",
            state = "select to_jsonb(m) from alert_aftermath m where m.id = :asking")
    public boolean ask(long asking) {
        Handle handle = database.sql();
        Optional<Resolved> found = handle.createQuery("select alert_id, resolved_on from alert_aftermath where id = :id and asked_at is null and ask_at <= :now for update skip locked")
                .bind("id", asking).bind("now", now()).map((row, context) -> new Resolved(row.getLong("alert_id"), row.getObject("resolved_on", LocalDate.class))).findOne();
        found.ifPresent(resolved -> ask(asking, resolved));
        return found.isPresent();
    }

    /** One that could not be asked waits a while, so that it does not keep the others. */
    @Permit(Permission.CLOCKWORK)
    public void postpone(long asking, String fault) {
        database.sql().createUpdate("""
                        update alert_aftermath set tries = tries + 1, fault = :fault, next_at = cast(:now as timestamptz) + make_interval(secs => :wait * least(tries + 1, 60))
                        where id = :id and asked_at is null""")
                .bind("fault", fault).bind("now", now()).bind("wait", PATIENCE_SECONDS).bind("id", asking).execute();
    }

    private void ask(long asking, Resolved resolved) {
        Handle handle = database.sql();
        boolean still = handle.createQuery("select exists (select 1 from alert where id = :id and state = 'resolved' and resolved_on = :on)")
                .bind("id", resolved.alert()).bind("on", resolved.on()).mapTo(Boolean.class).one();
        if (!still) { // taken up again, or resolved once more: that is asked about on a day of its own
            mark(asking, null, "over", 0);
            return;
        }
        Addressees addressees = new Addressees(handle, today());
        Long reviewer = addressees.reviewerOf(resolved.alert()).orElse(null);
        AftermathWords words = new AftermathWords(resolved.alert(), resolved.on());
        int told = addressees.write(reviewer == null ? addressees.reviewerAndLeads(null) : addressees.one(reviewer), "alert-aftermath " + asking, words.subject(),
                words.body(), "/alerts/aftermath?id=" + resolved.alert());
        mark(asking, reviewer, told == 0 ? "nobody to tell" : "told", told);
    }

    private void mark(long asking, Long reviewer, String outcome, int told) {
        database.sql().createUpdate("update alert_aftermath set asked_at = :now, asked_of = :of, outcome = :outcome, told = :told, fault = null where id = :id")
                .bind("now", now()).bind("of", reviewer).bind("outcome", outcome).bind("told", told).bind("id", asking).execute();
    }

    private java.time.OffsetDateTime now() {
        Instant now = time.now();
        return now.atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return time.now().atZone(London.ZONE).toLocalDate();
    }

    private record Resolved(long alert, LocalDate on) {
    }
}
