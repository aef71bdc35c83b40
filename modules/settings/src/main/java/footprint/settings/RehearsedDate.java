package footprint.settings;

import java.time.LocalDate;

/**
 * A review whose due date would differ. It names no child: whoever changes settings need not see children.
 *
 * @param reviewId   the review
 * @param kind       first, second or subsequent, as the draft sees it
 * @param state      held, due or arranged
 * @param heldOn     when it was held; null while it is open
 * @param before     under the rules as they are; null where none dates it
 * @param after      under the draft
 * @param lateBefore whether it was held, or today is, after the one
 * @param lateAfter  and after the other
 */
public record RehearsedDate(long reviewId, String kind, String state, LocalDate heldOn, LocalDate before, LocalDate after, boolean lateBefore,
                            boolean lateAfter) {
}
