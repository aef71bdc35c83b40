package footprint.reporting.boundary;

import footprint.kernel.FinancialYear;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.reporting.AnnualReport;
import footprint.reporting.NumberAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static footprint.reporting.boundary.Records.cell;
import static footprint.reporting.boundary.Records.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Timeliness and participation, per review and per child. */
class ReviewMeasuresTest {

    private static Records records;
    private static AnnualReport report;

    @BeforeAll
    static void four_children_and_their_reviews() {
        records = new Records("reviews", "surrey");
        long turnsFour = records.child("2017-03-31");
        records.care(turnsFour, "2019-01-01", null, null);
        record(records.review(turnsFour, "2021-03-30", "2021-03-30", "PN1"), "2021-04-15");
        long late = records.child("2010-01-01");
        records.care(late, "2019-01-01", null, null);
        record(records.review(late, "2020-10-02", "2020-10-01", "PN6"), "2020-10-05");
        record(records.review(late, "2020-04-01", "2020-04-01", null), "2020-04-05");
        long agreed = records.child("2011-01-01");
        records.care(agreed, "2019-01-01", null, null);
        long postponed = records.review(agreed, "2020-11-10", "2020-11-01", "PN7");
        records.change("update review set late_agreed = true, late_cause = 'plan-change-or-court' where id = ?", postponed);
        record(postponed, "2020-11-12");
        long unwritten = records.child("2012-01-01");
        records.care(unwritten, "2019-01-01", null, null);
        records.review(unwritten, "2021-02-01", "2021-02-01", null);
        long gone = records.child("2009-01-01");
        records.care(gone, "2019-01-01", "2020-12-01", "E4A");
        record(records.review(gone, "2020-06-01", "2020-06-30", "PN1"), "2020-06-05");
        records.change("insert into review (child_id, kind, state, due_on, arranged_for, cancelled_because) "
                + "values (?, 'subsequent', 'cancelled', '2020-12-20', '2020-12-10', 'left care')", gone);
        records.review(gone, "2020-03-31", "2020-03-31", "PN1");
        report = records.report("2020-21");
    }

    private static void record(long review, String completed) {
        records.change("update review set record_completed_on = ? where id = ?", java.time.LocalDate.parse(completed), review);
    }

    @Test
    void per_review_and_per_child_are_two_measures_with_their_own_numbers() {
        assertEquals("66.7%", figure(report, "SUR21-F14-REVIEWS").value());
        assertEquals("50%", figure(report, "SUR21-F14").value());
        assertEquals("6", figure(report, "SUR21-F12").value());
    }

    @Test
    void an_agreed_postponement_is_a_second_line_and_never_subtracted_from_the_first() {
        assertEquals("75%", figure(report, "SUR21-F14-AGREED").value());
    }

    @Test
    void a_late_record_is_a_measure_of_its_own() {
        assertEquals("1", figure(report, "SUR21-F13-RECORDS").value());
        assertEquals("25%", figure(report, "SUR21-F13").value());
    }

    @Test
    void the_age_of_a_per_child_measure_is_tested_on_the_last_of_march_and_a_fourth_birthday_counts() {
        AnnualReport.Figure took = figure(report, "SUR21-F15");
        assertEquals(4, took.denominator().value().intValueExact());
        assertEquals(2, took.numerator().value().intValueExact());
    }

    @Test
    void a_missing_code_is_counted_apart() {
        assertEquals("1", figure(report, "SUR21-F15-NONE").value());
    }

    @Test
    void held_arranged_and_cancelled_are_separate() {
        Records other = new Records("arranged", "surrey");
        long gone = other.child("2009-01-01");
        other.review(gone, "2016-06-01", "2016-06-30", "PN1");
        other.change("insert into review (child_id, kind, state, due_on, arranged_for) values (?, 'subsequent', 'cancelled', '2016-12-20', '2016-12-10')", gone);
        other.change("insert into review (child_id, kind, state, due_on) values (?, 'subsequent', 'cancelled', '2016-12-21')", gone);
        AnnualReport old = other.report("2016-17");
        assertEquals("1", figure(old, "SUR17-F05").value());
        assertEquals("2", figure(old, "SUR17-F06").value());
        assertEquals("1", figure(old, "SUR17-F06-CANCELLED").value());
    }

    @Test
    void a_series_has_more_participation_records_than_reviews() {
        Records series = new Records("series", "leicestershire");
        long child = series.child("2010-01-01");
        long review = series.review(child, "2020-06-20", "2020-06-10", "PN1");
        series.change("insert into review_meeting (review_id, held_on, participation) values (?, '2020-06-01', 'PN1'), (?, '2020-06-20', 'PN6')", review, review);
        AnnualReport two = series.report("2020-21");
        assertEquals("1", figure(two, "LEI21-F05").value());
        assertEquals(2, cell(two, "LEI21-T2", "*", "2020-21"));
        assertEquals(1, cell(two, "LEI21-T4", "UNEXPLAINED", "n"));
    }

    @Test
    void a_total_without_a_breakdown_has_no_list() {
        NumberAddress address = NumberAddress.side(FinancialYear.parse("2016-17"), "SUR17-F16", "numerator");
        assertEquals("REP-004", assertThrows(ProblemException.class, () -> records.list(address, PageRequest.first())).problems().getFirst().code());
    }

    @Test
    void a_number_that_is_not_in_the_report_is_not_found() {
        NumberAddress address = NumberAddress.cell(FinancialYear.parse("2020-21"), "NO-SUCH", "*", "*");
        assertEquals("REP-002", assertThrows(ProblemException.class, () -> records.list(address, PageRequest.first())).problems().getFirst().code());
    }

    @Test
    void a_report_holds_no_child() {
        String json = report.toString();
        assertTrue(!json.contains("Testa") && !json.contains("Example"), json);
    }
}
