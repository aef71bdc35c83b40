package footprint.reporting.boundary;

import footprint.escalation.AlertKind;
import footprint.reporting.AlertNumbers;
import footprint.reporting.AlertNumbers.Count;
import footprint.reporting.AlertNumbers.Days;
import footprint.reporting.AlertNumbers.Row;
import footprint.reporting.AlertNumbers.Table;
import footprint.reporting.AlertNumbers.Took;
import footprint.reporting.AlertQuestion;
import footprint.reporting.AlertQuestion.By;
import footprint.reporting.AlertQuestion.Counted;
import footprint.reporting.NumberAddress;
import footprint.reporting.control.AlertAxes;
import footprint.reporting.control.AlertAxes.Key;
import footprint.reporting.control.AlertNumberQuery;
import footprint.reporting.control.FactQuery;
import footprint.reporting.control.GroupedCounts;
import footprint.reporting.control.Spread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Asks for the numbers of alerts of one kind and one period and lays them out. */
final class AlertNumberBuilder {

    private static final String IN_WORKING_DAYS = "Working days, the day itself not counted. Between two middle ones the median is half their sum.";

    private final FactReader reader;
    private final AlertAxes axes;
    private final boolean seen;

    /** @param seen whether only what the person sees is counted; otherwise the whole council's, and by nobody's name */
    AlertNumberBuilder(FactReader reader, AlertAxes axes, boolean seen) {
        this.reader = reader;
        this.axes = axes;
        this.seen = seen;
    }

    AlertNumbers build(AlertQuestion whole) {
        List<Table> tables = new ArrayList<>(List.of(
                table(whole, Counted.RAISED, By.STAGE, "stages-highest", "Alerts by highest stage and month raised",
                        "The first reading: each alert once, under the highest stage it reached by the end of the financial year in which it was raised, on the day it was raised."),
                table(whole, Counted.ENTERED, By.STAGE, "stages-entered", "Stages entered by month",
                        "The other reading: each stage that an alert entered, on the day it was entered. An alert counts once for each stage; a skipped stage is not counted."),
                table(whole, Counted.REASONS, By.REASON, "reasons", "Reasons by month",
                        "Pairs of alert and reason, on the day the alert was raised. An alert with several reasons counts once under each.")));
        if (seen) {
            tables.add(table(whole, Counted.RAISED, By.REVIEWER, "reviewers", "Alerts by who raised them", "Each alert once."));
        }
        tables.add(table(whole, Counted.RAISED, By.TEAM, "teams", "Alerts by the team that was challenged", "Each alert once."));
        tables.add(table(whole, Counted.RAISED, By.LEVEL, "levels", "Alerts by level on the scale shared by all councils",
                "Each alert once, by the level of its highest stage as in the first reading; the level is the one of the ladder that it climbs."));
        tables.add(table(whole, Counted.REASONS, By.FAMILY, "families", "Reasons by family shared by all councils",
                "Pairs of alert and reason. An alert with two reasons of one family counts twice."));
        return new AlertNumbers(whole.from(), whole.to(), whole.kind(), counts(whole, Counted.RAISED, Counted.REASONS, Counted.CHILDREN),
                counts(whole, Counted.OPENING, Counted.RAISED, Counted.REOPENED, Counted.RESOLVED, Counted.CLOSING), kinds(whole), tables, days(whole));
    }

    private List<Count> counts(AlertQuestion whole, Counted... counted) {
        return Arrays.stream(counted).map(whole::counting).map(question -> new Count(AlertAxes.caption(question), number(question), question)).toList();
    }

    private List<Count> kinds(AlertQuestion whole) {
        return Arrays.stream(AlertKind.values()).map(kind -> whole.counting(Counted.RAISED).ofKind(kind))
                .map(question -> new Count(question.kind().label(), number(question), question)).toList();
    }

    private long number(AlertQuestion question) {
        return reader.number(AlertNumberQuery.of(question, seen), null).longValueExact();
    }

    private Table table(AlertQuestion whole, Counted counted, By by, String code, String caption, String rule) {
        AlertQuestion question = whole.counting(counted);
        GroupedCounts counts = reader.grouped(AlertNumberQuery.grouped(question, by, seen));
        boolean split = by == By.STAGE || by == By.REASON;
        List<Key> columns = split ? axes.columns(question) : List.of();
        List<Row> rows = new ArrayList<>();
        rows(question, by, counts).forEach(key -> rows.add(row(question, by, key.key(), key.label(), columns, counts)));
        rows.add(row(question, by, null, "Total", columns, counts));
        List<String> headings = Stream.concat(columns.stream().map(Key::label), Stream.of(split ? "Total" : "Number")).toList();
        return new Table(code, caption, counted.unit(), rule, AlertAxes.heading(by), headings, rows);
    }

    private List<Key> rows(AlertQuestion question, By by, GroupedCounts counts) {
        if (by == By.REVIEWER || by == By.TEAM) {
            FactQuery names = AlertNumberQuery.names(question, by, seen);
            return reader.query(names.text(), names).map((row, ignored) -> new Key(row.getString("row_key"), axes.named(by, row.getString("row_key"),
                    row.getString("name")))).list();
        }
        return axes.rows(question.kind(), by, counts.rows());
    }

    private static Row row(AlertQuestion question, By by, String key, String label, List<Key> columns, GroupedCounts counts) {
        List<Count> cells = new ArrayList<>();
        String row = key == null ? NumberAddress.ALL : key;
        columns.forEach(column -> cells.add(new Count(column.label(), counts.at(row, column.key()), question.at(by, key, column.key()))));
        cells.add(new Count("Total", counts.at(row, NumberAddress.ALL), question.at(by, key, null)));
        return new Row(row, label, key == null, cells);
    }

    private List<Days> days(AlertQuestion whole) {
        return List.of(
                new Days("days-to-answer", "Working days to an answer", Counted.ANSWERED.unit(), "From the day a stage was entered to the day of its answer, by the stage, "
                        + "for answers that came in the period. " + IN_WORKING_DAYS, "Stage", took(whole.counting(Counted.ANSWERED))),
                new Days("days-to-resolution", "Working days to resolution", Counted.RESOLVED.unit(), "From the day an alert was raised, or taken up again, to the day it was resolved, by its highest "
                        + "stage, for alerts resolved in the period. " + IN_WORKING_DAYS, "Highest stage", took(whole.counting(Counted.RESOLVED))));
    }

    private List<Took> took(AlertQuestion question) {
        FactQuery query = AlertNumberQuery.days(question, seen);
        Map<Integer, TreeMap<Integer, Long>> stages = new LinkedHashMap<>();
        TreeMap<Integer, Long> all = new TreeMap<>();
        reader.query(query.text(), query).map((row, ignored) -> {
            stages.computeIfAbsent(row.getInt("stage"), stage -> new TreeMap<>()).merge(row.getInt("days"), row.getLong("number"), Long::sum);
            all.merge(row.getInt("days"), row.getLong("number"), Long::sum);
            return true;
        }).list();
        GroupedCounts late = question.counted() != Counted.ANSWERED ? null
                : reader.grouped(AlertNumberQuery.grouped(question.counting(Counted.LATE), By.STAGE, seen));
        List<Took> lines = new ArrayList<>();
        stages.forEach((stage, days) -> lines.add(line(question.at(By.STAGE, Integer.toString(stage), null), axes.stage(stage), days, late)));
        lines.add(line(question, "All", all, late));
        return lines;
    }

    private static Took line(AlertQuestion question, String label, TreeMap<Integer, Long> days, GroupedCounts late) {
        Spread spread = Spread.of(days);
        Count lateOnes = late == null ? null : new Count("Late", late.at(question.row() == null ? NumberAddress.ALL : question.row(), NumberAddress.ALL),
                question.counting(Counted.LATE));
        return new Took(label, question.row() == null, new Count(label, spread.number(), question), spread.median(), spread.longest(), lateOnes);
    }
}
