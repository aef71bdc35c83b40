package footprint.escalation.boundary;

import footprint.escalation.AlertKind;
import footprint.escalation.ClockKind;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.LadderKey;
import footprint.escalation.control.AnswerClock;
import footprint.escalation.control.AnswerClocks;
import footprint.escalation.control.CalendarSum;
import footprint.tenancy.calendar.CalendarCorrections;
import footprint.timetable.Deadline;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Dates again what is open and was counted with another calendar. What was entered before there were clocks, or by a loader, is
 * found in the same way, and gets the clocks that are still to come: nobody is written to about the past.
 */
final class StepDating {

    private static final int AT_ONCE = 100;

    private final Handle handle;
    private final AlertSettings ladders;
    private final WorkingCalendar calendar;

    StepDating(Handle handle, AlertSettings ladders, WorkingCalendar calendar) {
        this.handle = handle;
        this.ladders = ladders;
        this.calendar = calendar;
    }

    /** @return how many steps were looked at: at most a hundred, so that nobody waits long for what is locked meanwhile */
    int again(Instant now) {
        String sum = CalendarSum.of(CalendarCorrections.all(handle));
        List<Step> steps = handle.createQuery("""
                        select s.id, s.stage, s.due_from, s.due_within, s.entered_on, s.calendar, a.kind, a.ladder_publication, a.ladder_from
                        from alert_step s join alert a on a.id = s.alert_id and a.moves = s.moves and a.stage = s.stage
                        where a.state = 'open' and s.responded_on is null and s.due_on is not null and s.calendar is distinct from :sum
                          and (s.due_from is not null or s.moves = 0)
                        order by s.id limit :most for update of s skip locked""")
                .bind("sum", sum).bind("most", AT_ONCE).map((row, context) -> step(row)).list();
        steps.forEach(step -> again(step, sum, now));
        return steps.size();
    }

    private void again(Step step, String sum, Instant now) {
        Ladder ladder = ladders.ladder(step.ladder());
        Stage stage = ladder.stage(step.stage()).orElseGet(() -> Stage.unnamed(step.stage()));
        LocalDate from = step.from() == null ? step.entered() : step.from();
        Interval within = step.within() == null ? ladder.respondWithin(stage) : Interval.valueOf(step.within());
        Deadline due = AnswerClock.again(within, from, stage, calendar);
        handle.createUpdate("""
                        update alert_step set due_on = :due, due_sentence = :sentence, due_from = :from, due_within = :within, calendar = :sum where id = :id""")
                .bind("due", due.dueOn()).bind("sentence", due.sentence()).bind("from", from).bind("within", within.words()).bind("sum", sum)
                .bind("id", step.id()).execute();
        Map<ClockKind, Instant> clocks = AnswerClocks.of(from, due.dueOn(), ladder.remindBefore(), calendar);
        new StageEntry(handle, calendar).start(step.id(), step.sum() != null ? running(step.id(), clocks) : clocks.entrySet().stream()
                .filter(clock -> clock.getValue().isAfter(now)).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Those that the step has: one that went with an earlier step of the same alert is not begun again. */
    private Map<ClockKind, Instant> running(long step, Map<ClockKind, Instant> clocks) {
        List<ClockKind> there = handle.createQuery("select c.kind from alert_clock c join alert_step s on s.id = c.step_id and s.round = c.round where c.step_id = :id").bind("id", step).mapTo(String.class).map(ClockKind::of).list();
        return clocks.entrySet().stream().filter(clock -> there.contains(clock.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getLong("id"), row.getInt("stage"), row.getObject("due_from", LocalDate.class), row.getString("due_within"),
                row.getObject("entered_on", LocalDate.class), row.getString("calendar"), AlertKind.of(row.getString("kind")),
                new LadderKey(row.getInt("ladder_publication"), row.getObject("ladder_from", LocalDate.class)));
    }

    private record Step(long id, int stage, LocalDate from, String within, LocalDate entered, String sum, AlertKind kind, LadderKey ladder) {
    }
}
