package footprint.reporting.boundary;

import footprint.reporting.AnnualReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static footprint.reporting.boundary.Records.cell;
import static footprint.reporting.boundary.Records.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Alerts of 2020-21 in a small council under a ladder that counts the informal stage. */
class AlertMeasuresTest {

    private static Records records;
    private static AnnualReport report;

    @BeforeAll
    static void three_children_and_six_alerts() {
        records = new Records("alerts", "surrey");
        long one = records.child("2010-01-01");
        long two = records.child("2011-01-01");
        long three = records.child("2012-01-01");
        long first = records.alert(one, "2020-04-01", "2020-04-20", 0);
        records.reasons(first, "A", "D");
        long second = records.alert(one, "2021-03-31", null, 0, 1, 2);
        records.reasons(second, "A");
        records.step(second, 3, "2021-04-06");
        records.change("update alert set stage = 3, highest_stage = 3 where id = ?", second);
        long carried = records.alert(two, "2020-03-31", "2020-05-01", 1);
        records.reasons(carried, "B");
        long next = records.alert(two, "2021-04-01", null, 1);
        records.reasons(next, "B");
        long withdrawn = records.alert(three, "2020-06-01", null, 1);
        records.reasons(withdrawn, "C");
        records.change("update alert set state = 'withdrawn', withdrawn_on = '2020-06-02' where id = ?", withdrawn);
        long reopened = records.alert(two, "2020-07-01", null, 1);
        records.reasons(reopened, "D", "O");
        report = records.report("2020-21");
    }

    @Test
    void alerts_reasons_and_children_are_three_different_totals() {
        assertEquals("3", figure(report, "SUR21-F17").value());
        assertEquals("5", figure(report, "SUR21-F18").value());
        assertEquals("2", figure(report, "SUR21-F17-CHILDREN").value());
        assertEquals("1.67", figure(report, "SUR21-F18-RATE").value());
    }

    @Test
    void a_reason_counts_once_for_each_alert_in_the_month_it_was_raised() {
        assertEquals(1, cell(report, "SUR21-T1", "A", "2020-04"));
        assertEquals(1, cell(report, "SUR21-T1", "A", "2021-03"));
        assertEquals(2, cell(report, "SUR21-T1", "D", "*"));
        assertEquals(5, cell(report, "SUR21-T1", "*", "*"));
    }

    @Test
    void the_years_begin_on_the_first_of_april_and_end_on_the_last_of_march() {
        assertEquals(0, cell(report, "SUR21-T1", "B", "*"));
        assertEquals(1, cell(records.report("2021-22"), "SUR21-T1", "B", "*"));
    }

    @Test
    void the_highest_stage_is_the_one_at_the_end_of_the_year_and_not_the_one_known_today() {
        assertEquals(1, cell(report, "SUR21-T2", "2", "2021-03"));
        assertEquals(0, cell(report, "SUR21-T2", "3", "*"));
    }

    @Test
    void an_informal_alert_that_was_resolved_stays_informal() {
        assertEquals(1, cell(report, "SUR21-T2", "0", "2020-04"));
    }

    @Test
    void each_stage_that_was_entered_counts_in_its_own_month_in_the_other_reading() {
        assertEquals(1, cell(report, "SUR21-T2-ENTRIES", "1", "2021-03"));
        assertEquals(1, cell(report, "SUR21-T2-ENTRIES", "2", "2021-03"));
        assertEquals(5, cell(report, "SUR21-T2-ENTRIES", "*", "*"));
        assertEquals(1, cell(records.report("2021-22"), "SUR21-T2-ENTRIES", "3", "2021-04"));
    }

    @Test
    void opening_raised_resolved_and_closing_reconcile() {
        AnnualReport.Reconciliation alerts = report.sections().get(2).reconciliations().getFirst();
        assertEquals("[1, 3, 2, 2]", alerts.lines().stream().map(AnnualReport.Line::value).toList().toString());
        assertEquals(0, alerts.gap());
        assertNull(alerts.warning());
    }

    /** Resolved in 2020-21, reopened in 2021-22: the first year stays as it was printed, and the second has it open again. */
    @Test
    void what_is_reopened_in_a_later_year_stays_resolved_in_the_first_and_stands_open_in_the_second() {
        Records council = new Records("reopened", "surrey");
        long child = council.child("2010-01-01");
        long again = council.alert(child, "2020-06-01", "2020-07-01", 1);
        council.reasons(again, "A");
        long mended = council.alert(child, "2020-06-01", null, 1);
        council.reasons(mended, "A");
        council.change("insert into alert_reopening (alert_id, number, ended, ended_on, reopened_on, reason) values (?, 1, 'resolved', '2020-08-01', '2020-08-02', 'r')", mended);
        council.change("update alert set reopened = 1 where id = ?", mended);
        assertEquals("[0, 2, 1, 1]", lines(council, "2020-21"), "what was closed and reopened within the year counts as never closed");
        String first = council.report("2020-21").sections().toString();
        council.change("insert into alert_reopening (alert_id, number, ended, ended_on, reopened_on, reason) values (?, 1, 'resolved', '2020-07-01', '2021-05-03', 'r')", again);
        council.change("update alert set reopened = 1, state = 'open', resolved_on = null where id = ?", again);
        assertEquals(first, council.report("2020-21").sections().toString(), "not one number of the closed year changes");
        assertEquals("[1, 0, 1, 0, 2]", lines(council, "2021-22"), "opening, raised, reopened, resolved, closing");
        assertNull(council.report("2021-22").sections().get(2).reconciliations().getFirst().warning());
        assertEquals(1, council.list(footprint.reporting.NumberAddress.side(footprint.kernel.FinancialYear.parse("2021-22"), "SUR21-ALERTS", "again"),
                footprint.kernel.PageRequest.first()).facts().total());
    }

    private static String lines(Records council, String period) {
        return council.report(period).sections().get(2).reconciliations().getFirst().lines().stream().map(AnnualReport.Line::value).toList().toString();
    }

    @Test
    void the_same_stage_number_names_its_answering_role_of_the_year() {
        assertTrue(label("2020-21").contains("Assistant Director"), label("2020-21"));
    }

    @Test
    void the_day_of_the_report_is_a_london_day() {
        assertEquals("2021-04-01", report.madeOn().toString());
    }

    private static String label(String period) {
        return Records.table(records.report(period), "SUR21-T2").rows().stream().filter(row -> row.key().equals("3")).findFirst().orElseThrow().label();
    }
}
