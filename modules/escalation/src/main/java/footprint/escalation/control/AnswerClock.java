package footprint.escalation.control;

import footprint.escalation.AlertKind;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;
import footprint.timetable.Deadline;
import footprint.timetable.DeadlineRule;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.util.Optional;

/** By when an answer is due, with the sum shown. */
public final class AnswerClock {

    private AnswerClock() {
    }

    /** The deadline of an answer on a rung; praise waits for none. */
    public static Optional<Deadline> of(AlertKind kind, Ladder ladder, Stage stage, LocalDate entered, WorkingCalendar calendar) {
        if (!kind.climbs()) {
            return Optional.empty();
        }
        return Optional.of(new DeadlineRule("answer", "Answer from " + stage.who(), null, ladder.respondWithin(stage))
                .from(entered, "after it reached " + stage.label(), calendar));
    }

    /** The same, counted again with another calendar: the interval and the first day stay as they were. */
    public static Deadline again(Interval within, LocalDate from, Stage stage, WorkingCalendar calendar) {
        return new DeadlineRule("answer", "Answer from " + (stage.answeringRoles().isEmpty() ? stage.label() : stage.who()), null, within)
                .from(from, "after it reached " + stage.label(), calendar);
    }
}
