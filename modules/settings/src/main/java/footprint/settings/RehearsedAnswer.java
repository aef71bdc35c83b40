package footprint.settings;

import java.time.LocalDate;

/**
 * An alert on one stage of its ladder in the rehearsed year, and how the answer would stand under the draft's ladder.
 *
 * @param alertId       the alert; nothing here says about whom
 * @param stage         the stage's number
 * @param label         as the draft calls it; as it was called where the draft has no such stage
 * @param enteredOn     when the alert reached it
 * @param dueBefore     by when the answer was due; null where none was awaited
 * @param dueAfter      by when it would be due; null where none would be awaited
 * @param overdueBefore whether no answer had come by then
 * @param overdueAfter  and under the draft
 * @param gone          whether the draft's ladder has no such stage
 */
public record RehearsedAnswer(long alertId, int stage, String label, LocalDate enteredOn, LocalDate dueBefore, LocalDate dueAfter,
                              boolean overdueBefore, boolean overdueAfter, boolean gone) {
}
