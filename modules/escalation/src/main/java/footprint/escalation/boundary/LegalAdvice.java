package footprint.escalation.boundary;

import footprint.escalation.AdviceNote;
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
import footprint.kernel.Role;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An independent lawyer's advice on an alert: asked and shared by the service lead, read by the reviewer who raised the alert,
 * the coordinator, the service lead and that lawyer. No door here opens for those whom the alert challenges (R083).
 */
@ApplicationScoped
@Transactional
public class LegalAdvice {

    private static final String ROWS = """
            select v.id, v.lawyer_id, l.full_name as lawyer, v.question, v.asked_on, q.full_name as asked_by_name, v.advised_on, v.advice, case when c.restricted then null else a.summary end as summary,
                   concat_ws(', ', nullif(concat(left(c.given_name, 1), left(c.family_name, 1)), ''), 'number ' || c.number) as child
            from alert_advice v join alert a on a.id = v.alert_id left join child_named c on c.id = a.child_id
            left join person l on l.id = v.lawyer_id left join person q on q.id = v.asked_by
            """;

    private final CouncilDatabase database;
    private final Alerts alerts;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public LegalAdvice(CouncilDatabase database, Alerts alerts, CurrentActor current, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected LegalAdvice() {
        this(null, null, null, null);
    }

    /** The lawyers who may be asked today: names by key. */
    @ShowsNobody
    @Permit(Permission.ADVICE_ASK)
    public Map<Long, String> lawyers() {
        Map<Long, String> lawyers = new LinkedHashMap<>();
        database.sql().createQuery("""
                        select distinct p.id, p.full_name from person p join role_holding h on h.person_id = p.id
                        where h.role = :role and h.from_date <= :today and (h.to_date is null or h.to_date >= :today) order by p.full_name, p.id""")
                .bind("role", Role.INDEPENDENT_LAWYER.code()).bind("today", London.today(clock))
                .map((row, context) -> lawyers.put(row.getLong("id"), row.getString("full_name"))).list();
        return lawyers;
    }

    /**
     * Asks a lawyer, and shares the alert's own words and the question.
     *
     * @throws ProblemException ESC-001 for an alert that the person may not see, ESC-080 for nobody who may be asked
     */
    @Permit(Permission.ADVICE_ASK)
    @AuditRecord(what = "alert advice", child = "select child_id from alert where id = :alert",
            state = "select jsonb_agg(to_jsonb(x) - 'question' - 'advice' order by x.id) from alert_advice x where x.alert_id = :alert")
    public void ask(long alert, long lawyer, String question) {
        alerts.alert(alert);
        if (!lawyers().containsKey(lawyer)) {
            throw new ProblemException(Problem.invalid("ESC-080", "lawyer", "Choose one of the independent lawyers. Nothing was asked."));
        }
        refuse(AlertChecks.text("question", "Write what you want advice on", question));
        database.sql().createUpdate("""
                        insert into alert_advice (alert_id, lawyer_id, question, asked_on, asked_by) values (:alert, :lawyer, :question, :today, :by)""")
                .bind("alert", alert).bind("lawyer", lawyer).bind("question", question.strip()).bind("today", London.today(clock))
                .bind("by", current.actor().personId()).execute();
    }

    /** The advice on an alert. A reviewer reads it on the alerts that he or she raised, and finds none on others. */
    @Permit(Permission.ADVICE_READ)
    @AuditRecord(what = "alert advice", child = "select child_id from alert where id = :alert")
    public List<AdviceNote> ofAlert(long alert) {
        alerts.alert(alert);
        Actor actor = current.actor();
        return database.sql().createQuery(ROWS + " where v.alert_id = :alert and (not :raiser or a.raised_by = :person) order by v.id")
                .bind("alert", alert).bind("raiser", actor.role().reviews()).bind("person", actor.personId()).map((row, context) -> line(row)).list();
    }

    /** What is asked of the lawyer who asks: what waits first. */
    @Permit(Permission.ADVICE_GIVE)
    public Slice<AdviceNote> mine(PageRequest page) {
        Handle handle = database.sql();
        long person = current.actor().personId();
        long total = handle.createQuery("select count(*) from alert_advice where lawyer_id = :person").bind("person", person).mapTo(Long.class).one();
        List<AdviceNote> rows = handle.createQuery(ROWS + " where v.lawyer_id = :person order by v.advised_on desc nulls first, v.asked_on, v.id limit :size offset :offset")
                .bind("person", person).bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> line(row)).list();
        return new Slice<>(rows, total, page);
    }

    /**
     * One that is asked of the lawyer who asks.
     *
     * @throws ProblemException ESC-081 when there is none, or it is asked of somebody else
     */
    @Permit(Permission.ADVICE_GIVE)
    @AuditRecord(what = "alert advice", child = "select a.child_id from alert_advice x join alert a on a.id = x.alert_id where x.id = :id")
    public AdviceNote one(long id) {
        return own(id);
    }

    /** The advice; it cannot be changed afterwards. */
    @Permit(Permission.ADVICE_GIVE)
    @AuditRecord(what = "alert advice", child = "select a.child_id from alert_advice x join alert a on a.id = x.alert_id where x.id = :id",
            state = "select to_jsonb(x) - 'question' - 'advice' from alert_advice x where x.id = :id")
    public void give(long id, String advice) {
        own(id);
        refuse(AlertChecks.text("advice", "Write your advice", advice));
        int given = database.sql().createUpdate("update alert_advice set advised_on = :today, advice = :advice where id = :id and advised_on is null")
                .bind("today", London.today(clock)).bind("advice", advice.strip()).bind("id", id).execute();
        if (given == 0) {
            throw new ProblemException(Problem.conflict("ESC-082", "You have given this advice already. What you wrote now was not kept."));
        }
    }

    private AdviceNote own(long id) {
        return database.sql().createQuery(ROWS + " where v.id = :id and v.lawyer_id = :person").bind("id", id).bind("person", current.actor().personId())
                .map((row, context) -> line(row)).findOne()
                .orElseThrow(() -> new ProblemException(Problem.notFound("ESC-081", "There is no advice by this key that is asked of you.")));
    }

    private static AdviceNote line(ResultSet row) throws SQLException {
        return new AdviceNote(row.getLong("id"), row.getLong("lawyer_id"), row.getString("lawyer"), row.getString("child"), row.getString("summary"),
                row.getString("question"), row.getObject("asked_on", LocalDate.class), row.getString("asked_by_name"),
                row.getObject("advised_on", LocalDate.class), row.getString("advice"));
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(found -> {
            throw new ProblemException(found);
        });
    }
}
