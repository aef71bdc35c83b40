package footprint.demonstration;

import footprint.kernel.CouncilCode;
import footprint.demonstration.targets.TargetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever the seed, the records could have been written by people: asked of the tables in plain SQL. */
@ParameterizedClass
@MethodSource("councils")
class CoherenceTest {

    @Parameter
    String name;


    static final Path TENANT_CONFIG = Path.of("../../tenant-config");

    static List<String> councils() throws IOException {
        try (Stream<Path> folders = Files.list(TENANT_CONFIG)) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.matches("[a-z].*") && !name.equals("schema"))
                    .filter(name -> new TargetFiles(TENANT_CONFIG).of(new CouncilCode(name)).isPresent()).sorted().toList();
        }
    }

    private static void none(Demonstrated council, String sql) {
        assertEquals(0, council.count("select count(*) from (" + sql + ") faults"), sql);
    }

    @Test
    void care_runs_without_overlap_and_ends_by_the_eighteenth_birthday() {
        Demonstrated council = Demonstrated.council(name, 1);
        none(council, "select 1 from child c join period_of_care p on p.child_id = c.id where p.started_on < c.date_of_birth");
        none(council, """
                select 1 from period_of_care a join period_of_care b on a.child_id = b.child_id and a.id < b.id
                where a.started_on <= coalesce(b.ended_on, 'infinity') and b.started_on <= coalesce(a.ended_on, 'infinity')""");
        none(council, """
                select 1 from child c join period_of_care p on p.child_id = c.id
                where coalesce(p.ended_on, date '2026-11-20') > c.date_of_birth + interval '18 years'""");
        none(council, """
                select 1 from child c join period_of_care p on p.child_id = c.id
                where (p.reason_ceased = 'E17') <> (p.ended_on = c.date_of_birth + interval '18 years')""");
        none(council, "select 1 from child where to_char(date_of_birth, 'MM-DD') = '02-29'");
        none(council, "select 1 from child c join period_of_care p on p.child_id = c.id where c.uasc and extract(year from age(p.started_on, c.date_of_birth)) < 14");
        none(council, "select 1 from period_of_care where started_on > date '2026-11-20' or ended_on > date '2026-11-20'");
    }

    @Test
    void episodes_follow_each_other_end_to_end_with_codes_of_the_return() {
        Demonstrated council = Demonstrated.council(name, 1);
        none(council, """
                select 1 from (select e.*, lead(e.started_on) over w as next, p.ended_on as care_ended, p.started_on as care_started, p.reason_ceased,
                                      row_number() over w as number from episode e join period_of_care p on p.id = e.period_of_care_id
                               window w as (partition by period_of_care_id order by e.started_on)) e
                where (number = 1 and (e.started_on <> care_started or reason_started <> 'S')) or (number > 1 and reason_started not in ('L', 'P', 'T', 'B', 'U'))
                   or (next is not null and (ended_on is distinct from next or reason_ended is distinct from 'X1'))
                   or (next is null and (ended_on is distinct from care_ended or reason_ended is distinct from reason_ceased))
                   or (ended_on is not null and ended_on <= e.started_on)""");
        none(council, "select 1 from period_of_care p where not exists (select 1 from episode e where e.period_of_care_id = p.id)");
        none(council, "select 1 from period_of_care where (ended_on is null) <> (reason_ceased is null)");
        none(council, """
                select 1 from episode where legal_status not in ('C1', 'C2', 'D1', 'E1', 'V2', 'V3', 'V4', 'L1', 'L2', 'L3', 'J1', 'J2', 'J3')
                or category_of_need not in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8')
                or placement_type not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'K1', 'K2', 'K3', 'P1', 'P3', 'R1', 'R2', 'R3', 'R5', 'S1')
                or placement_provider not in ('PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5')""");
        none(council, """
                select 1 from episode where reason_ended not in ('X1', 'E11', 'E12', 'E2', 'E3', 'E4A', 'E4B', 'E13', 'E41', 'E45', 'E46', 'E47', 'E48', 'E5',
                'E6', 'E7', 'E8', 'E9', 'E14', 'E15', 'E16', 'E17')""");
        none(council, "select 1 from episode group by period_of_care_id having count(distinct category_of_need) > 1");
    }

    @Test
    void reviews_lie_inside_care_once_a_day_and_pn0_means_exactly_under_four() {
        Demonstrated council = Demonstrated.council(name, 1);
        none(council, """
                select 1 from review r join period_of_care p on p.id = r.period_of_care_id where r.child_id <> p.child_id
                or (r.state = 'held' and (r.held_on <= p.started_on or r.held_on >= p.ended_on or r.started_on <= p.started_on))""");
        none(council, """
                select 1 from review_meeting m join review r on r.id = m.review_id join child c on c.id = r.child_id
                where (m.participation = 'PN0') <> (extract(year from age(m.held_on, c.date_of_birth)) < 4) or m.held_on > r.held_on""");
        none(council, "select 1 from review r where state = 'held' and not exists (select 1 from review_meeting m where m.review_id = r.id and m.held_on = r.held_on)");
        none(council, "select 1 from review r where not exists (select 1 from due_date d where d.review_id = r.id and d.due_on = r.due_on)");
        none(council, """
                select 1 from (select kind, row_number() over (partition by period_of_care_id order by held_on) as number from review where state = 'held') r
                where kind <> case number when 1 then 'first' when 2 then 'second' else 'subsequent' end""");
        none(council, "select 1 from period_of_care p where ended_on is null and not exists (select 1 from review r where r.period_of_care_id = p.id and r.state in ('due', 'arranged'))");
        none(council, "select 1 from review where held_on > date '2026-11-20' or record_completed_on > date '2026-11-20' or extract(isodow from held_on) > 5");
    }

    @Test
    void alerts_climb_in_order_and_belong_to_children_in_care() {
        Demonstrated council = Demonstrated.council(name, 1);
        none(council, "select 1 from alert a where not exists (select 1 from alert_reason r where r.alert_id = a.id)");
        none(council, "select 1 from alert a where a.highest_stage <> (select max(stage) from alert_step s where s.alert_id = a.id)");
        none(council, """
                select 1 from alert a join child c on c.id = a.child_id where not exists (select 1 from period_of_care p where p.child_id = c.id
                and p.started_on <= a.raised_on and (p.ended_on is null or p.ended_on > a.raised_on))""");
        none(council, """
                select 1 from (select s.*, lag(responded_on) over w as answered, lag(accepted) over w as accepted_before from alert_step s
                               window w as (partition by alert_id order by stage)) s
                where entered_on < answered or accepted_before or responded_on < entered_on""");
        none(council, "select 1 from alert a join alert_step s on s.alert_id = a.id where s.entered_on < a.raised_on or s.entered_on > date '2026-11-20'");
        none(council, "select 1 from alert where resolved_on < raised_on or resolved_on > date '2026-11-20'");
    }

    @Test
    void today_there_is_something_to_do_for_everyone() {
        Demonstrated council = Demonstrated.council(name, 1);
        long today = council.count("select count(*) from period_of_care where ended_on is null");
        assertTrue(today >= 120 && today <= 180, today + " children today");
        assertEquals(20, council.count("""
                select count(*) from allocation a join person p on p.id = a.reviewer_id join period_of_care c on c.child_id = a.child_id and c.ended_on is null
                where p.username = ? and a.to_date is null""", name + ".reviewer"));
        assertTrue(council.count("select count(*) from review where state in ('due', 'arranged') and due_on < date '2026-11-20'") >= 3, "some are overdue");
        assertTrue(council.count("select count(*) from review where state in ('due', 'arranged') and due_on between date '2026-11-20' and date '2026-12-20'") >= 8, "some are due soon");
        assertTrue(council.count("select count(distinct stage) from alert where state = 'open'") >= 2, "open alerts stand on different rungs");
        assertTrue(council.count("select count(*) from alert a join alert_step s on s.alert_id = a.id where a.state = 'open' and not s.accepted and s.stage = a.stage") >= 1);
        assertTrue(council.count("select count(*) from alert_step s join alert a on a.id = s.alert_id where a.state = 'open' and responded_on is null and due_on < date '2026-11-20'") >= 1);
        none(council, "select 1 from period_of_care p where (select count(*) from allocation a where a.child_id = p.child_id and a.to_date is null) <> 1 and p.ended_on is null");
    }

    @Test
    void another_seed_gives_other_children() {
        String names = "select string_agg(given_name || family_name || date_of_birth, ',' order by id), '' from child";
        List<String> first = Demonstrated.council(name, 1).lines(names);
        List<String> second = Demonstrated.council(name, 2).lines(names);
        assertFalse(first.equals(second));
    }
}
