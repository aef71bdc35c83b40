package footprint.reporting.boundary;

import footprint.kernel.FinancialYear;
import footprint.reporting.AnnualReport;
import footprint.reporting.ReportingSettings.FigureRule;
import footprint.reporting.ReportingSettings.Part;
import footprint.reporting.ReportingSettings.ReconciliationRule;
import footprint.reporting.ReportingSettings.Section;
import footprint.reporting.ReportingSettings.TableRule;
import footprint.reporting.control.Axes;
import footprint.reporting.control.FactQuery;
import footprint.reporting.control.FactSet;
import footprint.reporting.control.FigurePrinter;
import footprint.reporting.control.ReconciliationPrinter;
import footprint.reporting.control.ReportContext;
import footprint.reporting.control.ResolvedAxis;
import footprint.reporting.control.TablePrinter;
import footprint.reporting.control.Total;
import footprint.reporting.control.Window;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Computes a whole report with few statements: one per table, and one per fact set and window for all figures together. */
final class ReportBuilder {

    private record Batch(FactSet facts, Window window) {
    }

    private final FactReader reader;
    private final ReportContext context;
    private final Map<String, Total> totals;
    private final Map<Part, BigDecimal> counted = new HashMap<>();

    ReportBuilder(FactReader reader, ReportContext context, Map<String, Total> totals) {
        this.reader = reader;
        this.context = context;
        this.totals = totals;
    }

    AnnualReport build(String council, LocalDate madeOn) {
        count();
        List<AnnualReport.Section> sections = context.settings().sections().stream().map(this::section).toList();
        List<String> warnings = sections.stream().flatMap(section -> section.reconciliations().stream())
                .map(AnnualReport.Reconciliation::warning).filter(Objects::nonNull).toList();
        List<AnnualReport.Missing> missing = context.settings().notRecorded().stream()
                .map(one -> new AnnualReport.Missing(one.source(), word(one.caption()), word(one.because()),
                        FigurePrinter.printed(totals.get(one.source())))).toList();
        return new AnnualReport(context.period().label(), council, word(context.settings().title()), madeOn, sections, missing, warnings);
    }

    /** The window of one side of a figure. */
    static Window window(FinancialYear period, Part part) {
        FinancialYear year = "previous".equals(part.period()) ? new FinancialYear(period.startYear() - 1) : period;
        return Window.of(year, 1, part.at());
    }

    /** The window of a table. */
    static Window window(FinancialYear period, TableRule table) {
        return Window.of(period, table.years() == null ? 1 : table.years(), table.at());
    }

    private void count() {
        Map<Batch, List<Part>> batches = new LinkedHashMap<>();
        parts().filter(part -> part.total() == null).distinct().forEach(part -> {
            Window window = window(context.period(), part);
            if (part.sum() == null) {
                batches.computeIfAbsent(new Batch(FactQuery.known(part.facts()), window), batch -> new ArrayList<>()).add(part);
            } else {
                counted.put(part, reader.number(FactQuery.of(part, window), part.sum()));
            }
        });
        batches.forEach((batch, parts) -> {
            List<BigDecimal> numbers = reader.counts(batch.facts(), parts, batch.window());
            for (int index = 0; index < parts.size(); index++) {
                counted.put(parts.get(index), numbers.get(index));
            }
        });
    }

    private Stream<Part> parts() {
        return context.settings().sections().stream().flatMap(section -> Stream.concat(
                section.figures().stream().flatMap(ReportBuilder::parts), section.reconciliations().stream().flatMap(ReportBuilder::parts)))
                .filter(Objects::nonNull);
    }

    private static Stream<Part> parts(FigureRule figure) {
        return "printed".equals(figure.kind()) ? Stream.of() : Stream.of(figure.of(), figure.outOf(), figure.against()).filter(Objects::nonNull);
    }

    private static Stream<Part> parts(ReconciliationRule rule) {
        return Stream.of(rule.opening(), rule.in(), rule.again(), rule.out(), rule.closing()).filter(Objects::nonNull);
    }

    private BigDecimal side(Part part) {
        if (part.total() != null) {
            return totals.get(part.total()) == null ? null : totals.get(part.total()).value();
        }
        return counted.get(part);
    }

    private AnnualReport.Section section(Section section) {
        FigurePrinter figures = new FigurePrinter(this::side, totals, context.words());
        ReconciliationPrinter reconciliations = new ReconciliationPrinter(this::side, totals, context.words());
        return new AnnualReport.Section(section.code(), word(section.heading()), word(section.text()),
                section.figures().stream().map(figures::print).toList(),
                section.reconciliations().stream().map(reconciliations::print).toList(),
                section.tables().stream().map(this::table).toList());
    }

    private AnnualReport.Table table(TableRule table) {
        Axes axes = new Axes(context);
        ResolvedAxis rows = axes.rows(table);
        ResolvedAxis columns = axes.columns(table);
        FactQuery query = FactQuery.grouped(table, rows, columns, window(context.period(), table));
        return new TablePrinter(table, rows, columns, reader.grouped(query), context).print();
    }

    private String word(String text) {
        return text == null ? null : context.words().apply(text);
    }
}
