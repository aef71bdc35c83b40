package footprint.reporting.boundary;

import footprint.kernel.FinancialYear;
import footprint.kernel.PageRequest;
import footprint.reporting.AnnualReport;
import footprint.reporting.FactList;
import footprint.reporting.NumberAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static footprint.reporting.boundary.Records.cell;
import static footprint.reporting.boundary.Records.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Children in and out of care around the ends of a year, under rules that count placements on 1 April. */
class CareMeasuresTest {

    private static Records records;
    private static AnnualReport report;

    @BeforeAll
    static void children_on_both_sides_of_the_year_end() {
        records = new Records("care", "leicestershire");
        long early = records.child("2015-04-01");
        records.care(early, "2020-03-31", null, null);
        records.change("update episode set ended_on = '2020-09-01', reason_ended = 'X1' where child_id = ?", early);
        long period = records.council().call(database -> database.sql()
                .createQuery("select id from period_of_care where child_id = :child").bind("child", early).mapTo(Long.class).one());
        records.episode(early, period, "2020-09-01", "2020-12-01", "P");
        records.episode(early, period, "2020-12-01", null, "L");
        records.care(records.child("2005-01-01"), "2020-04-01", "2021-03-31", "E17");
        records.care(records.child("2010-05-05"), "2021-03-31", null, null);
        records.care(records.child("2011-01-01"), "2021-04-01", null, null);
        records.care(records.child("2012-02-29"), "2019-01-01", "2020-04-01", "E4A");
        long back = records.child("2013-01-01");
        records.care(back, "2020-05-01", "2020-06-01", "E4A");
        records.care(back, "2020-08-01", null, null);
        long breaks = records.child("2014-01-01");
        records.care(breaks, "2020-05-01", null, null);
        records.change("update period_of_care set short_breaks = true where child_id = ?", breaks);
        records.change("insert into historic_total values ('2020-21', 'LEI21-F01-BEFORE', 5, 'child', 'the printed report', null)");
        report = records.report("2020-21");
    }

    @Test
    void who_leaves_on_the_last_of_march_has_left_and_who_comes_that_day_is_there() {
        assertEquals("3", figure(report, "LEI21-F01").value());
    }

    @Test
    void flows_count_periods_of_care_from_the_first_of_april_to_the_last_of_march() {
        assertEquals("4", figure(report, "LEI21-F02").value());
        assertEquals("3", figure(report, "LEI21-F03").value());
    }

    @Test
    void a_printed_opening_that_misses_is_shown_beside_the_computed_one_with_the_gap() {
        AnnualReport.Reconciliation stock = report.sections().getFirst().reconciliations().getFirst();
        assertEquals(2, stock.lines().getFirst().value());
        assertEquals(5, stock.lines().getFirst().printed().intValueExact());
        assertEquals(-3, stock.gap());
        assertTrue(stock.warning().contains("5 + 4 \u2212 3 = 6") && stock.warning().contains("From the records the opening number is 2"), stock.warning());
        assertEquals(java.util.List.of(stock.warning()), report.warnings());
    }

    @Test
    void placements_are_counted_on_the_day_after_and_a_new_legal_status_is_no_new_placement() {
        assertEquals(2, cell(report, "LEI21-T1", "2", "5-9"));
        assertEquals(2, cell(report, "LEI21-T1", "1", "*"));
        assertEquals(4, cell(report, "LEI21-T1", "*", "*"));
    }

    @Test
    void a_child_is_six_on_the_sixth_birthday() {
        FactList six = records.list(NumberAddress.cell(FinancialYear.parse("2020-21"), "LEI21-T1", "2", "*"), PageRequest.first());
        assertEquals("6", six.facts().rows().getFirst().details().get(1));
    }

    @Test
    void a_child_who_comes_back_is_two_periods_and_two_facts_of_one_child() {
        FactList started = records.list(NumberAddress.side(FinancialYear.parse("2020-21"), "LEI21-F02", "numerator"), PageRequest.first());
        assertEquals(4, started.facts().total());
        assertEquals(3, started.facts().rows().stream().map(FactList.Fact::childId).distinct().count());
    }

    @Test
    void lists_page_and_sort_in_the_database() {
        NumberAddress started = NumberAddress.side(FinancialYear.parse("2020-21"), "LEI21-F02", "numerator");
        FactList second = records.list(started, new PageRequest(2, 3, "started_on", true));
        assertEquals(4, second.facts().total());
        assertEquals(1, second.facts().rows().size());
        assertEquals("2020-04-01", second.facts().rows().getFirst().details().getFirst());
    }
}
