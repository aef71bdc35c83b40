package footprint.reporting;

import footprint.kernel.Slice;

import java.util.List;

/**
 * The list behind one number of alerts: as many rows as the number says.
 *
 * @param question what was asked
 * @param caption  what is counted, in words
 * @param where    what it is narrowed to, in words; empty for the whole period
 * @param headings of the details
 * @param lines    one page
 */
public record AlertNumberList(AlertQuestion question, String caption, String where, List<FactList.Heading> headings, Slice<Line> lines) {

    /**
     * @param alertId     the alert
     * @param childNumber the child's number in the return; null where no child is meant
     * @param about       the child's name or number, or whom a challenge is addressed to
     * @param restricted  whether the child is restricted to others: the alert does not open then
     * @param details     in the order of the headings; null where nothing is recorded, and for a restricted child
     */
    public record Line(long alertId, String childNumber, String about, boolean restricted, List<String> details) {
    }
}
