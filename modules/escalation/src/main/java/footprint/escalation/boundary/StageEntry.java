package footprint.escalation.boundary;

import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.ClockKind;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.control.AnswerClock;
import footprint.escalation.control.AnswerClocks;
import footprint.escalation.control.CalendarSum;
import footprint.escalation.control.PraiseRoute;
import footprint.tenancy.calendar.CalendarCorrections;
import footprint.timetable.Deadline;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Brings an alert onto a rung: its step, the day by which an answer is due, and the clocks that run from then on. */
final class StageEntry {

    private final Handle handle;
    private final WorkingCalendar calendar;

    StageEntry(Handle handle, WorkingCalendar calendar) {
        this.handle = handle;
        this.calendar = calendar;
    }

    /** @param moves how often the alert has been moved to another ladder */
    void enter(long alert, int moves, AlertKind kind, Ladder ladder, Stage stage, LocalDate today) {
        Deadline due = AnswerClock.of(kind, ladder, stage, today, calendar).orElse(null);
        long step = handle.createQuery("""
                        insert into alert_step (alert_id, moves, stage, answering_role, entered_on, due_on, due_sentence, due_from, due_within, calendar)
                        values (:id, :moves, :stage, :role, :today, :due, :sentence, :from, :within, :sum) returning id""")
                .bind("id", alert).bind("moves", moves).bind("stage", stage.number()).bind("role", PraiseRoute.named(kind, ladder, stage)).bind("today", today)
                .bind("due", due == null ? null : due.dueOn()).bind("sentence", due == null ? null : due.sentence())
                .bind("from", due == null ? null : today).bind("within", due == null ? null : due.rule().interval().words())
                .bind("sum", due == null ? null : CalendarSum.of(CalendarCorrections.all(handle))).mapTo(Long.class).one();
        if (due != null) {
            start(step, AnswerClocks.of(today, due.dueOn(), ladder.remindBefore(), calendar));
        }
    }

    /** Asks anew for the answer on the rung where an alert stands: the days are counted from today, with clocks of their own. */
    void again(AlertLine alert, Ladder ladder, LocalDate today) {
        Stage stage = ladder.stage(alert.stage()).orElseGet(() -> Stage.unnamed(alert.stage()));
        if (alert.dueOn() == null) {
            return;
        }
        Deadline due = AnswerClock.again(ladder.respondWithin(stage), today, stage, calendar);
        long step = handle.createQuery("""
                        update alert_step set due_on = :due, due_sentence = :sentence, due_from = :from, due_within = :within, calendar = :sum, round = round + 1
                        where alert_id = :id and moves = :moves and stage = :stage returning id""")
                .bind("due", due.dueOn()).bind("sentence", due.sentence()).bind("from", today).bind("within", due.rule().interval().words())
                .bind("sum", CalendarSum.of(CalendarCorrections.all(handle))).bind("id", alert.id()).bind("moves", alert.moves()).bind("stage", alert.stage())
                .mapTo(Long.class).one();
        handle.createUpdate("delete from alert_clock where step_id = :step and struck_at is null").bind("step", step).execute();
        start(step, AnswerClocks.of(today, due.dueOn(), ladder.remindBefore(), calendar));
    }

    /** Starts the clocks of a step, and sets those that run already and have not struck. */
    void start(long step, Map<ClockKind, Instant> clocks) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into alert_clock (step_id, kind, due_at, round) select id, :kind, :at, round from alert_step where id = :step
                on conflict (step_id, kind, round) do update set due_at = excluded.due_at where alert_clock.struck_at is null""");
        clocks.forEach((kind, at) -> batch.bind("step", step).bind("kind", kind.code()).bind("at", at.atOffset(ZoneOffset.UTC)).add());
        batch.execute();
    }
}
