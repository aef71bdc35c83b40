package footprint.escalation.control;

import footprint.escalation.ClockKind;
import footprint.timetable.Words;

import java.time.LocalDate;

/**
 * What a mail about an alert says. It names no child, no reason and no words of the alert: mail is read over shoulders and
 * forwarded. Pure.
 *
 * @param alert the alert's number
 * @param stage as the ladder names it
 * @param due   the last day for the answer
 * @param next  the stage to which it has just climbed by itself; null if it has not
 */
public record ClockWords(long alert, String stage, LocalDate due, String next) {

    static final String WHY = "\n\nThis mail names no child on purpose. Please do not answer it: nobody reads the answers.";

    /** The one line. */
    public String subject(ClockKind kind) {
        return switch (kind) {
            case REMINDER -> "Alert %d: an answer is due by %s".formatted(alert, Words.weekday(due));
            case DUE -> "Alert %d: the last day for an answer is %s".formatted(alert, Words.weekday(due));
            case OVERDUE -> next == null ? "Alert %d: the answer is late".formatted(alert) : "Alert %d: the answer is late, and it has climbed".formatted(alert);
        };
    }

    /** The text. */
    public String body(ClockKind kind) {
        return switch (kind) {
            case REMINDER, DUE -> "Alert %d of the reviewing service waits for an answer at %s. It is due by %s.%n%nSign in to read it and to answer."
                    .formatted(alert, stage, Words.weekday(due));
            case OVERDUE -> "Alert %d waits at %s. The answer was due by %s and has not come. %s".formatted(alert, stage, Words.weekday(due),
                    next == null ? "Nothing climbs by itself: decide whether it goes to the next stage." : "It has climbed to " + next + " by itself, as this council's ladder says.");
        } + WHY;
    }
}
