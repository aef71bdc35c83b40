package footprint.perf;

import footprint.kernel.FinancialYear;
import footprint.reporting.AnnualReport;
import footprint.reporting.AnnualReport.Figure;
import footprint.reporting.AnnualReport.Reconciliation;
import footprint.reporting.AnnualReport.Section;
import footprint.reporting.AnnualReport.Table;
import footprint.reporting.FactList;
import footprint.reporting.NumberAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Each council-period's report, computed from invented records, prints what the targets of the demonstration say. It
 * stands in this module because only here both the demonstration and the reports are on the class path.
 */
class ReportsEqualTargetsTest {

    @Test
    void the_reasons_by_month_are_the_targets() {
        AnnualReport report = DemonstratedReports.of("surrey").report("2020-21");
        target("surrey", "2020-21").at("/alerts/reasons").properties().forEach(reason ->
                assertEquals(numbers(reason.getValue()), months(report, "SUR21-T1", reason.getKey()), reason.getKey()));
        assertEquals(17, cell(report, "SUR21-T1", "A", "2020-12"));
        assertEquals(470, cell(report, "SUR21-T1", "*", "*"));
    }

    @Test
    void the_alerts_by_stage_and_month_are_the_targets() {
        AnnualReport report = DemonstratedReports.of("surrey").report("2020-21");
        target("surrey", "2020-21").at("/alerts/highest-stages").properties().forEach(stage ->
                assertEquals(numbers(stage.getValue()), months(report, "SUR21-T2", stage.getKey()), "stage " + stage.getKey()));
        assertEquals(286, cell(report, "SUR21-T2", "*", "*"));
    }

    @ParameterizedTest
    @CsvSource({"surrey,2020-21,SUR21-T3,/closing-ages"})
    void children_by_age_are_the_targets(String council, String period, String table, String place) {
        AnnualReport report = DemonstratedReports.of(council).report(period);
        List<Long> wanted = new ArrayList<>();
        target(council, period).at(place).forEach(band -> wanted.add(band.get("count").asLong()));
        assertEquals(wanted, column(report, table, "n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "surrey|2020-21|SUR21-F01=999 SUR21-F03=424 SUR21-F03-UASC=45 SUR21-F04=408 SUR21-F04-UASC=75 SUR21-F05=8% SUR21-F06=15% "
                + "SUR21-F07=69% SUR21-F08=16% SUR21-F12=2,831 SUR21-F13=98% SUR21-F13-RECORDS=22 SUR21-F14=100% SUR21-F15=92% SUR21-F17=286 "
                + "SUR21-F18=470 SUR21-F18-RATE=1.64 SUR21-F19=27.5 SUR21-F25=55% SUR21-PER-100=28.6 SUR21-PER-FTE=102.9",
        "surrey|2016-17|SUR17-F01=871 SUR17-F02=402 SUR17-F03=413 SUR17-F04=1,270 SUR17-F05=2,452 SUR17-F06=2,572 SUR17-F06-CANCELLED=120 "
                + "SUR17-F07=184 SUR17-F08=13.33 SUR17-F09=65.3 SUR17-F10=85.9% SUR17-F11=90.38% SUR17-F16=53",
        "westminster|2022-23|WCC23-F01=182 WCC23-F02=+6% WCC23-F03=64% WCC23-F04=57% WCC23-F05=53% WCC23-F06=90% WCC23-F07=58% WCC23-F08=40% "
                + "WCC23-F09=2% WCC23-F10=29% WCC23-F11=3% WCC23-F12=43 WCC23-F13=99% WCC23-F14=91% WCC23-F15=80% WCC23-F17=3 WCC23-F18=12 "
                + "WCC23-F18-STAGE2=1 WCC23-F20=123 WCC23-F21=2 WCC23-F22=46 WCC23-F23=134",
        "leicestershire|2020-21|LEI21-F01=705 LEI21-F02=240 LEI21-F03=195 LEI21-F05=1,524 LEI21-F06=98.95% LEI21-F07=16 LEI21-F13=93 "
                + "LEI21-F13-GOOD=27 LEI21-F13-CONCERN=66 LEI21-F14=16.01 LEI21-F20=164",
        "medway|2020-21|MED21-STARTED=148 MED21-F12=45% MED21-F13=53% MED21-F01=1,593 MED21-F01-CHILDREN=425 MED21-F02=98.4% MED21-F03=99.6% "
                + "MED21-F04=0.4% MED21-F06=99.2% MED21-F07=150 MED21-F07-RESOLVED=159 MED21-F19=7.2",
    })
    void the_figures_are_those_of_the_report(String council, String period, String figures) {
        AnnualReport report = DemonstratedReports.of(council).report(period);
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (String figure : figures.split(" ")) {
            String[] parts = figure.split("=");
            wanted.put(parts[0], parts[1]);
            found.put(parts[0], figure(report, parts[0]).value());
        }
        assertEquals(wanted, found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "westminster|2022-23|WCC23-TB|0-5|35 21 23 12 19 22 25", "westminster|2022-23|WCC23-TB|6-13|31 11 10 41 10 24 23",
        "westminster|2022-23|WCC23-TB|14-other|30 25 39 28 29 44 40", "westminster|2022-23|WCC23-TB|14-uasc|50 105 103 69 34 38 46",
        "westminster|2022-23|WCC23-TC|n|12 0 0 11 12 2 0 49", "westminster|2022-23|WCC23-TD|n|47 69 82 89 58 50 48",
        "westminster|2022-23|WCC23-TE|0-13|9 24 10 5 0", "westminster|2022-23|WCC23-TE|14+|0 28 6 2 50",
        "westminster|2022-23|WCC23-TF|n|6 35 1 5 2 1 2 1 6 1 49 2 1 1 10", "westminster|2022-23|WCC23-TG|n|499 6",
        "westminster|2022-23|WCC23-TH|n|54 349 6 3 2 4 45 42", "westminster|2022-23|WCC23-T9|n|10 1 1",
        "leicestershire|2020-21|LEI21-T1|0-4|105 40 5 1 0 0", "leicestershire|2020-21|LEI21-T1|5-9|117 21 1 0 0 1",
        "leicestershire|2020-21|LEI21-T1|10-15|208 37 7 1 0 0", "leicestershire|2020-21|LEI21-T1|16-17|109 35 6 8 1 0",
        "leicestershire|2020-21|LEI21-T2|2015-16|381 522 10 7 15 74 295 100", "leicestershire|2020-21|LEI21-T2|2016-17|363 550 13 3 4 70 399 50",
        "leicestershire|2020-21|LEI21-T2|2017-18|363 554 4 2 11 52 415 87", "leicestershire|2020-21|LEI21-T2|2018-19|370 632 10 3 10 98 296 163",
        "leicestershire|2020-21|LEI21-T2|2019-20|404 659 7 0 11 87 450 103", "leicestershire|2020-21|LEI21-T2|2020-21|405 561 18 4 7 81 636 118",
        "leicestershire|2020-21|LEI21-T3|2019-20|41 89", "leicestershire|2020-21|LEI21-T3|2020-21|27 66", "leicestershire|2020-21|LEI21-T4|n|9 4 2 1",
        "medway|2020-21|MED21-T2|n|67 78 2 1",
    })
    void the_tables_are_those_of_the_report(String council, String period, String table, String column, String numbers) {
        Table found = table(DemonstratedReports.of(council).report(period), table);
        String printed = found.rows().stream().filter(row -> !row.total()).map(row -> row.cells().stream().filter(cell -> cell.column().equals(column))
                .findFirst().orElseThrow().count() + "").collect(java.util.stream.Collectors.joining(" "));
        assertEquals(numbers, printed);
    }

    @ParameterizedTest
    @CsvSource({"surrey,2016-17,SUR17-STOCK,10", "leicestershire,2020-21,LEI21-STOCK,18", "westminster,2022-23,WCC23-STOCK,0", "surrey,2020-21,SUR21-STOCK,0"})
    void an_opening_that_does_not_agree_warns_with_its_gap(String council, String period, String code, long gap) {
        Reconciliation stock = DemonstratedReports.of(council).report(period).sections().stream().flatMap(section -> section.reconciliations().stream())
                .filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        assertEquals(gap, stock.gap());
        assertEquals(gap != 0, stock.warning() != null && stock.warning().contains("a gap of " + gap));
    }

    @ParameterizedTest
    @CsvSource({"surrey,2016-17", "surrey,2020-21", "westminster,2022-23", "leicestershire,2020-21", "medway,2020-21"})
    void the_count_of_every_list_is_its_cell(String council, String period) {
        DemonstratedReports reports = DemonstratedReports.of(council);
        FinancialYear year = FinancialYear.parse(period);
        int looked = 0;
        for (Section section : reports.report(period).sections()) {
            for (Table table : section.tables()) {
                for (AnnualReport.Row row : table.rows()) {
                    for (AnnualReport.Cell cell : row.cells()) {
                        if (cell.listed()) {
                            looked++;
                            FactList list = reports.list(NumberAddress.cell(year, table.code(), row.key(), cell.column()));
                            assertEquals(cell.count(), list.facts().total(), table.code() + " " + row.key() + " " + cell.column());
                            assertEquals(Math.min(500, cell.count()), list.facts().rows().size());
                        }
                    }
                }
            }
            for (Figure figure : section.figures()) {
                looked += side(reports, year, figure.code(), "numerator", figure.numerator())
                        + side(reports, year, figure.code(), "denominator", figure.denominator());
            }
            for (Reconciliation one : section.reconciliations()) {
                for (AnnualReport.Line line : one.lines()) {
                    looked++;
                    assertEquals(line.value(), reports.list(NumberAddress.side(year, one.code(), line.part())).facts().total(), one.code() + line.part());
                }
            }
        }
        assertTrue(looked > 10, "only " + looked);
    }

    @ParameterizedTest
    @CsvSource({"surrey,2016-17", "surrey,2020-21", "westminster,2022-23", "leicestershire,2020-21", "medway,2020-21"})
    void rows_and_columns_add_up_to_their_totals(String council, String period) {
        for (Section section : DemonstratedReports.of(council).report(period).sections()) {
            for (Table table : section.tables()) {
                for (AnnualReport.Heading heading : table.columns()) {
                    if (table.rows().getLast().total() && !heading.key().equals("%")) {
                        List<Long> numbers = column(table, heading.key());
                        assertEquals(numbers.getLast(), numbers.subList(0, numbers.size() - 1).stream().mapToLong(Long::longValue).sum(), table.code());
                    }
                }
            }
        }
    }

    private static int side(DemonstratedReports reports, FinancialYear year, String code, String part, AnnualReport.Side side) {
        if (side == null || !side.listed()) {
            return 0;
        }
        assertEquals(0, side.value().compareTo(reports.list(NumberAddress.side(year, code, part)).number()), code + " " + part);
        return 1;
    }

    private static JsonNode target(String council, String period) {
        return YAMLMapper.builder().build().readTree(DemonstratedReports.FOLDER.resolve(Path.of(council, "demonstration", period + ".yaml")).toFile());
    }

    private static List<Long> numbers(JsonNode list) {
        List<Long> numbers = new ArrayList<>();
        list.forEach(number -> numbers.add(number.asLong()));
        return numbers;
    }

    private static List<Long> months(AnnualReport report, String table, String row) {
        return table(report, table).rows().stream().filter(one -> one.key().equals(row)).findFirst().orElseThrow().cells().stream()
                .limit(12).map(AnnualReport.Cell::count).toList();
    }

    /** A column of a table without its total. */
    private static List<Long> column(AnnualReport report, String table, String key) {
        List<Long> all = column(table(report, table), key);
        return all.subList(0, all.size() - 1);
    }

    private static List<Long> column(Table table, String key) {
        return table.rows().stream().map(row -> row.cells().stream().filter(cell -> cell.column().equals(key)).findFirst().orElseThrow().count()).toList();
    }

    private static long cell(AnnualReport report, String table, String row, String column) {
        return table(report, table).rows().stream().filter(one -> one.key().equals(row)).findFirst().orElseThrow().cells().stream()
                .filter(one -> one.column().equals(column)).findFirst().orElseThrow().count();
    }

    private static Table table(AnnualReport report, String code) {
        return report.sections().stream().flatMap(section -> section.tables().stream()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private static Figure figure(AnnualReport report, String code) {
        return report.sections().stream().flatMap(section -> section.figures().stream()).filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + code));
    }
}
