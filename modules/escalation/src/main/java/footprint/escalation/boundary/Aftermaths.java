package footprint.escalation.boundary;

import footprint.escalation.Aftermath;
import footprint.escalation.AftermathCount;
import footprint.escalation.AftermathFilter;
import footprint.escalation.AlertLine;
import footprint.escalation.Change;
import footprint.escalation.EscalationSettings;
import footprint.escalation.control.AlertChecks;
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
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What changed for the child, as the reviewer answers it once, some time after a concern was resolved; and what was answered, counted. */
@ApplicationScoped
@Transactional
public class Aftermaths {

    private static final String NOT_ASKED = "What changed for the child is asked some time after a concern was resolved, and it is not asked here now. Nothing was saved.";
    /** An asking "m" that holds of an alert "a": of its present resolution. */
    private static final String HOLDS = " m.alert_id = a.id and m.resolved_on = a.resolved_on and m.asked_at is not null and a.state = 'resolved'";
    private static final String ASKED = "exists (select 1 from alert_aftermath m where" + HOLDS + """
             and (cast(:said as text) is null or coalesce(m.change, 'waiting') = :said)
             and (cast(:from as date) is null or cast(m.asked_at at time zone 'Europe/London' as date) >= :from)
             and (cast(:to as date) is null or cast(m.asked_at at time zone 'Europe/London' as date) <= :to))
            """;
    private static final String OF_REASON = " and (cast(:reason as text) is null or exists (select 1 from alert_reason r where r.alert_id = a.id and r.reason = :reason))";
    private static final String MINE = "exists (select 1 from alert_aftermath m where" + HOLDS + """
             and m.change is null and (m.asked_of = :person or m.asked_of is null and (select current_setting('footprint.sight', true)) = 'service'))
            """;

    private final CouncilDatabase database;
    private final Settings settings;
    private final Alerts alerts;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public Aftermaths(CouncilDatabase database, Settings settings, Alerts alerts, CurrentActor current, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.alerts = alerts;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Aftermaths() {
        this(null, null, null, null, null);
    }

    /** What is or will be asked about the present resolution of an alert; none where nothing is. */
    @Permit(Permission.ALERTS_READ)
    @AuditRecord(what = "alert aftermath", child = "select child_id from alert where id = :alert")
    public Optional<Aftermath> ofAlert(long alert) {
        alerts.alert(alert);
        return read(alert);
    }

    /** The alerts about which whoever asks is to say what changed; the service lead also those that have no reviewer any more. */
    @Permit(Permission.ALERTS_RAISE)
    public Slice<AlertLine> mine(PageRequest page) {
        return queries().chosen(MINE, query -> query.bind("person", current.actor().personId()), page);
    }

    /**
     * Says what changed. It is said once; later it is corrected.
     *
     * @throws ProblemException ESC-079 where it is not asked, ESC-170 where it is answered, ESC-171 without an answer
     */
    @Permit(Permission.ALERTS_RAISE)
    @AuditRecord(what = "alert aftermath", child = "select child_id from alert where id = :alert", state = "select jsonb_agg(to_jsonb(m) order by m.id) from alert_aftermath m where m.alert_id = :alert")
    public void answer(long alert, long version, Change change, String account) {
        Aftermath asked = asked(alert);
        if (asked.change() != null) {
            throw new ProblemException(Problem.conflict("ESC-170", "This is answered already. What you wrote now was not kept. Correct the answer if it is wrong."));
        }
        check(change, account);
        write(asked, version, database.sql().createUpdate("""
                        update alert_aftermath set change = :change, account = :account, answered_on = :today, answered_by = :by, version = version + 1
                        where alert_id = :alert and resolved_on = :on and version = :version and change is null""")
                .bind("change", change.code()).bind("account", account.strip()).bind("today", London.today(clock)).bind("by", current.actor().personId()));
    }

    /**
     * Corrects an answer, with a reason; the audit trail keeps what it was.
     *
     * @throws ProblemException ESC-079 where nothing is answered, ESC-171 without an answer, ESC-172 without a reason
     */
    @Permit(Permission.ALERTS_RAISE)
    @AuditRecord(what = "alert aftermath", child = "select child_id from alert where id = :alert", state = "select jsonb_agg(to_jsonb(m) order by m.id) from alert_aftermath m where m.alert_id = :alert")
    public void correct(long alert, long version, Change change, String account, String because) {
        Aftermath asked = asked(alert);
        if (asked.change() == null) {
            throw new ProblemException(Problem.conflict("ESC-079", NOT_ASKED));
        }
        check(change, account);
        if (because == null || because.isBlank() || because.length() > AlertChecks.LONGEST_TEXT) {
            throw new ProblemException(Problem.invalid("ESC-172", "because", "Say in a few words why the answer is corrected. Nothing was saved."));
        }
        write(asked, version, database.sql().createUpdate("""
                        update alert_aftermath set change = :change, account = :account, corrected_on = :today, corrected_by = :by, corrected_because = :because,
                               version = version + 1
                        where alert_id = :alert and resolved_on = :on and version = :version""")
                .bind("change", change.code()).bind("account", account.strip()).bind("today", London.today(clock)).bind("by", current.actor().personId())
                .bind("because", because.strip()));
    }

    /** What was answered, by reason, the whole first; of the alerts that whoever asks sees. */
    @ShowsNobody
    @Permit(Permission.ALERTS_READ)
    public List<AftermathCount> counts(LocalDate from, LocalDate to) {
        EscalationSettings today = new AlertSettings(settings).on(London.today(clock)).settings();
        return database.sql().createQuery("""
                        select x.reason, count(*) as asked, count(*) filter (where x.change = 'changed') as changed, count(*) filter (where x.change = 'partly') as partly,
                               count(*) filter (where x.change = 'not') as not_changed, count(*) filter (where x.change = 'cannot-say') as cannot_say,
                               count(*) filter (where x.change is null) as waiting
                        from (select a.id, m.change, r.reason from alert a join alert_aftermath m on""" + HOLDS + """
                               cross join lateral (select cast(null as text) as reason union all select q.reason from alert_reason q where q.alert_id = a.id) r
                              where""" + AlertQueries.SEEN + " and " + ASKED + ") x group by x.reason order by x.reason nulls first")
                .bind("said", (String) null).bind("from", from).bind("to", to).map((row, context) -> count(row, today)).list();
    }

    /** The alerts behind a number of {@link #counts}. */
    @Permit(Permission.ALERTS_READ)
    public Slice<AlertLine> list(AftermathFilter filter, PageRequest page) {
        return queries().chosen(ASKED + OF_REASON, query -> bind(query, filter), page);
    }

    private Aftermath asked(long alert) {
        alerts.alert(alert);
        return read(alert).filter(Aftermath::asked).orElseThrow(() -> new ProblemException(Problem.conflict("ESC-079", NOT_ASKED)));
    }

    private Optional<Aftermath> read(long alert) {
        return database.sql().createQuery("""
                        select m.*, cast(m.ask_at at time zone 'Europe/London' as date) as ask_on, o.full_name as asked_name, b.full_name as answered_name,
                               k.full_name as corrected_name
                        from alert_aftermath m join alert a on a.id = m.alert_id and a.resolved_on = m.resolved_on and a.state = 'resolved'
                        left join person o on o.id = m.asked_of left join person b on b.id = m.answered_by left join person k on k.id = m.corrected_by
                        where a.id = :alert and m.outcome is distinct from 'over'""")
                .bind("alert", alert).map((row, context) -> aftermath(row)).findOne();
    }

    private static void check(Change change, String account) {
        if (change == null) {
            throw new ProblemException(Problem.invalid("ESC-171", "change", "Say whether it changed, changed in part, did not change, or cannot be said. Nothing was saved."));
        }
        AlertChecks.text("account", "Say in a few words what changed for the child, or why that cannot be said", account).ifPresent(found -> {
            throw new ProblemException(found);
        });
    }

    private static void write(Aftermath asked, long version, org.jdbi.v3.core.statement.Update update) {
        if (update.bind("alert", asked.alert()).bind("on", asked.resolvedOn()).bind("version", version).execute() == 0) {
            throw new ProblemException(Problem.conflict("ESC-012",
                    "Somebody changed this alert while you were looking at it. Your change was not saved. Look at it again and decide anew."));
        }
    }

    private AlertQueries queries() {
        return new AlertQueries(database.sql(), London.today(clock), new AlertSettings(settings));
    }

    private static Query bind(Query query, AftermathFilter filter) {
        return query.bind("reason", filter.reason()).bind("said", filter.said()).bind("from", filter.from()).bind("to", filter.to());
    }

    private static AftermathCount count(ResultSet row, EscalationSettings today) throws SQLException {
        String reason = row.getString("reason");
        return new AftermathCount(reason, reason == null ? "All" : today.reason(reason).map(one -> reason + " " + one.label()).orElse(reason), row.getInt("asked"),
                row.getInt("changed"), row.getInt("partly"), row.getInt("not_changed"), row.getInt("cannot_say"), row.getInt("waiting"));
    }

    private static Aftermath aftermath(ResultSet row) throws SQLException {
        return new Aftermath(row.getLong("alert_id"), row.getObject("resolved_on", LocalDate.class), row.getObject("ask_on", LocalDate.class),
                row.getObject("asked_at") != null, row.getString("asked_name"), Change.of(row.getString("change")), row.getString("account"),
                row.getObject("answered_on", LocalDate.class), row.getString("answered_name"), row.getObject("corrected_on", LocalDate.class),
                row.getString("corrected_name"), row.getString("corrected_because"), row.getLong("version"));
    }
}
