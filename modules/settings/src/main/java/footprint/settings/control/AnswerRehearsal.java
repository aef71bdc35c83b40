package footprint.settings.control;

import footprint.escalation.AlertKind;
import footprint.escalation.Ladder;
import footprint.escalation.control.AnswerClock;
import footprint.settings.RehearsedAnswer;
import footprint.timetable.Deadline;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.util.Objects;

/** How an answer of last year would stand under another ladder, by the product's own clock. Pure. */
public final class AnswerRehearsal {

    private final Ladder ladder;
    private final WorkingCalendar calendar;

    public AnswerRehearsal(Ladder ladder, WorkingCalendar calendar) {
        this.ladder = ladder;
        this.calendar = calendar;
    }

    /**
     * A stage that an alert stood on.
     *
     * @param ended when an answer came, or the alert went on or was closed without one; today while it still waits
     */
    public record Stood(long alertId, AlertKind kind, int stage, String label, LocalDate enteredOn, LocalDate dueOn, LocalDate ended) {
    }

    /** How it would stand. */
    public RehearsedAnswer of(Stood stood) {
        boolean overdue = stood.dueOn() != null && stood.ended().isAfter(stood.dueOn());
        return ladder.stage(stood.stage()).map(stage -> {
            LocalDate due = stage.cafcass() || stage.incomplete() ? null
                    : AnswerClock.of(stood.kind(), ladder, stage, stood.enteredOn(), calendar).map(Deadline::dueOn).orElse(null);
            return new RehearsedAnswer(stood.alertId(), stood.stage(), stage.label(), stood.enteredOn(), stood.dueOn(), due, overdue,
                    due != null && stood.ended().isAfter(due), false);
        }).orElseGet(() -> new RehearsedAnswer(stood.alertId(), stood.stage(), stood.label(), stood.enteredOn(), stood.dueOn(), null, overdue, false, true));
    }

    /** Whether the draft changes anything for it. */
    public static boolean differs(RehearsedAnswer answer) {
        return answer.gone() || !Objects.equals(answer.dueBefore(), answer.dueAfter());
    }
}
