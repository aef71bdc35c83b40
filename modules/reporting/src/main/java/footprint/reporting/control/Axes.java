package footprint.reporting.control;

import footprint.escalation.AlertKind;
import footprint.escalation.ReasonFamily;
import footprint.escalation.SharedLevel;
import footprint.kernel.FinancialYear;
import footprint.reporting.ReportingSettings.Axis;
import footprint.reporting.ReportingSettings.Key;
import footprint.reporting.ReportingSettings.TableRule;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Works out the rows and columns of a table: from its keys, or from the months, the years, the ladder, its reasons, or the shared scale. */
public record Axes(ReportContext context) {

    public ResolvedAxis rows(TableRule table) {
        return resolve(table, table.rows());
    }

    /** The columns; a table without any has the single column of its numbers. */
    public ResolvedAxis columns(TableRule table) {
        return table.columns() == null ? ResolvedAxis.single("Number") : resolve(table, table.columns());
    }

    private ResolvedAxis resolve(TableRule table, Axis axis) {
        String by = axis.by() != null ? axis.by() : byDefault(axis.generate());
        List<Key> keys = axis.generate() == null ? axis.keys() : generated(table, axis);
        return new ResolvedAxis(by, word(axis.heading()), keys.stream().map(this::worded).toList());
    }

    private static String byDefault(String generate) {
        return switch (generate) {
            case null -> null;
            case "months" -> "month";
            case "years" -> "year";
            case "stages" -> "stage";
            case "reasons" -> "reason";
            case "levels" -> "level";
            case "families" -> "family";
            default -> throw new Fault("Keys can be generated from months, years, stages, reasons, levels or families, not from \"" + generate + "\"");
        };
    }

    private List<Key> generated(TableRule table, Axis axis) {
        return switch (axis.generate()) {
            case "months" -> months(context.period());
            case "years" -> Window.years(context.period(), table.years() == null ? 1 : table.years()).stream()
                    .map(year -> key(year.label(), year.label())).toList();
            case "stages" -> context.rungs().stream().filter(rung -> rung.ladderFrom().equals(context.ladderFrom()))
                    .filter(rung -> rung.counted().contains(AlertKind.CONCERN.code())).map(rung -> key(Integer.toString(rung.stage()), rung.label())).toList();
            case "levels" -> Arrays.stream(SharedLevel.values()).map(level -> key(level.code(), level.label())).toList();
            case "families" -> Arrays.stream(ReasonFamily.values()).map(family -> key(family.code(), family.label())).toList();
            default -> context.reasons().stream().filter(reason -> axis.kind() == null || axis.kind().equals(reason.kind()))
                    .map(reason -> key(reason.code(), reason.code() + " " + reason.label())).toList();
        };
    }

    private static List<Key> months(FinancialYear year) {
        return IntStream.range(0, 12).mapToObj(month -> year.firstDay().plusMonths(month)).map(Axes::month).toList();
    }

    private static Key month(LocalDate first) {
        return key("%d-%02d".formatted(first.getYear(), first.getMonthValue()), first.getMonth().getDisplayName(TextStyle.FULL, Locale.UK).substring(0, 3));
    }

    private static Key key(String key, String label) {
        return new Key(key, label, List.of(), Map.of());
    }

    private Key worded(Key key) {
        return new Key(key.key(), word(key.label() == null ? key.key() : key.label()), key.codes(), key.where());
    }

    private String word(String text) {
        return text == null ? null : context.words().apply(text);
    }
}
