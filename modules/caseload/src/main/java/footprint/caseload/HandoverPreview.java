package footprint.caseload;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a handover would move; nothing has been written.
 *
 * @param children  the children who would go, by number
 * @param cases     how many cases besides looked-after children would go
 * @param following what is open for these children and goes with them by itself: reviews due, midway checks, alerts, each with its count
 * @param loads     both reviewers' lines on the first day, before and after
 * @param warnings  sentences that speak against it; none of them forbids it
 * @param blocks    sentences that forbid it
 */
public record HandoverPreview(List<Child> children, int cases, Map<String, Integer> following, List<Load> loads, List<String> warnings, List<String> blocks) {

    public HandoverPreview {
        children = List.copyOf(children);
        following = Collections.unmodifiableMap(new LinkedHashMap<>(following)); // in the order in which it was counted
        loads = List.copyOf(loads);
        warnings = List.copyOf(warnings);
        blocks = List.copyOf(blocks);
    }

    /**
     * A child who would go.
     *
     * @param called       the name as the child likes it; null where none is recorded or the child is hidden
     * @param hidden       whether the child is restricted and the caller is not on the list
     * @param since        since when the present reviewer carries the child; null where nobody does
     * @param conflict     whether the new reviewer has a conflict of interest
     * @param siblingStays whether a brother or sister has another reviewer than the new one
     * @param parent       whether the child's parent or own child is with the new reviewer, or goes there too
     * @param shut         whether the child is restricted and the new reviewer is not on the list
     */
    public record Child(long id, String number, String called, boolean hidden, LocalDate since, boolean conflict, boolean siblingStays, boolean parent, boolean shut) {
    }

    /** One reviewer's line on the first day without the handover and with it. */
    public record Load(CaseloadBoard.Line before, CaseloadBoard.Line after) {
    }
}
