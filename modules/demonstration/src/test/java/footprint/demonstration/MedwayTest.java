package footprint.demonstration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

@ParameterizedClass
@ValueSource(longs = {1, 2})
class MedwayTest {

    private static final String YEAR = "between date '2020-04-01' and date '2021-03-31'";

    @Parameter
    long seed;

    private long count(String sql) {
        return Demonstrated.council("medway", seed).count(sql);
    }

    @Test
    void seven_of_1593_reviews_of_425_children_were_late_of_seven_different_children() {
        assertEquals(1593, count("select count(*) from review where state = 'held' and held_on " + YEAR));
        assertEquals(425, count("select count(distinct child_id) from review where state = 'held' and held_on " + YEAR));
        assertEquals(7, count("select count(*) from review where state = 'held' and held_on > due_on and held_on " + YEAR));
        assertEquals(7, count("select count(distinct child_id) from review where state = 'held' and held_on > due_on and held_on " + YEAR));
    }

    @Test
    void entrants_came_by_the_legal_routes_of_the_table() {
        assertEquals(List.of("order 78", "placement order 1", "remand 2", "section 20 67"), Demonstrated.council("medway", seed).lines("""
                select case when legal_status = 'V2' then 'section 20' when legal_status = 'J1' then 'remand' when legal_status = 'E1' then 'placement order'
                            when legal_status in ('L1', 'L2', 'C1') then 'order' end, count(*)
                from episode e join period_of_care p on p.id = e.period_of_care_id and p.started_on = e.started_on where p.started_on %s group by 1 order by 1""".formatted(YEAR)));
    }

    @Test
    void participation_is_99_2_per_cent_by_review() {
        assertEquals(1339, count("select count(*) from review where state = 'held' and participation between 'PN1' and 'PN6' and held_on " + YEAR));
        assertEquals(1350, count("select count(*) from review where state = 'held' and participation <> 'PN0' and held_on " + YEAR));
    }

    @Test
    void disputes_reconcile_although_more_were_resolved_than_raised() {
        assertEquals(150, count("select count(*) from alert where highest_stage > 0 and raised_on " + YEAR));
        assertEquals(159, count("select count(*) from alert where highest_stage > 0 and resolved_on " + YEAR));
        assertEquals(14, count("select count(*) from alert where highest_stage > 0 and raised_on < date '2020-04-01' and resolved_on >= date '2020-04-01'"));
        assertEquals(0, count("select count(*) from alert a join alert_reason r on r.alert_id = a.id where r.reason = 'M2' and a.raised_on < date '2021-02-01'"));
    }

    @Test
    void four_reviewers_had_seventy_children() {
        assertEquals(4, count("""
                select count(*) from (select a.reviewer_id from allocation a join period_of_care p on p.child_id = a.child_id
                and p.started_on <= date '2021-03-31' and (p.ended_on is null or p.ended_on > date '2021-03-31')
                where a.from_date <= date '2021-03-31' and (a.to_date is null or a.to_date > date '2021-03-31') group by 1 having count(*) = 70) x"""));
    }
}
