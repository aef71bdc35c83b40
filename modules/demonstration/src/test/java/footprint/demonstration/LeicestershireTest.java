package footprint.demonstration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

@ParameterizedClass
@ValueSource(longs = {1, 2})
class LeicestershireTest {

    private static final String YEAR = "between date '2020-04-01' and date '2021-03-31'";

    @Parameter
    long seed;

    private List<String> lines(String sql) {
        return Demonstrated.council("leicestershire", seed).lines(sql);
    }

    private long count(String sql) {
        return Demonstrated.council("leicestershire", seed).count(sql);
    }

    @Test
    void children_of_1_april_2021_had_the_placements_of_the_table() {
        assertEquals(List.of("1 105,117,208,109", "2 40,21,37,35", "3 5,1,7,6", "4 1,0,1,8", "5 0,0,0,1", "6 0,1,0,0"), lines("""
                with there as (
                  select c.id, extract(year from age(date '2021-04-01', c.date_of_birth)) as age,
                         (select count(*) from episode e where e.child_id = c.id and e.reason_started <> 'L' and e.started_on <= date '2021-04-01'
                          and coalesce((select min(n.started_on) from episode n where n.period_of_care_id = e.period_of_care_id and n.started_on > e.started_on
                                        and n.reason_started <> 'L'), o.ended_on, 'infinity') > date '2020-04-01'
                          and exists (select 1 from period_of_care q where q.id = e.period_of_care_id and coalesce(q.ended_on, 'infinity') > date '2020-04-01')) as placements
                  from child c join period_of_care o on o.child_id = c.id
                  where o.started_on <= date '2021-04-01' and (o.ended_on is null or o.ended_on > date '2021-04-01'))
                select placements, concat_ws(',', count(*) filter (where age <= 4), count(*) filter (where age between 5 and 9),
                       count(*) filter (where age between 10 and 15), count(*) filter (where age >= 16)) from there group by 1 order by 1"""));
    }

    @Test
    void the_stock_was_705_with_240_in_and_195_out_and_the_printed_opening_is_kept_beside() {
        String stock = "select count(*) from period_of_care where started_on <= date '%1$s' and (ended_on is null or ended_on > date '%1$s')";
        assertEquals(705, count(stock.formatted("2021-03-31")));
        assertEquals(703, count(stock.formatted("2021-04-01")));
        assertEquals(660, count(stock.formatted("2020-03-31")));
        assertEquals(240, count("select count(*) from period_of_care where started_on " + YEAR));
        assertEquals(195, count("select count(*) from period_of_care where ended_on " + YEAR));
        assertEquals(642, count("select value from historic_total where figure = 'LEI21-F01-BEFORE'"));
    }

    @Test
    void sixteen_of_1524_reviews_were_late_and_one_has_no_cause() {
        assertEquals(1524, count("select count(*) from review where state = 'held' and held_on " + YEAR));
        assertEquals(1508, count("select count(*) from review where state = 'held' and held_on <= due_on and held_on " + YEAR));
        assertEquals(List.of("late-notification first 9", "none 1", "plan-change-or-court part two 4", "staff-sickness part two 2"), lines("""
                select coalesce(late_cause, 'none') || case when late_cause = 'late-notification' then ' ' || kind when started_on <= due_on then ' part two' else '' end,
                       count(*) from review where state = 'held' and held_on > due_on and held_on %s group by 1 order by 1""".formatted(YEAR)));
        assertEquals(4, count("select count(*) from review where late and late_agreed and held_on " + YEAR));
        assertEquals(1430, count("select count(*) from review where state = 'held' and held_on between date '2019-04-01' and date '2020-03-31'"));
    }

    @Test
    void participation_records_of_six_years_are_those_of_the_table() {
        assertEquals(List.of("PN0 381,363,363,370,404,405", "PN1 522,550,554,632,659,561", "PN2 10,13,4,10,7,18", "PN3 7,3,2,3,0,4", "PN4 15,4,11,10,11,7",
                "PN5 74,70,52,98,87,81", "PN6 295,399,415,296,450,636", "PN7 100,50,87,163,103,118"), lines("""
                select k.code, string_agg(coalesce(n.count, 0)::text, ',' order by y) from (select distinct participation as code from review_meeting) k
                cross join generate_series(2015, 2020) y left join (select participation, extract(year from held_on - interval '3 months')::int as year, count(*)
                from review_meeting group by 1, 2) n on n.participation = k.code and n.year = y where k.code is not null group by 1 order by 1"""));
    }

    @Test
    void alerts_are_praise_and_concern_in_both_years() {
        assertEquals(List.of("2019 89,41", "2020 66,27"), lines("""
                select extract(year from raised_on - interval '3 months')::int, count(*) filter (where kind = 'concern') || ',' || count(*) filter (where kind = 'good-practice')
                from alert where raised_on between date '2019-04-01' and date '2021-03-31' group by 1 order by 1"""));
    }

    @Test
    void one_full_time_reviewer_carries_the_average_of_39() {
        assertEquals(1, count("""
                select count(*) from (select h.reviewer_id, count(p.id) from reviewer_hours h join allocation a on a.reviewer_id = h.reviewer_id
                and a.from_date <= date '2021-03-31' and (a.to_date is null or a.to_date > date '2021-03-31') join period_of_care p on p.child_id = a.child_id
                and p.started_on <= date '2021-03-31' and (p.ended_on is null or p.ended_on > date '2021-03-31')
                where h.from_date <= date '2021-03-31' and h.to_date >= date '2021-03-31' and h.fte = 1 group by 1 having count(p.id) = 39) x"""));
        assertEquals(1601, count("select (100 * sum(fte))::int from reviewer_hours where from_date <= date '2021-03-31' and to_date >= date '2021-03-31'"));
    }
}
