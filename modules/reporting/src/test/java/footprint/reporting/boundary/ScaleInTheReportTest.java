package footprint.reporting.boundary;

import footprint.kernel.CouncilCode;
import footprint.kernel.FinancialYear;
import footprint.kernel.PageRequest;
import footprint.reporting.AnnualReport;
import footprint.reporting.NumberAddress;
import footprint.reporting.ReportingSettings;
import footprint.reporting.control.ReportingCheck;
import footprint.tenancy.configuration.DocumentSettings;
import footprint.tenancy.configuration.SettingsDocument;
import footprint.tenancy.configuration.SettingsMapper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static footprint.reporting.boundary.Records.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A council puts the shared scale, its reviewers and how long things took into its annual report. */
class ScaleInTheReportTest {

    private static final List<String> TABLES = List.of("""
            {"code":"LEVELS","caption":"c","unit":"alert","facts":"alerts","where":{"kind":["concern"]},"rule":"r","rows":{"generate":"levels"}}""", """
            {"code":"FAMILIES","caption":"c","unit":"reason","facts":"alert-reasons","rule":"r","rows":{"generate":"families"},"columns":{"generate":"months"}}""", """
            {"code":"REVIEWERS","caption":"c","unit":"alert","facts":"alerts","rule":"r","rows":{"by":"reviewer","keys":[{"key":"R1","codes":["Rowan Reviewer"]}]}}""", """
            {"code":"ANSWERS","caption":"c","unit":"answer","facts":"stage-answers","rule":"r","rows":{"keys":[{"key":"5","where":{"days_to_response":{"to":5}}},
             {"key":"more","where":{"days_to_response":{"from":6}}}]}}""", """
            {"code":"LONG","caption":"c","unit":"alert","facts":"alerts-resolved","rule":"r","rows":{"keys":[{"key":"20","where":{"days_to_resolution":{"to":20}}},
             {"key":"more","where":{"days_to_resolution":{"from":21}}}]}}""", """
            {"code":"CALLS","caption":"c","unit":"call","facts":"alert-calls","rule":"r","columns":{"generate":"months"},"rows":{"keys":[
             {"key":"settled","where":{"settled":true}},{"key":"raised","where":{"settled":false,"alerted":true}},{"key":"waiting","where":{"settled":false,"alerted":false}}]}}""");

    @Test
    void levels_families_reviewers_and_days_are_columns_like_any_other() {
        DocumentSettings settings = withTables();
        assertEquals(List.of(), new ReportingCheck().findings(settings.on(ReportingSettings.class, LocalDate.of(2021, 3, 31))));
        Records records = new Records("scaled", settings);
        records.change("insert into person (id, username, full_name) overriding system value values (1, 'rowan', 'Rowan Reviewer')");
        long child = records.child("2010-01-01");
        long first = records.alert(child, "2020-04-01", "2020-05-01", 0, 1, 2);
        records.reasons(first, "A", "D");
        long second = records.alert(child, "2020-06-01", null, 1);
        records.reasons(second, "K");
        records.change("update alert set raised_by = 1 where id = ?", first);
        records.change("update alert_step set responded_on = '2020-04-08' where alert_id = ? and stage = 0", first);
        records.change("update alert_step set responded_on = '2020-04-09' where alert_id = ? and stage = 1", first);
        call(records, child, null, "2020-04-30", true);
        call(records, child, null, "2021-03-31", true);
        call(records, child, null, "2021-04-01", true);
        call(records, child, second, "2020-05-29", false);
        call(records, child, null, "2020-05-31", false);
        AnnualReport report = records.report("2020-21");
        assertEquals(List.of(0L, 1L, 1L, 0L), List.of(cell(report, "LEVELS", "informal", "n"), cell(report, "LEVELS", "first-manager", "n"),
                cell(report, "LEVELS", "head", "n"), cell(report, "LEVELS", "director", "n")));
        assertEquals(List.of(1L, 1L, 1L), List.of(cell(report, "FAMILIES", "records-and-reports", "2020-04"), cell(report, "FAMILIES", "plan-and-drift", "2020-04"),
                cell(report, "FAMILIES", "safeguarding", "2020-06")));
        assertEquals(List.of(1L, 1L), List.of(cell(report, "REVIEWERS", "R1", "n"), cell(report, "REVIEWERS", "-", "n")));
        assertEquals(List.of(1L, 1L), List.of(cell(report, "ANSWERS", "5", "n"), cell(report, "ANSWERS", "more", "n")));
        assertEquals(List.of(1L, 1L, 0L, 1L, 1L, 2L), List.of(cell(report, "CALLS", "settled", "2020-04"), cell(report, "CALLS", "settled", "2021-03"),
                cell(report, "CALLS", "settled", "2020-05"), cell(report, "CALLS", "raised", "2020-05"), cell(report, "CALLS", "waiting", "2020-05"),
                cell(report, "CALLS", "settled", "*")));
        assertEquals(2, records.list(NumberAddress.cell(new FinancialYear(2020), "CALLS", "settled", "*"), PageRequest.first()).facts().total());
        assertEquals(List.of(1L, 0L), List.of(cell(report, "LONG", "20", "n"), cell(report, "LONG", "more", "n")));
        assertEquals(1, records.list(NumberAddress.cell(new FinancialYear(2020), "LEVELS", "head", "n"), PageRequest.first()).facts().total());
    }

    @Test
    void a_stage_has_the_level_of_the_ladder_that_the_alert_climbs() {
        Records records = new Records("levels", withTables());
        long child = records.child("2010-01-01");
        records.alert(child, "2020-04-02", null, 3);
        long older = records.alert(child, "2020-04-03", null, 3);
        records.change("update alert set ladder_from = '2016-04-01' where id = ?", older);
        AnnualReport report = records.report("2020-21");
        assertEquals(List.of(1L, 1L), List.of(cell(report, "LEVELS", "head", "n"), cell(report, "LEVELS", "director", "n")), "an Area Head, and an Assistant Director");
    }

    @Test
    void the_default_report_has_a_table_by_level() throws java.io.IOException {
        String defaults = Files.readString(Path.of("../../tenant-config/_default/reporting.yaml"));
        assertTrue(defaults.contains("rows: {generate: levels, heading: Shared level}"));
    }

    private static void call(Records records, long child, Long alert, String day, boolean settled) {
        records.change("insert into alert_call (child_id, alert_id, called_on, with_whom, settled, said, kept_on) values (?, ?, ?::date, 'The team manager', ?, 'Said', ?::date)",
                child, alert, day, settled, day);
    }

    private static DocumentSettings withTables() {
        return new DocumentSettings(Records.FOLDER.load(new CouncilCode("surrey")).documents().stream().map(document -> document.room().equals("reporting")
                ? new SettingsDocument(document.room(), document.from(), with((ObjectNode) document.document().deepCopy()), document.provenance()) : document).toList());
    }

    private static ObjectNode with(ObjectNode document) {
        ObjectNode section = (ObjectNode) document.path("sections").get(document.path("sections").size() - 1);
        ArrayNode tables = section.path("tables").isArray() ? (ArrayNode) section.path("tables") : section.putArray("tables");
        TABLES.forEach(table -> tables.add(SettingsMapper.tree(table)));
        return document;
    }
}
