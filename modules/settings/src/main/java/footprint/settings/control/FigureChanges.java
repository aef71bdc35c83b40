package footprint.settings.control;

import footprint.reporting.AnnualReport;
import footprint.settings.RehearsedFigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which numbers of a report differ from those of another report of the same year. Pure. */
public final class FigureChanges {

    private FigureChanges() {
    }

    /** Every figure, line and cell that is printed differently, new or gone, in the order of the reports. */
    public static List<RehearsedFigure> between(AnnualReport before, AnnualReport after) {
        Map<String, Printed> was = printed(before);
        Map<String, Printed> is = printed(after);
        Set<String> codes = new LinkedHashSet<>(is.keySet());
        codes.addAll(was.keySet());
        List<RehearsedFigure> changes = new ArrayList<>();
        for (String code : codes) {
            Printed old = was.get(code);
            Printed now = is.get(code);
            String first = old == null ? null : old.value();
            String last = now == null ? null : now.value();
            if (!Objects.equals(first, last)) {
                changes.add(new RehearsedFigure(code, (now == null ? old : now).caption(), first, last));
            }
        }
        return changes;
    }

    private static Map<String, Printed> printed(AnnualReport report) {
        Map<String, Printed> all = new LinkedHashMap<>();
        report.sections().forEach(section -> {
            section.figures().forEach(figure -> all.put(figure.code(), new Printed(figure.caption(), figure.value())));
            section.reconciliations().forEach(sum -> sum.lines().forEach(line ->
                    all.put(sum.code() + "/" + line.part(), new Printed(sum.caption() + ": " + line.label(), Long.toString(line.value())))));
            section.tables().forEach(table -> cells(table, all));
        });
        return all;
    }

    private static void cells(AnnualReport.Table table, Map<String, Printed> all) {
        for (AnnualReport.Row row : table.rows()) {
            for (AnnualReport.Cell cell : row.cells()) {
                String column = table.columns().stream().filter(heading -> heading.key().equals(cell.column())).map(AnnualReport.Heading::label)
                        .findFirst().orElse(cell.column());
                all.put(table.code() + "/" + row.key() + "/" + cell.column(), new Printed(table.caption() + ": " + row.label() + ", " + column, cell.value()));
            }
        }
    }

    private record Printed(String caption, String value) {
    }
}
