package footprint.escalation.control;

import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;

import java.time.Instant;
import java.time.LocalDate;

/** When the reviewer is asked what changed for the child. Pure. */
public final class AftermathRule {

    private AftermathRule() {
    }

    /** The moment of asking about what was resolved on a day: in the morning, as every reminder. */
    public static Instant askAt(LocalDate resolved, Interval after, WorkingCalendar calendar) {
        return AnswerClocks.at(after.after(resolved, calendar));
    }

    /** The earliest day of a resolution that is still asked about on a day: nobody is asked about the past. */
    public static LocalDate earliest(LocalDate today, Interval after, WorkingCalendar calendar) {
        return AnswerClocks.before(today, after, calendar);
    }
}
