package footprint.escalation.boundary;

import footprint.escalation.AlertLine;
import footprint.escalation.EscalationSettings;
import footprint.escalation.Ladder;
import footprint.escalation.NewAlert;
import footprint.escalation.control.AlertChecks;
import footprint.escalation.control.AlertPosition;
import footprint.escalation.control.LadderRules;
import footprint.escalation.control.PhoneFirst;
import footprint.escalation.control.Standing;
import footprint.escalation.control.Verdict;
import footprint.escalation.entity.AlertEntity;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.Actor;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Working with alerts: raise, answer, judge the answer, climb, refer, close. Each takes the number of the version that
 * the person saw, and refuses with ESC-012 when somebody else was quicker. Those an alert challenges answer it and do
 * nothing else with it (R080).
 */
@AuditRecord(what = "alert", child = "select child_id from alert where id = :id", state = """
        select to_jsonb(a) || jsonb_build_object('steps', (select jsonb_agg(to_jsonb(s) order by s.id) from alert_step s where s.alert_id = a.id),
               'reopenings', (select jsonb_agg(to_jsonb(r) order by r.number) from alert_reopening r where r.alert_id = a.id))
        from alert a where a.id = :id""")
@ApplicationScoped
@Transactional
public class AlertWork {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendar;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public AlertWork(CouncilDatabase database, Settings settings, CouncilCalendar calendar, CurrentActor current,
                     Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendar = calendar;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AlertWork() {
        this(null, null, null, null, null);
    }

    /**
     * Raises an alert and sends it to its first rung. It keeps the ladder of this day (R006).
     *
     * @return its key
     */
    @Permit(Permission.ALERTS_RAISE)
    public long raise(NewAlert alert) {
        LocalDate today = London.today(clock);
        AlertSettings ladders = new AlertSettings(settings);
        Version<EscalationSettings> version = ladders.on(today);
        Handle handle = database.sql();
        List<Problem> problems = new ArrayList<>(AlertChecks.of(alert, version.settings(), today));
        if (alert.childId() != null && !childExists(handle, alert.childId())) {
            problems.add(Problem.notFound("ESC-028", "There is no child with this key here. Nothing was raised."));
        }
        problems.addAll(PhoneFirst.of(alert.kind(), alert.first(), version.settings(), today));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        Verdict.Allowed allowed = allowed(new LadderRules(version.settings().ladder()).raise(alert.kind(), alert.stage()));
        long id = AlertStatements.insert(database, alert, ladders.key(today), today, current.actor().personId());
        new StageEntry(handle, calendar.calendar()).enter(id, 0, alert.kind(), version.settings().ladder(), allowed.entered(), today);
        if (!alert.kind().climbs()) {
            new Praise(handle, today).tell(id, version.settings().ladder());
        }
        AlertStatements.called(handle, id, alert, current.actor().personId(), today);
        return id;
    }

    /** Whoever is challenged answers. Only those who answer on the rung where the alert stands may. */
    @Permit(Permission.ALERTS_ANSWER)
    public void answer(long id, long version, String response) {
        held(id);
        Actor actor = current.actor();
        if (!queries().standsBefore(id, Answerer.of(actor))) { // asked before the version: a stranger must not learn that there is an alert
            throw Alerts.unknown(id);
        }
        AlertLine alert = lock(id, version);
        refuse(AlertChecks.text("response", "Write your answer", response));
        apply(alert, LadderRules::answer);
        AlertStatements.respond(database.sql(), alert, London.today(clock), actor.personId(), null, response.strip());
    }

    /** The reviewer writes down an answer that came by letter, telephone or in a meeting, and who gave it. */
    @Permit(Permission.ALERTS_RAISE)
    public void recordAnswer(long id, long version, String responder, LocalDate respondedOn, String response) {
        AlertLine alert = own(id, version);
        refuse(AlertChecks.text("responder", "Say who answered", responder));
        refuse(AlertChecks.text("response", "Write down the answer", response));
        LocalDate today = London.today(clock);
        if (respondedOn == null || respondedOn.isAfter(today) || respondedOn.isBefore(alert.raisedOn())) {
            throw new ProblemException(Problem.invalid("ESC-029", "respondedOn",
                    "Give the day of the answer: not before the alert was raised, and not in the future. Nothing was saved."));
        }
        apply(alert, LadderRules::answer);
        AlertStatements.respond(database.sql(), alert, respondedOn, current.actor().personId(), responder.strip(), response.strip());
    }

    /** The answer will do: the alert is resolved. */
    @Permit(Permission.ALERTS_RAISE)
    public void accept(long id, long version, String feedback) {
        AlertLine alert = own(id, version);
        apply(alert, LadderRules::accept);
        AlertStatements.judge(database.sql(), alert, true, feedback);
        held(id).resolved(London.today(clock), feedback == null || feedback.isBlank() ? "Answer accepted" : feedback.strip(), null);
    }

    /** The answer will not do. The next stage is offered; nothing climbs yet (R066). */
    @Permit(Permission.ALERTS_RAISE)
    public void decline(long id, long version, String feedback) {
        AlertLine alert = own(id, version);
        refuse(AlertChecks.text("feedback", "Say why the answer will not do", feedback));
        apply(alert, LadderRules::decline);
        AlertStatements.judge(database.sql(), alert, false, feedback.strip());
    }

    /** Takes it to a higher stage; those between are gone past and leave no step (R068). */
    @Permit(Permission.ALERTS_RAISE)
    public void climb(long id, long version, int stage) {
        AlertLine alert = own(id, version);
        apply(alert, (rules, at) -> rules.climb(at, stage));
    }

    /** Refers it to Cafcass, with what the child thinks of it (R072). Beside the ladder unless Cafcass is a stage (R073). */
    @Permit(Permission.ALERTS_RAISE)
    public void refer(long id, long version, String childView) {
        AlertLine alert = own(id, version);
        refuse(AlertChecks.text("childView", "Write down what the child thinks of the referral, or why that is not known", childView));
        apply(alert, LadderRules::refer);
        held(id).childThinks(childView.strip());
    }

    /** Closes it, with what came of it; for a challenge to a service also the policy that changed (R078). */
    @Permit(Permission.ALERTS_RAISE)
    public void resolve(long id, long version, String resolution, String policyChanged) {
        AlertLine alert = own(id, version);
        refuse(AlertChecks.text("resolution", "Say what came of it", resolution));
        apply(alert, LadderRules::resolve);
        held(id).resolved(London.today(clock), resolution.strip(), AlertStatements.blankToNull(policyChanged));
    }

    /** Takes it back: out of every count, kept in the file with the reason (R086). */
    @Permit(Permission.ALERTS_RAISE)
    public void withdraw(long id, long version, String because) {
        AlertLine alert = own(id, version);
        refuse(AlertChecks.text("because", "Say why it is taken back", because));
        apply(alert, LadderRules::withdraw);
        held(id).withdrawn(London.today(clock), because.strip());
    }

    /**
     * Takes up again what was closed: by the child's reviewer, whoever raised it, or the service lead. How it had ended is kept; it stands
     * where it stood, and where no answer had come the days for one are counted from today.
     */
    @Permit(Permission.ALERTS_RAISE)
    public void reopen(long id, long version, String reason) {
        AlertLine alert = own(id, version);
        refuse(AlertChecks.text("reason", "Say why it is reopened", reason));
        apply(alert, (rules, at) -> rules.reopen(at, alert.respondedOn() != null, alert.accepted()));
        Handle handle = database.sql();
        LocalDate today = London.today(clock);
        AlertStatements.keepEnding(handle, alert, today, current.actor().personId(), reason.strip());
        held(id).reopened();
        if (alert.respondedOn() == null) {
            new StageEntry(handle, calendar.calendar()).again(alert, new AlertSettings(settings).ladder(alert.ladder()), today);
        }
    }

    /** The alert as the person saw it, held until the end of the transaction. */
    private AlertLine lock(long id, long version) {
        AlertEntity entity = held(id);
        Alerts.opened(line(id)); // asked before the version, as in every answer to somebody who may not look
        if (entity.version() != version) {
            throw new ProblemException(Problem.conflict("ESC-012",
                    "Somebody changed this alert while you were looking at it. Your change was not saved. Look at it again and decide anew."));
        }
        database.entities().lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return line(id);
    }

    /** As {@link #lock}, for an alert of the person's own work; any other is unknown to them. */
    private AlertLine own(long id, long version) {
        if (!queries().seen(id)) {
            throw Alerts.unknown(id);
        }
        return lock(id, version);
    }

    private AlertQueries queries() {
        return new AlertQueries(database.sql(), London.today(clock), new AlertSettings(settings));
    }

    private AlertLine line(long id) {
        return queries().one(id).orElseThrow(() -> Alerts.unknown(id));
    }

    private AlertEntity held(long id) {
        return AlertStatements.lock(database, id).orElseThrow(() -> Alerts.unknown(id));
    }

    private void apply(AlertLine alert, BiFunction<LadderRules, AlertPosition, Verdict> move) {
        Ladder ladder = new AlertSettings(settings).ladder(alert.ladder());
        AlertPosition before = Alerts.position(alert);
        Verdict.Allowed allowed = allowed(move.apply(new LadderRules(ladder), before));
        Handle handle = database.sql();
        LocalDate today = London.today(clock);
        AlertEntity entity = held(alert.id());
        entity.stands(allowed.next().stage(), allowed.next().highest());
        if (before.referred() != allowed.next().referred()) {
            entity.referred(today);
        }
        if (before.open() && allowed.next().standing() == Standing.AWAITING_ANSWER) {
            AlertStatements.passOver(handle, alert, allowed.next().stage());
        }
        if (allowed.entered() != null) {
            new StageEntry(handle, calendar.calendar()).enter(alert.id(), alert.moves(), alert.kind(), ladder, allowed.entered(), today);
        }
    }

    private static boolean childExists(Handle handle, long child) {
        return handle.createQuery("select exists (select 1 from child_in_sight where child_id = :id)").bind("id", child).mapTo(Boolean.class).one();
    }

    private static Verdict.Allowed allowed(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> allowed;
            case Verdict.Refused refused -> throw new ProblemException(Problem.conflict(refused.code(), refused.sentence()));
        };
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(found -> {
            throw new ProblemException(found);
        });
    }
}
