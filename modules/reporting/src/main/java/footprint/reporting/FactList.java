package footprint.reporting;

import footprint.kernel.Slice;

import java.math.BigDecimal;
import java.util.List;

/**
 * The list behind one number. Its total is the number: both come from the same facts.
 *
 * @param period   the report's year
 * @param caption  the table or figure
 * @param where    which row and column, or which side of the figure, in words
 * @param unit     what one line is
 * @param number   the number that was clicked
 * @param headings of the details, after child number and name
 * @param facts    one page
 */
public record FactList(String period, String caption, String where, String unit, BigDecimal number, List<Heading> headings,
                       Slice<Fact> facts) {

    /** A column of details: the name to sort by, and its label. */
    public record Heading(String column, String label) {
    }

    /**
     * One unit that was counted.
     *
     * @param childId     null where the fact is about a service and not a child
     * @param childNumber the child's number in the return
     * @param childName   as recorded; null where no name was entered or it is kept back, "Restricted child" for one
     * @param hidden      whether the child's file is shut to whoever asks: nothing leads to it
     * @param details     in the order of the headings, as text; null where nothing is recorded, and for a restricted child
     */
    public record Fact(Long childId, String childNumber, String childName, boolean hidden, List<String> details) {
    }
}
