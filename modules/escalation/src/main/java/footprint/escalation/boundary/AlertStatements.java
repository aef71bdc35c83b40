package footprint.escalation.boundary;

import footprint.escalation.AlertLine;
import footprint.escalation.LadderKey;
import footprint.escalation.NewAlert;
import footprint.escalation.entity.AlertEntity;
import footprint.tenancy.CouncilDatabase;
import jakarta.persistence.LockModeType;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;

/** What is written to the tables of alerts: the alert itself as an entity, its reasons and steps as rows. */
final class AlertStatements {

    private AlertStatements() {
    }

    static long insert(CouncilDatabase database, NewAlert alert, LadderKey ladder, LocalDate today, long personId) {
        Handle handle = database.sql();
        AlertEntity entity = new AlertEntity(alert.kind().code(), alert.childId(), alert.summary().strip(), team(handle, alert), blankToNull(alert.addressee()));
        entity.raised(personId, today, ladder.publication(), ladder.from(), alert.stage());
        database.entities().persist(entity);
        database.entities().flush();
        new LinkedHashSet<>(alert.reasons()).forEach(reason -> handle.createUpdate(
                "insert into alert_reason (alert_id, reason) values (:id, :reason)").bind("id", entity.id()).bind("reason", reason).execute());
        return entity.id();
    }

    /** The call before it goes to its file; one that was kept before is taken along. Only a child's alert has calls. */
    static void called(Handle handle, long id, NewAlert alert, long personId, LocalDate today) {
        if (alert.childId() == null) {
            return;
        }
        if (alert.first().call() != null) {
            PhoneCalls.insert(handle, alert.childId(), id, alert.first().call(), false, personId, today);
        } else if (alert.first().earlier() != null) {
            PhoneCalls.take(handle, alert.first().earlier(), alert.childId(), id);
        } else if (alert.first().without()) {
            handle.createUpdate("update alert set without_call = true where id = :id").bind("id", id).execute();
        }
    }

    private static String team(Handle handle, NewAlert alert) {
        return blankToNull(alert.team()) != null || alert.childId() == null ? blankToNull(alert.team())
                : handle.createQuery("select team from child where id = :id").bind("id", alert.childId()).mapTo(String.class).findOne().orElse(null);
    }

    /** The alert's row, held until the end of the transaction. */
    static Optional<AlertEntity> lock(CouncilDatabase database, long id) {
        return Optional.ofNullable(database.entities().find(AlertEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** An answer that was passed over by climbing counts as not accepted. */
    static void passOver(Handle handle, AlertLine alert, int stage) {
        handle.createUpdate("update alert_step set accepted = false where alert_id = :id and moves = :moves and stage < :stage and accepted is null"
                        + " and responded_on is not null")
                .bind("id", alert.id()).bind("moves", alert.moves()).bind("stage", stage).execute();
    }

    static void respond(Handle handle, AlertLine alert, LocalDate on, long personId, String responder, String response) {
        handle.createUpdate("""
                        update alert_step set responded_on = :on, responded_by = :person, responder = :responder, response = :response
                        where alert_id = :id and moves = :moves and stage = :stage""")
                .bind("on", on).bind("person", personId).bind("responder", responder).bind("response", response)
                .bind("id", alert.id()).bind("moves", alert.moves()).bind("stage", alert.stage()).execute();
    }

    static void judge(Handle handle, AlertLine alert, boolean accepted, String feedback) {
        handle.createUpdate("update alert_step set accepted = :accepted, feedback = :feedback where alert_id = :id and moves = :moves and stage = :stage")
                .bind("accepted", accepted).bind("feedback", blankToNull(feedback)).bind("id", alert.id()).bind("moves", alert.moves()).bind("stage", alert.stage()).execute();
    }

    /** How an alert had ended goes to its own row before it is open again. An acceptance is over with it; praise is judged anew. */
    static void keepEnding(Handle handle, AlertLine alert, LocalDate today, long personId, String reason) {
        handle.createUpdate("""
                        insert into alert_reopening (alert_id, number, ended, ended_on, how, policy_changed, reopened_on, reopened_by, reason)
                        select id, reopened + 1, state, coalesce(resolved_on, withdrawn_on), coalesce(resolution, withdrawn_because), policy_changed, :today, :by, :reason
                        from alert where id = :id""")
                .bind("today", today).bind("by", personId).bind("reason", reason).bind("id", alert.id()).execute();
        handle.createUpdate("update alert_step set accepted = :accepted where alert_id = :id and moves = :moves and stage = :stage and accepted")
                .bind("accepted", alert.kind().climbs() ? Boolean.FALSE : null).bind("id", alert.id()).bind("moves", alert.moves()).bind("stage", alert.stage()).execute();
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
