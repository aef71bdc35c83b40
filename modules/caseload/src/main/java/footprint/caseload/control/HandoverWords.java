package footprint.caseload.control;

import footprint.caseload.CaseloadBoard;
import footprint.caseload.CaseloadSettings;
import footprint.caseload.HandoverPreview;
import footprint.caseload.ReviewerLoad;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What speaks against a handover, in sentences. Pure. */
public final class HandoverWords {

    private HandoverWords() {
    }

    /**
     * What should be thought over; none of it forbids.
     *
     * @param after     the new reviewer's line with the children
     * @param fostering whether the new reviewer reviews foster carers, and takes children besides
     */
    public static List<String> warnings(List<HandoverPreview.Child> children, CaseloadBoard.Line after, CaseloadSettings rules, boolean fostering) {
        int carried = after.of(ReviewerLoad.LOOKED_AFTER);
        List<String> warnings = new ArrayList<>();
        if ("above".equals(after.standing())) {
            warnings.add("%s would carry %s for each full-time post, above the band of %d to %d.".formatted(after.name(), after.perFte(), rules.band().lowest(), rules.band().highest()));
        }
        if (after.fte() == null) {
            warnings.add("The hours of " + after.name() + " are not recorded, so nobody can say whether there is room.");
        }
        if (fostering && rules.fosteringExtra() != null && carried > rules.fosteringExtra()) {
            warnings.add("%s would carry %d children; a fostering reviewer of this council takes at most %d.".formatted(after.name(), carried, rules.fosteringExtra()));
        }
        numbered(children, HandoverPreview.Child::siblingStays, warnings, "A brother or sister has another reviewer: %s.");
        numbered(children, HandoverPreview.Child::parent, warnings, "The new reviewer would also have the parent or the own child, who should have another: %s.");
        numbered(children, HandoverPreview.Child::shut, warnings, "Restricted, and the new reviewer is not on the list: %s.");
        return warnings;
    }

    /** What forbids it. */
    public static List<String> blocks(List<HandoverPreview.Child> children) {
        List<String> blocks = new ArrayList<>();
        numbered(children, HandoverPreview.Child::conflict, blocks, "The new reviewer has a conflict of interest: %s. Leave these children out.");
        return blocks;
    }

    private static void numbered(List<HandoverPreview.Child> children, Predicate<HandoverPreview.Child> which, List<String> said, String sentence) {
        List<String> numbers = children.stream().filter(which).map(HandoverPreview.Child::number).toList();
        if (!numbers.isEmpty()) {
            said.add(sentence.formatted(String.join(", ", numbers)));
        }
    }
}
