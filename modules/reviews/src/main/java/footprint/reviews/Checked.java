package footprint.reviews;

import footprint.kernel.Problem;

import java.time.LocalDate;
import java.util.List;

/**
 * A review that is being recorded, looked at before it is written.
 *
 * @param kind     what it will be: first, second or subsequent; null while a date is missing
 * @param dueOn    when it had to be held; null where no period of care covers it
 * @param late     whether it was held later
 * @param problems everything that still stands against it
 */
public record Checked(String kind, LocalDate dueOn, boolean late, List<Problem> problems) {
}
