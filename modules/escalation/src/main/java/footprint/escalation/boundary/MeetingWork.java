package footprint.escalation.boundary;

import footprint.escalation.AlertMeeting;
import footprint.escalation.AlertMeeting.Action;
import footprint.escalation.AlertMeeting.Item;
import footprint.escalation.EscalationSettings.Meeting;
import footprint.escalation.Ladder;
import footprint.escalation.LadderKey;
import footprint.escalation.control.AlertChecks;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Holding the meetings after the ladder's end: their list is made once and stays, notes and actions are written to it, and an action
 * comes back at each next meeting of that name until somebody says what came of it. No alert moves or closes here (R080, R082).
 */
@ApplicationScoped
@Transactional
public class MeetingWork {

    private static final int DAYS_EITHER_WAY = 31;

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public MeetingWork(CouncilDatabase database, Settings settings, CurrentActor current, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MeetingWork() {
        this(null, null, null, null);
    }

    /**
     * Begins a meeting: its list is what stands there now, the whole council's, whoever begins it.
     *
     * @return its key
     * @throws ProblemException ESC-060 for no such meeting, ESC-061 for its day, ESC-062 when it was begun already
     */
    @ShowsNobody
    @Permit(Permission.ALERTS_MEET)
    @AuditRecord(what = "alert meeting", state = "select to_jsonb(m) || jsonb_build_object('alerts', (select jsonb_agg(i.alert_id order by i.alert_id) from alert_meeting_item i where i.meeting_id = m.id)) from alert_meeting m where m.id = :id")
    public long begin(String label, LocalDate heldOn) {
        Meeting meeting = Meetings.named(settings, clock, label);
        LocalDate today = London.today(clock);
        if (heldOn == null || heldOn.isBefore(today.minusDays(DAYS_EITHER_WAY)) || heldOn.isAfter(today.plusDays(DAYS_EITHER_WAY))) {
            throw new ProblemException(Problem.invalid("ESC-061", "heldOn", "Give the day of the meeting: within a month from today, before or after. Nothing was begun."));
        }
        Handle handle = database.sql();
        long id = handle.createQuery("""
                        insert into alert_meeting (label, held_on, roles, begun_on, begun_by) values (:label, :held, :roles, :today, :by)
                        on conflict (label, held_on) do nothing returning id""")
                .bind("label", label).bind("held", heldOn).bind("roles", String.join(", ", meeting.roles())).bind("today", today)
                .bind("by", current.actor().personId()).mapTo(Long.class).findOne()
                .orElseThrow(() -> new ProblemException(Problem.conflict("ESC-062", "This meeting has been begun already. Its list and its notes are kept. Open it from the list.")));
        MeetingQueries queries = queries();
        queries.stages(handle.createUpdate("""
                        insert into alert_meeting_item (meeting_id, alert_id, stage, follow_up)
                        select :id, a.id, cast(a.stage as text), not""" + MeetingQueries.STANDS + " from alert a where " + MeetingQueries.TO_COME), meeting).bind("id", id).execute();
        label(handle, id);
        return id;
    }

    /** The stages' names, as the alerts' ladders have them: one statement for each ladder and stage, whatever the number of alerts. */
    private void label(Handle handle, long meeting) {
        AlertSettings ladders = new AlertSettings(settings);
        var batch = handle.prepareBatch("""
                update alert_meeting_item i set stage = :name from alert a
                where i.meeting_id = :meeting and a.id = i.alert_id and a.ladder_publication = :publication and a.ladder_from = :day and a.stage = :stage""");
        handle.createQuery("""
                        select distinct a.ladder_publication, a.ladder_from, a.stage from alert_meeting_item i join alert a on a.id = i.alert_id where i.meeting_id = :meeting""")
                .bind("meeting", meeting).map((row, context) -> {
                    LadderKey key = new LadderKey(row.getInt(1), row.getObject(2, LocalDate.class));
                    Ladder ladder = ladders.ladder(key);
                    return batch.bind("name", AlertQueries.label(ladder, row.getInt(3))).bind("meeting", meeting).bind("publication", key.publication())
                            .bind("day", key.from()).bind("stage", row.getInt(3)).add();
                }).list();
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /**
     * Notes what was said about an alert.
     *
     * @param version the version of the note that the person saw
     * @throws ProblemException ESC-060, ESC-063, ESC-064 when somebody else noted something meanwhile
     */
    @Permit(Permission.ALERTS_MEET)
    @AuditRecord(what = "alert meeting", child = "select child_id from alert where id = :alert",
            state = "select to_jsonb(i) from alert_meeting_item i where i.meeting_id = :meeting and i.alert_id = :alert")
    public void note(long meeting, long alert, long version, String note) {
        onList(meeting, alert);
        refuse(AlertChecks.text("note", "Write down what was said", note));
        int noted = database.sql().createUpdate("""
                        update alert_meeting_item set note = :note, noted_on = :today, noted_by = :by, version = version + 1
                        where meeting_id = :meeting and alert_id = :alert and version = :version""")
                .bind("note", note.strip()).bind("today", London.today(clock)).bind("by", current.actor().personId()).bind("meeting", meeting)
                .bind("alert", alert).bind("version", version).execute();
        if (noted == 0) {
            throw new ProblemException(Problem.conflict("ESC-064",
                    "Somebody changed this note while you were writing. Theirs is kept and yours is still on the page. Put the two together and save again."));
        }
    }

    /**
     * Agrees on an action: what, who and by when.
     *
     * @return its key
     * @throws ProblemException ESC-060, ESC-063, ESC-061 for its day
     */
    @Permit(Permission.ALERTS_MEET)
    @AuditRecord(what = "alert action", child = "select child_id from alert where id = :alert",
            state = "select jsonb_agg(to_jsonb(x) order by x.id) from alert_action x where x.meeting_id = :meeting and x.alert_id = :alert")
    public long agree(long meeting, long alert, String what, String who, LocalDate dueOn) {
        AlertMeeting held = onList(meeting, alert);
        refuse(AlertChecks.text("what", "Say what is to be done", what));
        refuse(AlertChecks.text("who", "Say who does it: a title or a name", who));
        if (dueOn == null || dueOn.isBefore(held.heldOn()) || dueOn.isAfter(held.heldOn().plusYears(1))) {
            throw new ProblemException(Problem.invalid("ESC-061", "dueOn",
                    "Give the day by which it is to be done: not before the meeting, and within a year of it. Nothing was saved."));
        }
        return database.sql().createQuery("""
                        insert into alert_action (alert_id, meeting_id, what, who, due_on, agreed_on, agreed_by, state)
                        values (:alert, :meeting, :what, :who, :due, :today, :by, 'open') returning id""")
                .bind("alert", alert).bind("meeting", meeting).bind("what", what.strip()).bind("who", who.strip()).bind("due", dueOn)
                .bind("today", London.today(clock)).bind("by", current.actor().personId()).mapTo(Long.class).one();
    }

    /**
     * Says what came of an action: done, or not done and not waited for any more.
     *
     * @throws ProblemException ESC-065 when there is none by this key that the person may see, or that was said already
     */
    @Permit(Permission.ALERTS_MEET)
    @AuditRecord(what = "alert action", child = "select a.child_id from alert_action x join alert a on a.id = x.alert_id where x.id = :action",
            state = "select to_jsonb(x) from alert_action x where x.id = :action")
    public void end(long action, boolean done, String outcome) {
        Action agreed = queries().action(action).orElseThrow(MeetingWork::noAction);
        onList(agreed.meeting(), agreed.alert());
        if (!done) {
            refuse(AlertChecks.text("outcome", "Say why it was not done", outcome));
        } else if (outcome != null && !outcome.isBlank()) {
            refuse(AlertChecks.text("outcome", "Say what came of it", outcome));
        }
        int ended = database.sql().createUpdate("""
                        update alert_action set state = :state, ended_on = :today, ended_by = :by, outcome = :outcome where id = :id and state = 'open'""")
                .bind("state", done ? "done" : "not-done").bind("today", London.today(clock)).bind("by", current.actor().personId())
                .bind("outcome", AlertStatements.blankToNull(outcome)).bind("id", action).execute();
        if (ended == 0) {
            throw new ProblemException(Problem.conflict("ESC-065", "Somebody has said already what came of this action. That is kept, and yours was not. Read it on the meeting's list."));
        }
    }

    /** The meeting, if the alert is on its list and the person may open it. */
    private AlertMeeting onList(long meeting, long alert) {
        MeetingQueries queries = queries();
        AlertMeeting held = queries.one(meeting).orElseThrow(Meetings::unknown);
        Item item = queries.item(held, alert).orElseThrow(Meetings::notOnList);
        Alerts.opened(item.alert());
        return held;
    }

    private MeetingQueries queries() {
        return new MeetingQueries(database.sql(), London.today(clock), new AlertSettings(settings));
    }

    private static ProblemException noAction() {
        return new ProblemException(Problem.notFound("ESC-065", "There is no such action here that you may see. Nothing was changed. Start from the meeting's list."));
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(found -> {
            throw new ProblemException(found);
        });
    }
}
