package footprint.caseload;

import java.time.LocalDate;
import java.util.List;

/**
 * What the caseload knows of one child.
 *
 * @param child       the facts of the identity bar
 * @param sex         code of the return
 * @param ethnicity   code of the return
 * @param uasc        an unaccompanied asylum-seeking child
 * @param notifiedOn  when the service was told of the child; null where nobody said (R036)
 * @param periods     periods of care, newest first
 * @param placements  placements, newest first
 * @param episodes    episodes of the return, newest first
 * @param allocations reviewers, newest first (R102)
 */
public record ChildFile(ChildRow child, String sex, String ethnicity, boolean uasc, LocalDate notifiedOn, List<PeriodOfCare> periods,
                        List<Placement> placements, List<Episode> episodes, List<Allocation> allocations) {

    /** How often the reviewer changed. */
    public int reviewerChanges() {
        return Math.max(0, allocations.size() - 1);
    }

    /** Which reviewer was responsible, from when to when. */
    public record Allocation(long reviewerId, String reviewer, LocalDate from, LocalDate to) {
    }
}
