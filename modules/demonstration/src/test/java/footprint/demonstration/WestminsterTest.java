package footprint.demonstration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

@ParameterizedClass
@ValueSource(longs = {1, 2})
class WestminsterTest {

    private static final String YEAR = "between date '2022-04-01' and date '2023-03-31'";
    private static final String STARTERS = """
            select p.*, c.uasc, extract(year from age(p.started_on, c.date_of_birth))::int as age, e.category_of_need, e.placement_type, e.placement_provider, e.legal_status
            from period_of_care p join child c on c.id = p.child_id join episode e on e.period_of_care_id = p.id and e.started_on = p.started_on""";

    @Parameter
    long seed;

    private List<String> lines(String sql) {
        return Demonstrated.council("westminster", seed).lines(sql);
    }

    private long count(String sql) {
        return Demonstrated.council("westminster", seed).count(sql);
    }

    @Test
    void starters_of_seven_years_have_the_ages_of_table_b() {
        assertEquals(List.of("2016 35,31,30,50", "2017 21,11,25,105", "2018 23,10,39,103", "2019 12,41,28,69", "2020 19,10,29,34", "2021 22,24,44,38",
                "2022 25,23,40,46"), lines("""
                select extract(year from started_on - interval '3 months')::int, concat_ws(',', count(*) filter (where age <= 5 and not uasc),
                       count(*) filter (where age between 6 and 13 and not uasc), count(*) filter (where age >= 14 and not uasc), count(*) filter (where uasc and age >= 14))
                from (%s) s where started_on between date '2016-04-01' and date '2023-03-31' group by 1 order by 1""".formatted(STARTERS)));
    }

    @Test
    void starters_of_fourteen_to_seventeen_have_the_needs_of_table_c_and_all_the_placements_of_table_e() {
        assertEquals(List.of("N1 12", "N4 11", "N5 12", "N6 2", "N8 49"), lines(
                "select category_of_need, count(*) from (%s) s where age between 14 and 17 and started_on %s group by 1 order by 1".formatted(STARTERS, YEAR)));
        assertEquals(List.of("K2 5,2", "K3 0,50", "U3 9,0", "U6 PR1 24,28", "U6 PR4 10,6"), lines("""
                select placement_type || case when placement_type = 'U6' then ' ' || placement_provider else '' end,
                       count(*) filter (where age < 14) || ',' || count(*) filter (where age >= 14)
                from (%s) s where started_on %s group by 1 order by 1""".formatted(STARTERS, YEAR)));
        assertEquals(2, count("select count(*) from (%s) s where legal_status = 'J1' and started_on %s".formatted(STARTERS, YEAR)));
    }

    @Test
    void unaccompanied_children_at_seven_year_ends_are_those_of_table_d() {
        assertEquals(List.of("2017 47", "2018 69", "2019 82", "2020 89", "2021 58", "2022 50", "2023 48"), lines("""
                select y, count(*) from generate_series(2017, 2023) y join period_of_care p on p.started_on <= make_date(y, 3, 31)
                and (p.ended_on is null or p.ended_on > make_date(y, 3, 31)) join child c on c.id = p.child_id and c.uasc
                and (c.uasc_ceased_on is null or c.uasc_ceased_on > make_date(y, 3, 31)) group by y order by y"""));
    }

    @Test
    void leavers_went_where_table_f_says_and_the_stock_reconciles() {
        assertEquals(List.of("E11 1", "E12 2", "E13 5", "E14 1", "E15 6", "E16 1", "E17 49", "E3 6", "E45 2", "E46 1", "E47 1", "E4A 35", "E4B 1", "E5 2", "E8 10"),
                lines("select reason_ceased collate \"C\", count(*) from period_of_care where ended_on %s group by 1 order by 1".formatted(YEAR)));
        assertEquals(List.of("171 182"), lines("""
                select count(*) filter (where started_on <= date '2022-03-31' and coalesce(ended_on, 'infinity') > date '2022-03-31'),
                       count(*) filter (where started_on <= date '2023-03-31' and coalesce(ended_on, 'infinity') > date '2023-03-31') from period_of_care"""));
        assertEquals(134, count("select count(*) from period_of_care where started_on " + YEAR));
        assertEquals(List.of("2019 30", "2021 3", "2022 3"), lines("""
                select extract(year from p.started_on - interval '3 months')::int, count(*) from child c join period_of_care p on p.child_id = c.id
                where c.notified_on > p.started_on and p.started_on between date '2019-04-01' and date '2023-03-31'
                and not exists (select 1 from period_of_care later where later.child_id = c.id and later.started_on > p.started_on) group by 1 order by 1"""));
    }

    @Test
    void reviews_and_participation_are_those_of_tables_g_and_h() {
        assertEquals(505, count("select count(*) from review where state = 'held' and held_on " + YEAR));
        assertEquals(499, count("select count(*) from review where state = 'held' and held_on <= due_on and held_on " + YEAR));
        assertEquals(List.of("PN0 54", "PN1 349", "PN2 6", "PN3 3", "PN4 2", "PN5 4", "PN6 45", "PN7 42"),
                lines("select participation, count(*) from review where state = 'held' and held_on %s group by 1 order by 1".formatted(YEAR)));
        assertEquals(0, count("select count(*) from review where late and late_cause is null and held_on " + YEAR));
    }

    @Test
    void twelve_challenges_ten_informal_one_formal_one_themed() {
        assertEquals(List.of("concern 0 10", "concern 2 1", "themed 0 1"), lines(
                "select kind || ' ' || highest_stage, count(*) from alert where raised_on %s group by 1 order by 1".formatted(YEAR)));
    }
}
