package footprint.demonstration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SurreyTest {

    private static final String STOCK = """
            select count(distinct child_id) from period_of_care
            where started_on <= cast(? as date) and (ended_on is null or ended_on > cast(? as date))""";
    private static final String AGED = """
            select count(*) from period_of_care p join child c on c.id = p.child_id
            where p.started_on <= date '2021-03-31' and (p.ended_on is null or p.ended_on > date '2021-03-31')
            and extract(year from age(date '2021-03-31', c.date_of_birth)) between ? and ?""";
    private static final String IN_2020 = "between date '2020-04-01' and date '2021-03-31'";
    private static final String IN_2016 = "between date '2016-04-01' and date '2017-03-31'";

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_reasons_of_2020_21_add_up_month_by_month(long seed) {
        Demonstrated surrey = Demonstrated.council("surrey", seed);
        assertEquals(List.of("A 6,15,11,9,7,10,9,4,17,10,10,21", "B 0,1,0,2,0,1,0,4,1,0,0,4", "C 1,2,0,0,0,1,0,0,1,0,3,0",
                "D 3,10,3,2,5,6,4,10,12,12,17,17", "E 0,1,1,1,0,1,0,5,2,0,1,4", "F 0,0,1,0,0,0,0,4,0,1,0,3", "G 4,6,2,5,1,5,2,3,5,0,4,5",
                "H 1,0,1,2,3,1,3,1,9,6,2,5", "I 3,1,0,1,0,2,2,1,2,0,3,0", "J 0,5,1,0,0,0,1,0,0,0,0,1", "K 0,0,0,1,0,0,0,1,6,3,2,4",
                "L 0,0,0,1,0,0,2,0,0,0,1,0", "M 0,1,1,0,2,0,2,1,4,0,5,7", "N 0,0,0,0,2,2,0,1,1,3,0,1", "O 1,1,1,3,3,0,1,3,12,8,2,6"),
                surrey.lines(byMonth("r.reason", "alert a join alert_reason r on r.alert_id = a.id", "select reason from alert_reason")));
        assertEquals(470, surrey.count("select count(*) from alert_reason r join alert a on a.id = r.alert_id where a.raised_on " + IN_2020));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_alerts_of_2020_21_stand_where_the_report_says(long seed) {
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_children_of_2020_21_are_as_many_and_as_old_as_the_report_says(long seed) {
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_children_of_2016_17_are_as_many_as_the_report_says(long seed) {
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
}
