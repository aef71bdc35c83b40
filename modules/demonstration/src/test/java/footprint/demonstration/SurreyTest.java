package footprint.demonstration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ParameterizedClass
@ValueSource(longs = {1, 2})
class SurreyTest {

    @Parameter
    long seed;


    private static final String STOCK = """
            select count(distinct child_id) from period_of_care
            where started_on <= cast(? as date) and (ended_on is null or ended_on > cast(? as date))""";
    private static final String AGED = """
            select count(*) from period_of_care p join child c on c.id = p.child_id
            where p.started_on <= date '2021-03-31' and (p.ended_on is null or p.ended_on > date '2021-03-31')
            and extract(year from age(date '2021-03-31', c.date_of_birth)) between ? and ?""";
    private static final String IN_2020 = "between date '2020-04-01' and date '2021-03-31'";
    private static final String IN_2016 = "between date '2016-04-01' and date '2017-03-31'";

    @Test
    void the_reasons_of_2020_21_add_up_month_by_month() {
        Demonstrated surrey = Demonstrated.council("surrey", seed);
        assertEquals(List.of("A 6,15,11,9,7,10,9,4,17,10,10,21", "B 0,1,0,2,0,1,0,4,1,0,0,4", "C 1,2,0,0,0,1,0,0,1,0,3,0",
                "D 3,10,3,2,5,6,4,10,12,12,17,17", "E 0,1,1,1,0,1,0,5,2,0,1,4", "F 0,0,1,0,0,0,0,4,0,1,0,3", "G 4,6,2,5,1,5,2,3,5,0,4,5",
                "H 1,0,1,2,3,1,3,1,9,6,2,5", "I 3,1,0,1,0,2,2,1,2,0,3,0", "J 0,5,1,0,0,0,1,0,0,0,0,1", "K 0,0,0,1,0,0,0,1,6,3,2,4",
                "L 0,0,0,1,0,0,2,0,0,0,1,0", "M 0,1,1,0,2,0,2,1,4,0,5,7", "N 0,0,0,0,2,2,0,1,1,3,0,1", "O 1,1,1,3,3,0,1,3,12,8,2,6"),
                surrey.lines(byMonth("r.reason", "alert a join alert_reason r on r.alert_id = a.id", "select reason from alert_reason")));
        assertEquals(470, surrey.count("select count(*) from alert_reason r join alert a on a.id = r.alert_id where a.raised_on " + IN_2020));
    }

    @Test
    void the_alerts_of_2020_21_stand_where_the_report_says() {
        Demonstrated surrey = Demonstrated.council("surrey", seed);
        assertEquals(List.of("0 9,12,3,6,5,7,10,8,18,15,16,21", "1 4,6,9,7,6,6,5,7,18,12,16,9", "2 0,6,3,5,3,2,1,5,5,3,3,8",
                "3 1,0,0,0,1,2,0,0,2,0,0,0", "4 0,0,0,0,0,1,0,0,0,0,0,0"), surrey.lines(byMonth("a.highest_stage", "alert a", "select generate_series(0, 4)")));
        assertEquals(286, surrey.count("select count(*) from alert where raised_on " + IN_2020));
        assertTrue(surrey.count("select count(distinct child_id) from alert where raised_on " + IN_2020) < 286);
        assertEquals(0, surrey.count("""
                select count(*) from alert a where a.raised_on %s and a.highest_stage <>
                (select max(stage) from alert_step s where s.alert_id = a.id and s.entered_on <= date '2021-03-31')""".formatted(IN_2020)));
    }

    /** Written against the tables, not with the reporting room: the months of one year as a line of numbers. */
    private static String byMonth(String key, String from, String keys) {
        return """
                select k.key::text, string_agg(coalesce(n.count, 0)::text, ',' order by m.month) from (select distinct x::text as key from (%s) as q(x)) k
                cross join generate_series(date '2020-04-01', date '2021-03-01', interval '1 month') as m(month)
                left join (select %s::text as key, date_trunc('month', a.raised_on) as month, count(*) from %s group by 1, 2) n
                on n.key = k.key and n.month = m.month group by k.key order by k.key""".formatted(keys, key, from);
    }

    @Test
    void the_children_of_2020_21_are_as_many_and_as_old_as_the_report_says() {
        Demonstrated surrey = Demonstrated.council("surrey", seed);
        assertEquals(999, surrey.count(STOCK, "2021-03-31", "2021-03-31"));
        assertEquals(983, surrey.count(STOCK, "2020-03-31", "2020-03-31"));
        assertEquals(147, surrey.count(AGED, 0, 4));
        assertEquals(689, surrey.count(AGED, 5, 16));
        assertEquals(163, surrey.count(AGED, 17, 17));
        String uasc = "select count(*) from period_of_care p join child c on c.id = p.child_id where c.uasc and ";
        assertEquals(424, surrey.count("select count(*) from period_of_care where started_on " + IN_2020));
        assertEquals(45, surrey.count(uasc + "started_on " + IN_2020));
        assertEquals(408, surrey.count("select count(*) from period_of_care where ended_on " + IN_2020));
        assertEquals(75, surrey.count(uasc + "ended_on " + IN_2020));
        assertEquals(77, surrey.count(uasc + "started_on <= date '2021-03-31' and (ended_on is null or ended_on > date '2021-03-31')"
                + " and (c.uasc_ceased_on is null or c.uasc_ceased_on > date '2021-03-31')"));
    }

    @Test
    void the_children_of_2016_17_are_as_many_as_the_report_says() {
        Demonstrated surrey = Demonstrated.council("surrey", seed);
        assertEquals(882, surrey.count(STOCK, "2016-03-31", "2016-03-31"));
        assertEquals(871, surrey.count(STOCK, "2017-03-31", "2017-03-31"));
        assertEquals(402, surrey.count("select count(*) from period_of_care where started_on " + IN_2016));
        assertEquals(413, surrey.count("select count(*) from period_of_care where ended_on " + IN_2016));
        assertEquals(1270, surrey.count("""
                select count(distinct child_id) from period_of_care
                where started_on <= date '2017-03-31' and (ended_on is null or ended_on >= date '2016-04-01')"""));
        assertEquals(0, surrey.count("select count(*) from alert where raised_on " + IN_2016), "53 escalations are a total only");
        assertEquals(53, surrey.count("select value from historic_total where period = '2016-17' and figure = 'SUR17-F16'"));
    }

    private static final String AT_YEAR_END = """
            select count(*) from (
              select c.id, extract(year from age(d.day, c.date_of_birth)) as age, count(r.id) as reviews, count(r.id) filter (where r.held_on > r.due_on) as late,
                     count(r.id) filter (where r.held_on <= d.day - 25 and r.record_completed_on is null) as unwritten,
                     (array_agg(coalesce(r.participation, 'none') order by r.held_on desc))[1] as participation
              from (select cast(? as date) as day) d
              join period_of_care p on p.started_on <= d.day and (p.ended_on is null or p.ended_on > d.day)
              join child c on c.id = p.child_id
              left join review r on r.child_id = c.id and r.state = 'held' and r.held_on > d.day - interval '1 year' and r.held_on <= d.day
              group by c.id, d.day, c.date_of_birth) x where\s""";

    @Test
    void the_reviews_of_2020_21_were_all_held_in_time_and_22_records_were_not_written() {
        Demonstrated surrey = Demonstrated.council("surrey", seed);
        assertEquals(2831, surrey.count("select count(*) from review where state = 'held' and held_on " + IN_2020));
        assertEquals(999, surrey.count(AT_YEAR_END + "late = 0 and reviews > 0", "2021-03-31"));
        assertEquals(22, surrey.count(AT_YEAR_END + "unwritten > 0", "2021-03-31"));
        assertEquals(876, surrey.count(AT_YEAR_END + "age >= 4", "2021-03-31"));
        assertEquals(806, surrey.count(AT_YEAR_END + "age >= 4 and participation in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6')", "2021-03-31"), "92%");
        assertEquals(9, surrey.count(AT_YEAR_END + "age >= 4 and participation = 'none'", "2021-03-31"));
    }

    @Test
    void the_reviews_of_2016_17_are_arranged_chaired_cancelled_and_late_as_the_report_says() {
        Demonstrated surrey = Demonstrated.council("surrey", seed);
        assertEquals(2452, surrey.count("select count(*) from review where state = 'held' and held_on " + IN_2016));
        assertEquals(120, surrey.count("select count(*) from review where state = 'cancelled' and arranged_for " + IN_2016));
        assertEquals(2572, surrey.count("select count(*) from review where coalesce(held_on, arranged_for) " + IN_2016));
        assertEquals(44, surrey.count(AT_YEAR_END + "reviews = 0", "2017-03-31"));
        assertEquals(827, surrey.count(AT_YEAR_END + "reviews > 0", "2017-03-31"));
        assertEquals(710, surrey.count(AT_YEAR_END + "reviews > 0 and late = 0", "2017-03-31"));
        assertEquals(759, surrey.count(AT_YEAR_END + "reviews > 0 and age >= 4", "2017-03-31"));
        assertEquals(686, surrey.count(AT_YEAR_END + "reviews > 0 and age >= 4 and participation in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6')", "2017-03-31"));
    }

    @Test
    void the_hours_of_the_reviewers_are_those_of_the_reports() {
        Demonstrated surrey = Demonstrated.council("surrey", seed);
        String hours = "select (100 * sum(fte))::int from reviewer_hours where from_date <= cast(? as date) and (to_date is null or to_date >= cast(? as date))";
        assertEquals(1333, surrey.count(hours, "2017-03-31", "2017-03-31"));
        assertEquals(2750, surrey.count(hours, "2021-03-31", "2021-03-31"));
    }
}
