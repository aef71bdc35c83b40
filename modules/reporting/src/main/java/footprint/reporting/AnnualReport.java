package footprint.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A council's annual report as a tree that a page, a PDF, JSON and CSV are printed from. It holds counts and never a
 * child (R115); the list behind a number is asked for separately.
 *
 * @param period   such as 2020-21
 * @param council  the council's full name
 * @param title    in the words that held in the period (R003)
 * @param madeOn   the London date on which it was computed
 * @param warnings what does not reconcile, in sentences
 */
public record AnnualReport(String period, String council, String title, LocalDate madeOn, List<Section> sections,
                           List<Missing> notRecorded, List<String> warnings) {

    /** One part of the report. */
    public record Section(String code, String heading, String text, List<Figure> figures, List<Reconciliation> reconciliations,
                          List<Table> tables) {
    }

    /**
     * One figure with everything it rests on (R105).
     *
     * @param value       as printed, such as "98.95%"
     * @param number      the same as a number; null where none can be printed
     * @param numerator   what was counted
     * @param denominator what it is set against; null for a plain count
     * @param printed     the figure as it stood in the printed report, where one was entered (R117)
     * @param change      the change against the year before, in words; null for none
     */
    public record Figure(String code, String caption, String value, BigDecimal number, String unit, Side numerator, Side denominator,
                         String rule, String note, String target, Printed printed, String change) {
    }

    /**
     * Numerator or denominator.
     *
     * @param listed whether there is a list behind it; an entered total has none
     */
    public record Side(BigDecimal value, boolean listed) {
    }

    /** A figure as printed, kept beside the computed one. */
    public record Printed(String value, String source, String note, boolean differs) {
    }

    /**
     * Opening, in, out and closing (R071, R109).
     *
     * @param opening  one line each, in this order, with the figure code under which its list is found
     * @param gap      opening plus in minus out, less closing; of the printed values where they were entered
     * @param warning  a sentence when the gap is not nought; null when all agrees
     */
    public record Reconciliation(String code, String caption, String unit, List<Line> lines, long gap, String warning, String rule) {
    }

    /** One line of a reconciliation. */
    public record Line(String part, String label, long value, BigDecimal printed) {
    }

    /** A table; the first heading of {@code columns} belongs to the first cell of each row. */
    public record Table(String code, String caption, String unit, String rule, String rowHeading, List<Heading> columns, List<Row> rows,
                        List<String> notes) {
    }

    /** A column: its key in addresses, and its label. */
    public record Heading(String key, String label) {
    }

    /** A row with a cell per column. */
    public record Row(String key, String label, boolean total, List<Cell> cells) {
    }

    /**
     * @param column the column's key
     * @param count  the number counted; for a share, the numerator
     * @param value  as printed
     * @param listed whether there is a list behind it
     */
    public record Cell(String column, long count, String value, boolean listed) {
    }

    /**
     * A figure that is not recorded yet.
     *
     * @param printed as it stood in the printed report, where it was entered; null otherwise
     */
    public record Missing(String source, String caption, String because, Printed printed) {
    }
}
