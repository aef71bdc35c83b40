package footprint.escalation.boundary;

import footprint.escalation.AlertLine;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.NewAlert;
import footprint.escalation.control.AlertPosition;
import footprint.escalation.control.Standing;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;

/** What is written to the tables of alerts. */
final class AlertStatements {

    private AlertStatements() {
    }

    static long insert(Handle handle, NewAlert alert, LocalDate ladderFrom, LocalDate today, long personId) {
        long id = handle.createQuery("""
                        insert into alert (kind, child_id, ladder_from, raised_on, raised_by, state, stage, highest_stage, summary, team, addressee)
                        values (:kind, :child, :ladder, :today, :person, 'open', :stage, :stage, :summary,
                                coalesce(cast(:team as text), (select team from child where id = :child)), :addressee)
                        returning id""")
                .bind("kind", alert.kind().code()).bind("child", alert.childId()).bind("ladder", ladderFrom).bind("today", today)
                .bind("person", personId).bind("stage", alert.stage()).bind("summary", alert.summary().strip())
                .bind("team", blankToNull(alert.team())).bind("addressee", blankToNull(alert.addressee())).mapTo(Long.class).one();
        new LinkedHashSet<>(alert.reasons()).forEach(reason -> handle.createUpdate(
                "insert into alert_reason (alert_id, reason) values (:id, :reason)").bind("id", id).bind("reason", reason).execute());
        return id;
    }

    /** Holds the alert's row and says which version it is. */
    static Optional<Long> lock(Handle handle, long id) {
        return handle.createQuery("select version from alert where id = :id for update").bind("id", id).mapTo(Long.class).findOne();
    }

    /** Where it stands now. The closing states come with their dates, in {@link #resolve} and {@link #withdraw}. */
    static void move(Handle handle, long id, AlertPosition next, LocalDate referredOn) {
        handle.createUpdate("""
                        update alert set stage = :stage, highest_stage = :highest, version = version + 1,
                               cafcass_referred_on = coalesce(cast(:referred as date), cafcass_referred_on)
                        where id = :id""")
                .bind("stage", next.stage()).bind("highest", next.highest()).bind("referred", referredOn).bind("id", id).execute();
        if (next.standing() == Standing.AWAITING_ANSWER) {
            handle.createUpdate("update alert_step set accepted = false where alert_id = :id and stage < :stage and accepted is null"
                            + " and responded_on is not null")
                    .bind("id", id).bind("stage", next.stage()).execute();
        }
    }

    static void enter(Handle handle, long id, Stage stage, LocalDate today, LocalDate due, String sentence) {
        handle.createUpdate("""
                        insert into alert_step (alert_id, stage, answering_role, entered_on, due_on, due_sentence)
                        values (:id, :stage, :role, :today, :due, :sentence)""")
                .bind("id", id).bind("stage", stage.number()).bind("role", stage.title()).bind("today", today).bind("due", due)
                .bind("sentence", sentence).execute();
    }

    static void respond(Handle handle, AlertLine alert, LocalDate on, long personId, String responder, String response) {
        handle.createUpdate("""
                        update alert_step set responded_on = :on, responded_by = :person, responder = :responder, response = :response
                        where alert_id = :id and stage = :stage""")
                .bind("on", on).bind("person", personId).bind("responder", responder).bind("response", response)
                .bind("id", alert.id()).bind("stage", alert.stage()).execute();
    }

    static void judge(Handle handle, AlertLine alert, boolean accepted, String feedback) {
        handle.createUpdate("update alert_step set accepted = :accepted, feedback = :feedback where alert_id = :id and stage = :stage")
                .bind("accepted", accepted).bind("feedback", blankToNull(feedback)).bind("id", alert.id()).bind("stage", alert.stage()).execute();
    }

    static void childView(Handle handle, long id, String view) {
        handle.createUpdate("update alert set cafcass_child_view = :view where id = :id").bind("view", view).bind("id", id).execute();
    }

    static void resolve(Handle handle, long id, LocalDate on, String resolution, String policyChanged) {
        handle.createUpdate("""
                        update alert set state = 'resolved', resolved_on = :on, resolution = :resolution, policy_changed = :policy where id = :id""")
                .bind("on", on).bind("resolution", resolution).bind("policy", blankToNull(policyChanged)).bind("id", id).execute();
    }

    static void withdraw(Handle handle, long id, LocalDate on, String because) {
        handle.createUpdate("update alert set state = 'withdrawn', withdrawn_on = :on, withdrawn_because = :because where id = :id")
                .bind("on", on).bind("because", because).bind("id", id).execute();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
