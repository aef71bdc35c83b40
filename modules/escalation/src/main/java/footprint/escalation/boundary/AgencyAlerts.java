package footprint.escalation.boundary;

import footprint.escalation.AgencyAlert;
import footprint.escalation.EscalationSettings;
import footprint.escalation.control.AlertChecks;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.Actor;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Alerts and the council's partner agencies: the service sends one, the agency's contact answers it and sees nothing else (R074). */
@ApplicationScoped
@Transactional
public class AgencyAlerts {

    private static final String ROWS = """
            select g.id, g.agency, g.question, g.asked_on, g.due_on, g.answered_on, g.answer, case when c.restricted then null else a.summary end as summary, q.full_name as asked_by_name,
                   r.full_name as answered_by_name,
                   concat_ws(', ', nullif(concat(left(c.given_name, 1), left(c.family_name, 1)), ''), 'number ' || c.number) as child
            from alert_agency g join alert a on a.id = g.alert_id left join child_named c on c.id = a.child_id
            left join person q on q.id = g.asked_by left join person r on r.id = g.answered_by
            """;
    private static final String OF_AGENCY = " where g.agency = :agency and a.state <> 'withdrawn'";

    private final CouncilDatabase database;
    private final Settings settings;
    private final Alerts alerts;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public AgencyAlerts(CouncilDatabase database, Settings settings, Alerts alerts, CurrentActor current, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.alerts = alerts;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AgencyAlerts() {
        this(null, null, null, null, null);
    }

    /** The agencies that this council may challenge today. */
    @ShowsNobody
    @Permit(Permission.ALERTS_RAISE)
    public List<String> agencies() {
        return settings.on(EscalationSettings.class, London.today(clock)).partnerAgencies();
    }

    /**
     * Sends an alert to a partner agency, beside the ladder.
     *
     * @throws ProblemException ESC-001 for an alert that the person may not see, ESC-070 to ESC-073 for what is wrong
     */
    @Permit(Permission.ALERTS_RAISE)
    @AuditRecord(what = "alert agency", child = "select child_id from alert where id = :alert",
            state = "select jsonb_agg(to_jsonb(x) order by x.id) from alert_agency x where x.alert_id = :alert")
    public void send(long alert, String agency, String question, LocalDate dueOn) {
        if (!alerts.alert(alert).alert().state().equals("open")) {
            throw new ProblemException(Problem.conflict("ESC-070", "The alert is closed. Nothing was sent."));
        }
        LocalDate today = London.today(clock);
        if (agency == null || !agencies().contains(agency)) {
            throw new ProblemException(Problem.invalid("ESC-071", "agency", "Choose one of the council's partner agencies. Nothing was sent."));
        }
        refuse(AlertChecks.text("question", "Say what the agency is asked", question));
        if (dueOn == null || dueOn.isBefore(today)) {
            throw new ProblemException(Problem.invalid("ESC-072", "dueOn", "Give the last day for the answer: today or later. Nothing was sent."));
        }
        int sent = database.sql().createUpdate("""
                        insert into alert_agency (alert_id, agency, question, asked_on, asked_by, due_on) values (:alert, :agency, :question, :today, :by, :due)
                        on conflict (alert_id, agency) do nothing""")
                .bind("alert", alert).bind("agency", agency).bind("question", question.strip()).bind("today", today)
                .bind("by", current.actor().personId()).bind("due", dueOn).execute();
        if (sent == 0) {
            throw new ProblemException(Problem.conflict("ESC-073", "This agency has the alert already. Nothing was sent."));
        }
    }

    /** What was sent of an alert to whom, and what was answered; for those who may see the alert. */
    @Permit(Permission.ALERTS_READ)
    @AuditRecord(what = "alert agency", child = "select child_id from alert where id = :alert")
    public List<AgencyAlert> ofAlert(long alert) {
        alerts.alert(alert);
        return database.sql().createQuery(ROWS + " where g.alert_id = :alert order by g.id").bind("alert", alert).map((row, context) -> line(row)).list();
    }

    /** What was sent to the agency of whoever asks: what waits first, then what is answered. */
    @Permit(Permission.AGENCY_ANSWER)
    public Slice<AgencyAlert> mine(PageRequest page) {
        Handle handle = database.sql();
        long total = asked(handle.createQuery("select count(*) from alert_agency g join alert a on a.id = g.alert_id" + OF_AGENCY)).mapTo(Long.class).one();
        List<AgencyAlert> rows = asked(handle.createQuery(ROWS + OF_AGENCY + " order by g.answered_on desc nulls first, g.due_on, g.id limit :size offset :offset"))
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> line(row)).list();
        return new Slice<>(rows, total, page);
    }

    /**
     * One that was sent to the agency of whoever asks.
     *
     * @throws ProblemException ESC-074 when there is none, or it was sent to somebody else
     */
    @Permit(Permission.AGENCY_ANSWER)
    @AuditRecord(what = "alert agency", child = "select a.child_id from alert_agency x join alert a on a.id = x.alert_id where x.id = :id")
    public AgencyAlert one(long id) {
        return own(id);
    }

    /** The agency's answer; it cannot be changed afterwards. */
    @Permit(Permission.AGENCY_ANSWER)
    @AuditRecord(what = "alert agency", child = "select a.child_id from alert_agency x join alert a on a.id = x.alert_id where x.id = :id",
            state = "select to_jsonb(x) from alert_agency x where x.id = :id")
    public void answer(long id, String answer) {
        own(id);
        refuse(AlertChecks.text("answer", "Write your answer", answer));
        int answered = database.sql().createUpdate("""
                        update alert_agency set answered_on = :today, answered_by = :by, answer = :answer where id = :id and answered_on is null""")
                .bind("today", London.today(clock)).bind("by", current.actor().personId()).bind("answer", answer.strip()).bind("id", id).execute();
        if (answered == 0) {
            throw new ProblemException(Problem.conflict("ESC-075", "Your agency has answered this already. Your answer was not sent."));
        }
    }

    private AgencyAlert own(long id) {
        return asked(database.sql().createQuery(ROWS + OF_AGENCY + " and g.id = :id")).bind("id", id).map((row, context) -> line(row)).findOne()
                .orElseThrow(() -> new ProblemException(Problem.notFound("ESC-074", "There is nothing here by this key that was sent to your agency.")));
    }

    /** A contact without an agency is sent nothing: no row has the agency null. */
    private Query asked(Query query) {
        Actor actor = current.actor();
        return query.bind("agency", actor.agency());
    }

    private AgencyAlert line(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate answered = row.getObject("answered_on", LocalDate.class);
        return new AgencyAlert(row.getLong("id"), row.getString("agency"), row.getString("child"), row.getString("summary"), row.getString("question"),
                row.getObject("asked_on", LocalDate.class), row.getString("asked_by_name"), due, answered, row.getString("answered_by_name"),
                row.getString("answer"), answered == null && due.isBefore(London.today(clock)));
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(found -> {
            throw new ProblemException(found);
        });
    }
}
