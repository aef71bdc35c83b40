package footprint.escalation.boundary;

import footprint.escalation.PhoneCall;
import footprint.escalation.PhoneCall.Said;
import footprint.escalation.control.PhoneFirst;
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
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Telephone calls before anything is sent (R081). A call that settled the matter stays a call, without an alert, and is counted apart. */
@ApplicationScoped
@Transactional
public class PhoneCalls {

    private static final String COLUMNS = """
            select k.id, k.child_id, c.number as child_number, c.called as child_name, coalesce(c.restricted, false) as restricted, k.alert_id, k.called_on, k.settled,
                   case when c.restricted then null else k.with_whom end as with_whom, case when c.restricted then null else k.said end as said, p.full_name as called_by_name
            """;
    private static final String FROM = " from alert_call k join child_named c on c.id = k.child_id left join person p on p.id = k.called_by ";
    /** Those about the children of the own work, and those that the person made. */
    private static final String WHERE = """
             where (k.child_id in (select child_id from child_in_scope) or k.called_by = (select cast(nullif(current_setting('footprint.person', true), '') as bigint))
                    or (select current_setting('footprint.sight', true)) = 'service')
               and (cast(:settled as boolean) is null or k.settled = :settled)
               and (cast(:from as date) is null or k.called_on >= :from)
               and (cast(:to as date) is null or k.called_on <= :to)
            """;

    private final CouncilDatabase database;
    private final Alerts alerts;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public PhoneCalls(CouncilDatabase database, Alerts alerts, CurrentActor current, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PhoneCalls() {
        this(null, null, null, null);
    }

    /** Calls, the newest first. */
    @Permit(Permission.ALERTS_READ)
    public Slice<PhoneCall> list(Boolean settled, LocalDate from, LocalDate to, PageRequest page) {
        Handle handle = database.sql();
        long total = bind(handle.createQuery("select count(*)" + FROM + WHERE), settled, from, to).mapTo(Long.class).one();
        List<PhoneCall> rows = bind(handle.createQuery(COLUMNS + FROM + WHERE + " order by k.called_on desc, k.id desc limit :size offset :offset"), settled, from, to)
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> call(row)).list();
        return new Slice<>(rows, total, page);
    }

    /** The calls that stand on one alert's file. */
    @Permit(Permission.ALERTS_READ)
    @AuditRecord(what = "alert call", child = "select child_id from alert where id = :alert")
    public List<PhoneCall> ofAlert(long alert) {
        alerts.alert(alert);
        return database.sql().createQuery(COLUMNS + FROM + " where k.alert_id = :alert order by k.called_on, k.id").bind("alert", alert)
                .map((row, context) -> call(row)).list();
    }

    /** Calls about one child that neither settled the matter nor led to an alert yet: the newest first. */
    @Permit(Permission.ALERTS_RAISE)
    public List<PhoneCall> unsettled(ChildId child) {
        alerts.subject(child);
        return database.sql().createQuery(COLUMNS + FROM + " where k.child_id = :child and k.alert_id is null and not k.settled order by k.called_on desc, k.id desc limit 10")
                .bind("child", child.value()).map((row, context) -> call(row)).list();
    }

    /**
     * Keeps a call without an alert.
     *
     * @param settled whether it settled the matter
     * @return its key
     * @throws ProblemException ESC-028 for no such child, ESC-023, ESC-066 for what is wrong
     */
    @Permit(Permission.ALERTS_RAISE)
    @AuditRecord(what = "alert call", state = "select to_jsonb(k) from alert_call k where k.id = :id")
    public long keep(ChildId child, Said call, boolean settled) {
        alerts.subject(child);
        refuse(PhoneFirst.of(call, London.today(clock)));
        return insert(database.sql(), child.value(), null, call, settled, current.actor().personId(), London.today(clock));
    }

    /**
     * Writes a call down on the file of an alert about a child.
     *
     * @throws ProblemException ESC-001 for an alert that the person may not see, ESC-068 for one about no child, ESC-023, ESC-066
     */
    @Permit(Permission.ALERTS_RAISE)
    @AuditRecord(what = "alert call", child = "select child_id from alert where id = :alert",
            state = "select jsonb_agg(to_jsonb(k) order by k.id) from alert_call k where k.alert_id = :alert")
    public void keepOn(long alert, Said call) {
        Long child = alerts.alert(alert).alert().childId();
        if (child == null) {
            throw new ProblemException(Problem.conflict("ESC-068", "A challenge to a service is about no child, and a call is kept with the child. Nothing was saved."));
        }
        refuse(PhoneFirst.of(call, London.today(clock)));
        insert(database.sql(), child, alert, call, false, current.actor().personId(), London.today(clock));
    }

    static long insert(Handle handle, long child, Long alert, Said call, boolean settled, long by, LocalDate today) {
        return handle.createQuery("""
                        insert into alert_call (child_id, alert_id, called_on, with_whom, settled, said, called_by, kept_on)
                        values (:child, :alert, :on, :whom, :settled, :said, :by, :today) returning id""")
                .bind("child", child).bind("alert", alert).bind("on", call.calledOn()).bind("whom", call.withWhom().strip()).bind("settled", settled)
                .bind("said", call.said().strip()).bind("by", by).bind("today", today).mapTo(Long.class).one();
    }

    /** A call that was kept before goes to the alert that is raised after it; one of another child, or of another alert, does not. */
    static void take(Handle handle, long call, Long child, long alert) {
        int taken = handle.createUpdate("update alert_call set alert_id = :alert where id = :call and child_id = :child and alert_id is null and not settled")
                .bind("alert", alert).bind("call", call).bind("child", child).execute();
        if (taken == 0) {
            throw new ProblemException(Problem.invalid("ESC-068", "called",
                    "This call is not one about this child that still waits. Nothing was raised. Choose another, or write the call down."));
        }
    }

    private static Query bind(Query query, Boolean settled, LocalDate from, LocalDate to) {
        return query.bind("settled", settled).bind("from", from).bind("to", to);
    }

    private static PhoneCall call(ResultSet row) throws SQLException {
        return new PhoneCall(row.getLong("id"), row.getObject("child_id", Long.class), row.getString("child_number"), row.getString("child_name"),
                row.getBoolean("restricted"), row.getObject("alert_id", Long.class), row.getObject("called_on", LocalDate.class), row.getString("with_whom"),
                row.getBoolean("settled"), row.getString("said"), row.getString("called_by_name"));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
