package footprint.escalation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that happens, or happened, by itself on the stage where an alert stands or stood.
 *
 * @param kind    what it is
 * @param stage   the label of the stage
 * @param on      the London day on which it is due
 * @param struck  when it happened; null while it is to come
 * @param outcome told, nobody to tell, over or climbed; null while it is to come
 * @param told    how many people were written to
 */
public record AlertClock(ClockKind kind, String stage, LocalDate on, Instant struck, String outcome, int told) {

    /** In words: what it is. */
    public String what() {
        return switch (kind) {
            case REMINDER -> "Reminder before the answer is due";
            case DUE -> "Reminder on the day the answer is due";
            case OVERDUE -> "The answer is late";
        };
    }

    /** In words: what came of it. */
    public String came() {
        if (outcome == null) {
            return "To come";
        }
        return switch (outcome) {
            case "told" -> told == 1 ? "1 person was written to" : told + " people were written to";
            case "climbed" -> "It climbed to the next stage; " + (told == 1 ? "1 person was written to" : told + " people were written to");
            case "nobody to tell" -> "Nobody could be written to: no mail address is known";
            default -> "Nothing was left to do";
        };
    }
}
