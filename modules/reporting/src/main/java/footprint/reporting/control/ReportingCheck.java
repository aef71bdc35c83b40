package footprint.reporting.control;

import footprint.kernel.FinancialYear;
import footprint.reporting.NumberAddress;
import footprint.reporting.ReportingSettings;
import footprint.reporting.ReportingSettings.Part;
import footprint.reporting.ReportingSettings.Section;
import footprint.reporting.ReportingSettings.TableRule;
import footprint.tenancy.SettingsCheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Settings of a report may name only what the catalogue has; every fault is found before a version is published. */
public final class ReportingCheck implements SettingsCheck<ReportingSettings> {

    private static final FinancialYear ANY = new FinancialYear(2000);

    @Override
    public Class<ReportingSettings> settings() {
        return ReportingSettings.class;
    }

    @Override
    public List<Finding> findings(ReportingSettings settings) {
        List<Finding> findings = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Section section : settings.sections()) {
            section.figures().forEach(figure -> {
                once(codes, figure.code(), findings);
                parts(Stream.of(figure.of() == null ? List.<Part>of() : List.of(figure.of()),
                        figure.outOf() == null ? List.<Part>of() : List.of(figure.outOf()),
                        figure.against() == null ? List.<Part>of() : List.of(figure.against())), figure.code(), findings);
                sides(figure.code(), figure.kind(), figure.of() != null, figure.outOf() != null, findings);
            });
            section.reconciliations().forEach(rule -> {
                once(codes, rule.code(), findings);
                parts(Stream.of(List.of(rule.opening(), rule.in(), rule.out(), rule.closing())), rule.code(), findings);
            });
            section.tables().forEach(table -> {
                once(codes, table.code(), findings);
                table(settings, table, findings);
            });
        }
        return findings;
    }

    private static void once(Set<String> codes, String code, List<Finding> findings) {
        if (!codes.add(code)) {
            findings.add(new Finding(code, "The code " + code + " stands twice. Give one of them another."));
        }
    }

    private static void sides(String code, String kind, boolean over, boolean under, List<Finding> findings) {
        boolean needsUnder = Set.of("percent", "per", "per-hundred", "percent-change").contains(kind);
        if (over == kind.equals("printed") || under != needsUnder) {
            findings.add(new Finding(code, "A figure of kind " + kind + " has " + (kind.equals("printed") ? "neither of nor out-of"
                    : needsUnder ? "both of and out-of" : "of and no out-of") + "."));
        }
    }

    private static void parts(Stream<List<Part>> parts, String code, List<Finding> findings) {
        parts.flatMap(List::stream).filter(part -> part.total() == null).forEach(part -> tried(code, findings, () ->
                FactQuery.of(part, Window.of(ANY, 1, part.at())).countText(part.sum())));
    }

    private static void table(ReportingSettings settings, TableRule table, List<Finding> findings) {
        Axes axes = new Axes(new ReportContext(ANY, settings, List.of(), LocalDate.EPOCH, List.of(), Map.of(), 0, List.of(), new CalendarDays(List.of(), List.of()), UnaryOperator.identity()));
        tried(table.code(), findings, () -> FactQuery.of(table, axes.rows(table), axes.columns(table), NumberAddress.REST, NumberAddress.REST,
                Window.of(ANY, 1, table.at())));
    }

    private static void tried(String code, List<Finding> findings, Runnable work) {
        try {
            work.run();
        } catch (Fault fault) {
            findings.add(new Finding(code, fault.getMessage() + "."));
        }
    }
}
