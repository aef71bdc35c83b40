package footprint.reporting.control;

import footprint.reporting.Numbers;
import footprint.reporting.AnnualReport.Cell;
import footprint.reporting.AnnualReport.Heading;
import footprint.reporting.AnnualReport.Row;
import footprint.reporting.AnnualReport.Table;
import footprint.reporting.NumberAddress;
import footprint.reporting.ReportingSettings.Key;
import footprint.reporting.ReportingSettings.Shares;
import footprint.reporting.ReportingSettings.TableRule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lays grouped counts out as a table: totals, shares, and what fell into no row or column, so that nothing is lost. */
public record TablePrinter(TableRule rule, ResolvedAxis rows, ResolvedAxis columns, GroupedCounts counts, ReportContext context) {

    private static final String SHARE = "%";
    /** A share of nothing is not a number. */
    private static final String NOTHING = "–";

    public Table print() {
        List<Heading> headings = headings();
        List<Row> lines = new ArrayList<>();
        for (Key key : rows.keys()) {
            lines.add(row(key.key(), key.label(), false, headings));
        }
        if (counts.at(NumberAddress.REST, NumberAddress.ALL) > 0) {
            lines.add(row(NumberAddress.REST, "None of these", false, headings));
        }
        List<String> notes = notes(lines);
        if (!Boolean.FALSE.equals(rule.totals())) {
            lines.add(row(NumberAddress.ALL, "Total", true, headings));
        }
        return new Table(rule.code(), word(rule.caption()), word(rule.unit()), word(rule.rule()), rows.heading(), headings, lines, notes);
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        columns.keys().forEach(key -> headings.add(new Heading(key.key(), key.label())));
        if (counts.at(NumberAddress.ALL, NumberAddress.REST) > 0) {
            headings.add(new Heading(NumberAddress.REST, "None of these"));
        }
        if (headings.size() > 1 && !Boolean.FALSE.equals(rule.totals())) {
            headings.add(new Heading(NumberAddress.ALL, "Total"));
        }
        if (rule.shares() != null) {
            headings.add(new Heading(SHARE, rule.shares().label() == null ? "Per cent" : word(rule.shares().label())));
        }
        return headings;
    }

    private Row row(String key, String label, boolean total, List<Heading> headings) {
        return new Row(key, label, total, headings.stream().map(heading -> cell(key, heading.key(), total)).toList());
    }

    private Cell cell(String row, String column, boolean total) {
        if (SHARE.equals(column)) {
            long number = counts.at(row, NumberAddress.ALL);
            BigDecimal own = share(number, rule.shares());
            BigDecimal share = total && own != null ? BigDecimal.valueOf(100) : own;
            return new Cell(column, number, share == null ? NOTHING : Numbers.percent(share), false);
        }
        long number = counts.at(row, column);
        return new Cell(column, number, Numbers.plain(number), true);
    }

    private BigDecimal share(long number, Shares shares) {
        long all = counts.at(NumberAddress.ALL, NumberAddress.ALL);
        return Rounding.percent(BigDecimal.valueOf(number), BigDecimal.valueOf(all), shares.decimals() == null ? 0 : shares.decimals());
    }

    private List<String> notes(List<Row> lines) {
        List<String> notes = new ArrayList<>();
        if (rule.note() != null) {
            notes.add(word(rule.note()));
        }
        if (counts.at(NumberAddress.ALL, NumberAddress.ALL) == 0) {
            notes.add("There is nothing to count in this table yet.");
        } else if (rule.shares() != null) {
            List<BigDecimal> shares = lines.stream().map(line -> share(counts.at(line.key(), NumberAddress.ALL), rule.shares()))
                    .filter(java.util.Objects::nonNull).toList();
            BigDecimal sum = Rounding.sum(shares);
            if (!shares.isEmpty() && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
                notes.add("Each percentage is rounded by itself, half up. Together the rounded percentages make " + Numbers.plain(sum)
                        + "; the total is 100%.");
            }
        }
        return notes;
    }

    private String word(String text) {
        return text == null ? null : context.words().apply(text);
    }
}
