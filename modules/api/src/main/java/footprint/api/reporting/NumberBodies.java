package footprint.api.reporting;

import footprint.kernel.Slice;
import footprint.reporting.AlertNumberList;
import footprint.reporting.AlertNumbers;
import footprint.reporting.AlertQuestion;
import footprint.reporting.FactList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What goes over the line about the numbers of alerts. Each number carries the words by which its list is asked. */
final class NumberBodies {

    private NumberBodies() {
    }

    /** All numbers of a period. */
    public record Numbers(LocalDate from, LocalDate to, String kind, List<Number> totals, List<Number> flow, long gap, List<Number> kinds, List<Table> tables, List<Days> days) {

        static Numbers of(AlertNumbers numbers) {
            return new Numbers(numbers.from(), numbers.to(), numbers.kind().code(), all(numbers.totals()), all(numbers.flow()), numbers.gap(), all(numbers.kinds()),
                    numbers.tables().stream().map(Table::of).toList(), numbers.days().stream().map(Days::of).toList());
        }
    }

    /** One number: its label, how many, of what, and how its list is asked. */
    public record Number(String label, long number, String unit, String counted, String kind, String by, String row, String column) {

        static Number of(AlertNumbers.Count count) {
            AlertQuestion question = count.question();
            return new Number(count.label(), count.number(), question.counted().unit(), question.counted().code(), question.kind() == null ? null : question.kind().code(),
                    question.by() == null ? null : question.by().code(), question.row(), question.column());
        }
    }

    /** A table; the last row is the total. */
    public record Table(String code, String caption, String unit, String rule, List<String> headings, List<Row> rows) {

        static Table of(AlertNumbers.Table table) {
            return new Table(table.code(), table.caption(), table.unit(), table.rule(), table.headings(),
                    table.rows().stream().map(row -> new Row(row.key(), row.label(), row.total(), all(row.cells()))).toList());
        }
    }

    /** One line of a table. */
    public record Row(String key, String label, boolean total, List<Number> cells) {
    }

    /** How many working days something took. */
    public record Days(String code, String caption, String unit, String rule, List<Took> rows) {

        static Days of(AlertNumbers.Days days) {
            return new Days(days.code(), days.caption(), days.unit(), days.rule(), days.rows().stream().map(took -> new Took(took.label(), took.total(), Number.of(took.count()),
                    took.median(), took.longest(), took.late() == null ? null : Number.of(took.late()))).toList());
        }
    }

    /** One line of it: of how many, the median, the longest, and how many came late. */
    public record Took(String label, boolean total, Number count, BigDecimal median, Integer longest, Number late) {
    }

    /** The list behind a number. */
    public record Listed(String caption, String where, String unit, List<FactList.Heading> headings, Slice<AlertNumberList.Line> lines) {

        static Listed of(AlertNumberList list) {
            return new Listed(list.caption(), list.where(), list.question().counted().unit(), list.headings(), list.lines());
        }
    }

    private static List<Number> all(List<AlertNumbers.Count> counts) {
        return counts.stream().map(Number::of).toList();
    }
}
