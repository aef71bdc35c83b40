package footprint.reporting.control;

import footprint.reporting.Numbers;
import footprint.reporting.AnnualReport.Line;
import footprint.reporting.AnnualReport.Reconciliation;
import footprint.reporting.ReportingSettings.Part;
import footprint.reporting.ReportingSettings.ReconciliationRule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Opening plus in minus out against closing; a printed opening that misses is shown with the gap (R071, R109). */
public record ReconciliationPrinter(Function<Part, BigDecimal> sides, Map<String, Total> totals, UnaryOperator<String> words) {

    /** What the line of those that came in a second time is called; it is printed only where there are any. */
    public static final String AGAIN = "Reopened";

    public Reconciliation print(ReconciliationRule rule) {
        long opening = count(rule.opening());
        long in = count(rule.in());
        long again = rule.again() == null ? 0 : count(rule.again());
        long out = count(rule.out());
        long closing = count(rule.closing());
        BigDecimal printedOpening = printed(rule.openingPrinted());
        BigDecimal printedClosing = printed(rule.closingPrinted());
        long usedOpening = printedOpening == null ? opening : printedOpening.longValueExact();
        long usedClosing = printedClosing == null ? closing : printedClosing.longValueExact();
        long gap = usedClosing - (usedOpening + in + again - out);
        List<Line> lines = new ArrayList<>(List.of(
                new Line("opening", words.apply(rule.openingLabel()), opening, printedOpening),
                new Line("in", words.apply(rule.inLabel()), in, null),
                new Line("out", words.apply(rule.outLabel()), out, null),
                new Line("closing", words.apply(rule.closingLabel()), closing, printedClosing)));
        if (again > 0) {
            lines.add(2, new Line("again", AGAIN, again, null));
        }
        return new Reconciliation(rule.code(), words.apply(rule.caption()), words.apply(rule.unit()), lines, gap,
                warning(gap, usedOpening, in + again, out, usedClosing, printedOpening != null || printedClosing != null, opening),
                words.apply(rule.rule()));
    }

    private static String warning(long gap, long opening, long in, long out, long closing, boolean printed, long computed) {
        if (gap == 0) {
            return null;
        }
        String sum = "%s + %s \u2212 %s = %s, and the closing number is %s: a gap of %s.".formatted(Numbers.plain(opening), Numbers.plain(in),
                Numbers.plain(out), Numbers.plain(opening + in - out), Numbers.plain(closing), Numbers.plain(Math.abs(gap)));
        return printed ? "As printed, " + sum + " From the records the opening number is " + Numbers.plain(computed) + "." : sum;
    }

    private BigDecimal printed(String code) {
        return code == null || totals.get(code) == null ? null : totals.get(code).value();
    }

    private long count(Part part) {
        BigDecimal value = sides.apply(part);
        return value == null ? 0 : value.longValueExact();
    }
}
