package footprint.reporting.boundary;

import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.reporting.FactList;
import footprint.reporting.NumberAddress;
import footprint.reporting.ReportingSettings.FigureRule;
import footprint.reporting.ReportingSettings.Part;
import footprint.reporting.ReportingSettings.ReconciliationRule;
import footprint.reporting.ReportingSettings.Section;
import footprint.reporting.ReportingSettings.TableRule;
import footprint.reporting.control.Axes;
import footprint.reporting.control.FactQuery;
import footprint.reporting.control.ReconciliationPrinter;
import footprint.reporting.control.ReportContext;
import footprint.reporting.control.ResolvedAxis;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what an address points at and lists the same facts that were counted there. */
final class ListBuilder {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final DateTimeFormatter MONTH_IN_WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final FactReader reader;
    private final ReportContext context;

    ListBuilder(FactReader reader, ReportContext context) {
        this.reader = reader;
        this.context = context;
    }

    FactList list(NumberAddress address, PageRequest page) {
        return address.isCell() ? cell(address, page) : side(address, page);
    }

    private FactList cell(NumberAddress address, PageRequest page) {
        TableRule table = sections().flatMap(section -> section.tables().stream())
                .filter(one -> one.code().equals(address.table())).findFirst().orElseThrow(ListBuilder::unknown);
        Axes axes = new Axes(context);
        ResolvedAxis rows = axes.rows(table);
        ResolvedAxis columns = axes.columns(table);
        String row = address.row() == null ? NumberAddress.ALL : address.row();
        String column = address.column() == null ? NumberAddress.ALL : address.column();
        FactQuery query = FactQuery.of(table, rows, columns, row, column, ReportBuilder.window(context.period(), table));
        String where = Stream.of(named(rows, row), table.columns() == null ? "" : named(columns, column))
                .filter(text -> !text.isEmpty()).reduce((one, other) -> one + ", " + other).orElse("all rows");
        return found(table.caption(), where, table.unit(), query, null, page);
    }

    private static String named(ResolvedAxis axis, String key) {
        if (NumberAddress.ALL.equals(key)) {
            return "";
        }
        return MONTH.matcher(key).matches() ? YearMonth.parse(key).format(MONTH_IN_WORDS) : axis.label(key);
    }

    private FactList side(NumberAddress address, PageRequest page) {
        Optional<FigureRule> figure = sections().flatMap(section -> section.figures().stream())
                .filter(one -> one.code().equals(address.figure())).findFirst();
        if (figure.isPresent()) {
            Part part = "denominator".equals(address.part()) ? figure.get().outOf() : figure.get().of();
            String side = figure.get().outOf() == null ? "" : "denominator".equals(address.part()) ? "out of these" : "these were counted";
            return facts(figure.get().caption(), side, figure.get().unit(), part, page);
        }
        ReconciliationRule rule = sections().flatMap(section -> section.reconciliations().stream())
                .filter(one -> one.code().equals(address.figure())).findFirst().orElseThrow(ListBuilder::unknown);
        return switch (address.part() == null ? "" : address.part()) {
            case "opening" -> facts(rule.caption(), rule.openingLabel(), rule.unit(), rule.opening(), page);
            case "in" -> facts(rule.caption(), rule.inLabel(), rule.unit(), rule.in(), page);
            case "again" -> facts(rule.caption(), ReconciliationPrinter.AGAIN, rule.unit(), rule.again(), page);
            case "out" -> facts(rule.caption(), rule.outLabel(), rule.unit(), rule.out(), page);
            case "closing" -> facts(rule.caption(), rule.closingLabel(), rule.unit(), rule.closing(), page);
            default -> throw unknown();
        };
    }

    private FactList facts(String caption, String where, String unit, Part part, PageRequest page) {
        if (part == null || part.total() != null) {
            throw new ProblemException(Problem.notFound("REP-004", "This number was entered as a total and has no list behind it. "
                    + "The report says where it was printed."));
        }
        return found(caption, where, unit, FactQuery.of(part, ReportBuilder.window(context.period(), part)), part.sum(), page);
    }

    private FactList found(String caption, String where, String unit, FactQuery query, String sum, PageRequest page) {
        long total = reader.number(query, null).longValueExact();
        BigDecimal number = sum == null ? BigDecimal.valueOf(total) : reader.number(query, sum);
        List<FactList.Heading> headings = query.facts().shown().stream()
                .map(column -> new FactList.Heading(column.name(), capital(context.words().apply(column.label())))).toList();
        return new FactList(context.period().label(), context.words().apply(caption), context.words().apply(where),
                context.words().apply(unit), number, headings, new Slice<>(reader.facts(query, page), total, page));
    }

    private static String capital(String label) {
        return label.isEmpty() ? label : Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private Stream<Section> sections() {
        return context.settings().sections().stream();
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound("REP-002",
                "This report has no such number. Nothing was listed. Follow a number on the report page."));
    }
}
