package footprint.caseload;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A handover that was done.
 *
 * @param from     the earlier reviewer's name; null where the children had none
 * @param last     the last day of cover; null for good
 * @param children how many children went
 * @param cases    how many cases besides looked-after children went
 * @param undone   when it was undone; null if it stands
 * @param undoable whether it can be undone today: it was done today or has not begun, and nothing was built on it
 */
public record Handover(long id, String from, String to, LocalDate first, LocalDate last, String why, String note, int children, int cases, Instant done,
                       String by, Instant undone, boolean undoable) {

    /** The same, not to be undone any more. */
    public Handover settled() {
        return new Handover(id, from, to, first, last, why, note, children, cases, done, by, undone, false);
    }
}
