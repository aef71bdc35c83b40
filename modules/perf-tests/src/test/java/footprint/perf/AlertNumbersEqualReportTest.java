package footprint.perf;

import footprint.escalation.AlertKind;
import footprint.kernel.FinancialYear;
import footprint.reporting.AlertNumbers;
import footprint.reporting.AlertNumbers.Count;
import footprint.reporting.AnnualReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page of numbers and the annual report count the same alerts, and each number is the length of its list. */
class AlertNumbersEqualReportTest {

    @Test
    void alerts_reasons_and_children_of_surrey_are_those_of_its_report() {
        AlertNumbers numbers = numbers("surrey", "2020-21", AlertKind.CONCERN);
        assertEquals(List.of(286L, 470L, 159L), numbers.totals().stream().map(Count::number).toList());
        assertEquals(286, table(numbers, "levels").rows().getLast().cells().getLast().number());
        Map<String, Long> levels = new TreeMap<>();
        table(numbers, "levels").rows().forEach(row -> levels.put(row.key(), row.cells().getLast().number()));
        assertEquals(Map.of("informal", 130L, "first-manager", 105L, "head", 44L, "director", 7L, "chief", 0L, "outside", 0L, "*", 286L), levels);
    }

    @ParameterizedTest
    @CsvSource({"surrey,2020-21,SUR21-T1,reasons", "surrey,2020-21,SUR21-T2,stages-highest", "surrey,2020-21,SUR21-T2-ENTRIES,stages-entered"})
    void a_table_of_the_report_is_found_again_cell_by_cell(String council, String period, String printed, String code) {
        AnnualReport.Table report = DemonstratedReports.of(council).report(period).sections().stream().flatMap(section -> section.tables().stream())
                .filter(table -> table.code().equals(printed)).findFirst().orElseThrow();
        AlertNumbers.Table page = table(numbers(council, period, AlertKind.CONCERN), code);
        for (AnnualReport.Row row : report.rows()) {
            List<Long> found = page.rows().stream().filter(one -> one.key().equals(row.key())).findFirst().orElseThrow().cells().stream().map(Count::number).toList();
            assertEquals(row.cells().stream().map(AnnualReport.Cell::count).toList(), found, printed + " " + row.key());
        }
    }

    @ParameterizedTest
    @CsvSource({"surrey,2020-21", "medway,2020-21"})
    void the_flow_is_the_reports_and_agrees(String council, String period) {
        AlertNumbers numbers = numbers(council, period, AlertKind.CONCERN);
        AnnualReport.Reconciliation printed = DemonstratedReports.of(council).report(period).sections().stream().flatMap(section -> section.reconciliations().stream())
                .filter(one -> one.lines().stream().anyMatch(line -> line.part().equals("in") && line.label().equals("Raised"))).findFirst().orElseThrow();
        Map<String, Long> report = new TreeMap<>();
        printed.lines().forEach(line -> report.put(line.part(), line.value()));
        assertEquals(List.of(report.get("opening"), report.get("in"), report.getOrDefault("again", 0L), report.get("out"), report.get("closing")),
                numbers.flow().stream().map(Count::number).toList());
        assertEquals(0, numbers.gap());
    }

    @Test
    void medway_resolves_more_than_it_raises_and_nothing_is_a_percentage() {
        AlertNumbers numbers = numbers("medway", "2020-21", AlertKind.CONCERN);
        assertEquals(List.of(150L, 159L), List.of(numbers.flow().get(1).number(), numbers.flow().get(3).number()));
    }

    @Test
    void good_practice_stands_apart() {
        assertEquals(66, numbers("leicestershire", "2020-21", AlertKind.CONCERN).totals().getFirst().number());
        assertEquals(27, numbers("leicestershire", "2020-21", AlertKind.GOOD_PRACTICE).totals().getFirst().number());
        assertEquals(List.of(66L, 27L), numbers("leicestershire", "2020-21", AlertKind.CONCERN).kinds().stream().limit(2).map(Count::number).toList());
    }

    @ParameterizedTest
    @CsvSource({"surrey,2016-17,CONCERN", "surrey,2020-21,CONCERN", "westminster,2022-23,THEMED", "leicestershire,2020-21,GOOD_PRACTICE", "medway,2020-21,CONCERN"})
    void every_number_is_the_length_of_its_list(String council, String period, AlertKind kind) {
        DemonstratedReports reports = DemonstratedReports.of(council);
        AlertNumbers numbers = numbers(council, period, kind);
        int looked = 0;
        for (Count count : all(numbers).toList()) {
            looked++;
            var lines = reports.numbered(count.question()).lines();
            assertEquals(count.number(), lines.total(), count.toString());
            assertEquals(Math.min(500, count.number()), lines.rows().size(), count.toString());
        }
        assertTrue(looked > 40, "only " + looked);
    }

    @Test
    void over_more_than_twelve_months_the_columns_are_years() {
        AlertNumbers numbers = DemonstratedReports.of("surrey").numbers(LocalDate.of(2019, 4, 1), LocalDate.of(2021, 3, 31), AlertKind.CONCERN);
        AlertNumbers.Table table = table(numbers, "stages-highest");
        assertEquals(List.of("2019-20", "2020-21", "Total"), table.headings());
        assertEquals(286, table.rows().getLast().cells().get(1).number());
        assertEquals(0, numbers.gap());
    }

    private static Stream<Count> all(AlertNumbers numbers) {
        return Stream.of(numbers.totals().stream(), numbers.flow().stream(), numbers.kinds().stream(),
                numbers.tables().stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream()),
                numbers.days().stream().flatMap(days -> days.rows().stream()).flatMap(took -> Stream.of(took.count(), took.late()))
                        .filter(java.util.Objects::nonNull)).flatMap(some -> some);
    }

    private static AlertNumbers.Table table(AlertNumbers numbers, String code) {
        return numbers.tables().stream().filter(table -> table.code().equals(code)).findFirst().orElseThrow();
    }

    private static AlertNumbers numbers(String council, String period, AlertKind kind) {
        FinancialYear year = FinancialYear.parse(period);
        return DemonstratedReports.of(council).numbers(year.firstDay(), year.lastDay(), kind);
    }
}
