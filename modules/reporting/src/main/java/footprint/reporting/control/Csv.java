package footprint.reporting.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import footprint.reporting.AnnualReport.Figure;
import footprint.reporting.AnnualReport.Row;
import footprint.reporting.AnnualReport.Section;
import footprint.reporting.AnnualReport.Side;
import footprint.reporting.AnnualReport.Table;
import footprint.reporting.FactList;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tables, figures and lists as CSV. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {
    }

    /** A table: the unit and rule stand in the report, the numbers here. */
    public static String table(Table table) {
        return written(csv -> {
            List<String> headings = new ArrayList<>(List.of(table.rowHeading() == null ? "Row" : table.rowHeading()));
            table.columns().forEach(column -> headings.add(column.label()));
            csv.accept(headings);
            for (Row row : table.rows()) {
                List<String> line = new ArrayList<>(List.of(row.label()));
                row.cells().forEach(cell -> line.add(cell.listed() ? Long.toString(cell.count()) : cell.value()));
                csv.accept(line);
            }
        });
    }

    /** All figures of a report with their two numbers, unit and rule. */
    public static String figures(List<Section> sections) {
        return written(csv -> {
            csv.accept(List.of("Code", "Figure", "Value", "Numerator", "Denominator", "Unit", "Rule", "As printed"));
            for (Section section : sections) {
                for (Figure figure : section.figures()) {
                    csv.accept(List.of(figure.code(), figure.caption(), figure.value(), side(figure.numerator()), side(figure.denominator()),
                            figure.unit(), figure.rule(), figure.printed() == null ? "" : figure.printed().value()));
                }
            }
        });
    }

    /** A list behind a number. */
    public static String list(FactList list) {
        return written(csv -> {
            List<String> headings = new ArrayList<>(List.of("Child", "Name"));
            list.headings().forEach(heading -> headings.add(heading.label()));
            csv.accept(headings);
            for (FactList.Fact fact : list.facts().rows()) {
                List<String> line = new ArrayList<>();
                line.add(fact.childNumber());
                line.add(fact.childName());
                line.addAll(fact.details());
                csv.accept(line);
            }
        });
    }

    /** The text of a cell, harmless to a spreadsheet. */
    static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String side(Side side) {
        return side == null ? "" : side.value().toPlainString();
    }

    private static String written(Consumer<Consumer<List<String>>> work) {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder().build(text);
        work.accept(line -> writer.writeRecord(line.stream().map(Csv::harmless).toArray(String[]::new)));
        return text.toString();
    }
}
