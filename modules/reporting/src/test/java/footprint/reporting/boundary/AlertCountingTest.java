package footprint.reporting.boundary;

import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.reporting.AlertNumberList;
import footprint.reporting.AlertNumbers;
import footprint.reporting.AlertNumbers.Count;
import footprint.reporting.AlertNumbers.Took;
import footprint.reporting.AlertQuestion;
import footprint.reporting.AlertQuestion.By;
import footprint.reporting.AlertQuestion.Counted;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Alerts of a small council, made once: both readings of a stage, the flow over the end of a year, who sees what, and how long things took. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertCountingTest {

    private final Records records = new Records("numbers", "surrey");
    private long first;
    private long second;

    @BeforeAll
    void three_children_and_five_alerts() {
        records.change("insert into person (id, username, full_name) overriding system value values (1, 'rowan', 'Rowan Reviewer'), (2, 'sasha', 'Sasha Reviewer')");
        records.change("insert into team (code, name, area, from_date) values ('a', 'Team A', 'North', '2015-01-01')");
        long one = records.child("2010-01-01");
        long two = records.child("2011-01-01");
        long three = records.child("2012-01-01");
        records.change("insert into allocation (child_id, reviewer_id, from_date) values (?, 1, '2015-01-01'), (?, 2, '2015-01-01')", one, two);
        first = records.alert(one, "2020-04-01", "2020-04-20", 0);
        records.reasons(first, "A", "D");
        second = records.alert(one, "2021-03-31", null, 0, 1, 2);
        records.reasons(second, "A");
        records.step(second, 3, "2021-04-06");
        records.change("update alert set stage = 3, highest_stage = 3 where id = ?", second);
        records.reasons(records.alert(two, "2020-03-31", "2020-05-01", 1), "B");
        records.reasons(records.alert(two, "2020-07-01", null, 1), "D", "O");
        long withdrawn = records.alert(three, "2020-06-01", null, 1);
        records.reasons(withdrawn, "C");
        records.change("update alert set state = 'withdrawn', withdrawn_on = '2020-06-02' where id = ?", withdrawn);
        records.change("update alert set raised_by = 1, team = 'a' where child_id = ?", one);
        records.change("update alert set raised_by = 2 where child_id = ?", two);
        records.change("update alert_step set responded_on = '2020-04-08', due_on = '2020-04-07' where alert_id = ?", first);
        records.change("update alert_step set responded_on = '2021-04-06', due_on = '2021-04-09' where alert_id = ? and stage = 0", second);
    }

    @BeforeEach
    void the_service_lead_looks() {
        records.seenBy(Role.SERVICE_LEAD, 1, null);
    }

    @Test
    void alerts_reasons_and_children_are_three_totals_and_the_flow_agrees_over_the_end_of_the_year() {
        AlertNumbers numbers = year();
        assertEquals(List.of(3L, 5L, 2L), numbers.totals().stream().map(Count::number).toList());
        assertEquals(List.of(1L, 3L, 0L, 2L, 2L), numbers.flow().stream().map(Count::number).toList());
        assertEquals(0, numbers.gap());
        assertEquals(List.of(2L, 0L, 0L, 0L, 2L), records.numbers("2021-04-01", "2022-03-31").flow().stream().map(Count::number).toList());
    }

    @Test
    void both_readings_of_a_stage_are_printed_and_say_which_they_are() {
        assertEquals(1, cell("stages-highest", "2", "Mar"));
        assertEquals(0, cell("stages-highest", "3", "Total"));
        assertEquals(3, cell("stages-highest", "*", "Total"));
        assertEquals(List.of(1L, 1L, 1L), Stream.of("0", "1", "2").map(stage -> cell("stages-entered", stage, "Mar")).toList());
        assertEquals(5, cell("stages-entered", "*", "Total"));
        assertTrue(table("stages-highest").rule().startsWith("The first reading") && table("stages-entered").rule().startsWith("The other reading"));
    }

    @Test
    void reviewers_teams_levels_and_families_add_up() {
        assertEquals("[Rowan Reviewer 2, Sasha Reviewer 1, Total 3]", rows("reviewers"));
        assertEquals("[Team A 2, No team 1, Total 3]", rows("teams"));
        assertEquals("[Informal 1, First manager 1, Service or head of service 1, Director 0, Chief 0, Outside 0, Total 3]", rows("levels"));
        assertTrue(rows("families").startsWith("[Records and reports 2, Plan and drift 2,") && rows("families").contains("Other 1, Total 5]"), rows("families"));
    }

    @Test
    void answers_and_resolutions_take_working_days_over_easter() {
        List<Took> answers = year().days().getFirst().rows();
        assertEquals(List.of("Informal", "All"), answers.stream().map(Took::label).toList());
        assertEquals(1, answers.getLast().count().number(), "the other answer came a year later");
        assertEquals(0, new BigDecimal(5).compareTo(answers.getLast().median()));
        assertEquals(1, answers.getLast().late().number());
        Took later = records.numbers("2021-04-01", "2022-03-31").days().getFirst().rows().getLast();
        assertEquals(2, later.longest(), "Good Friday and Easter Monday do not count");
        assertEquals(0, later.late().number());
        Took resolved = year().days().getLast().rows().getLast();
        assertEquals(2, resolved.count().number());
        assertEquals(new BigDecimal("16"), resolved.median(), "11 and 21 working days");
        assertNull(records.numbers("2015-04-01", "2015-06-30").days().getLast().rows().getLast().median());
    }

    @Test
    void every_number_is_the_length_of_its_list_for_whoever_has_one() {
        for (Role role : List.of(Role.SERVICE_LEAD, Role.REVIEWER)) {
            records.seenBy(role, 2, null);
            all(year()).forEach(count -> assertEquals(count.number(), records.numbered(count.question(), new PageRequest(1, 200, null, false)).lines().rows().size(), count.toString()));
        }
        assertEquals(List.of(1L, 2L, 1L), year().totals().stream().map(Count::number).toList(), "a reviewer counts what the lists show");
    }

    @Test
    void who_has_no_list_counts_the_whole_council_and_reads_no_reviewers_name() {
        records.seenBy(Role.BOARD_MEMBER, 9, null);
        assertEquals(List.of(3L, 5L, 2L), year().totals().stream().map(Count::number).toList());
        assertTrue(year().tables().stream().noneMatch(table -> table.code().equals("reviewers")));
    }

    @Test
    void a_restricted_childs_alert_is_counted_and_says_nothing() {
        records.change("insert into restriction (child_id, why, from_date, set_at, set_by) select child_id, 'other', '2015-01-01', now(), 9 from alert where id = ?", first);
        records.seenBy(Role.SERVICE_LEAD, 1, null);
        AlertNumberList list = records.numbered(question(Counted.RAISED), PageRequest.first());
        assertEquals(3, list.lines().total());
        AlertNumberList.Line line = list.lines().rows().stream().filter(one -> one.alertId() == first).findFirst().orElseThrow();
        records.change("delete from restriction");
        assertTrue(line.restricted() && line.details().stream().allMatch(java.util.Objects::isNull), line.toString());
    }

    @Test
    void a_list_says_what_it_is_narrowed_to_and_pages_in_the_database() {
        AlertNumberList list = records.numbered(question(Counted.RAISED).at(By.STAGE, "2", "2021-03"), new PageRequest(1, 25, "stage", true));
        assertEquals("Stage: Stage 2 (Service Manager), March 2021", list.where());
        assertEquals(List.of(second), list.lines().rows().stream().map(AlertNumberList.Line::alertId).toList());
        assertEquals("Service or head of service", list.lines().rows().getFirst().details().get(2));
        assertEquals(1, records.numbered(question(Counted.RAISED), new PageRequest(2, 2, "child; drop table alert", false)).lines().rows().size());
    }

    @Test
    void what_is_no_period_or_no_number_is_refused_in_words() {
        refused("ESC-083", () -> records.numbers("2021-03-31", "2021-03-30"));
        refused("ESC-083", () -> records.numbers("1985-01-01", "1985-12-31"));
        refused("ESC-084", () -> records.numbers("2001-04-01", "2021-04-01"));
        refused("ESC-085", () -> records.numbered(question(Counted.RAISED).at(By.FAMILY, "other", null), PageRequest.first()));
        assertFalse(records.numbers("2001-04-02", "2021-04-01").tables().isEmpty());
    }

    private AlertNumbers year() {
        return records.numbers("2020-04-01", "2021-03-31");
    }

    private static AlertQuestion question(Counted counted) {
        return AlertQuestion.of(counted, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 3, 31), footprint.escalation.AlertKind.CONCERN);
    }

    private AlertNumbers.Table table(String code) {
        return year().tables().stream().filter(table -> table.code().equals(code)).findFirst().orElseThrow();
    }

    private long cell(String code, String row, String column) {
        AlertNumbers.Table table = table(code);
        return table.rows().stream().filter(one -> one.key().equals(row)).findFirst().map(one -> one.cells().get(table.headings().indexOf(column)).number()).orElse(0L);
    }

    private String rows(String code) {
        return table(code).rows().stream().map(row -> row.label() + " " + row.cells().getLast().number()).toList().toString();
    }

    private static Stream<Count> all(AlertNumbers numbers) {
        return Stream.of(numbers.totals().stream(), numbers.flow().stream(), numbers.kinds().stream(),
                numbers.tables().stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream()),
                numbers.days().stream().flatMap(days -> days.rows().stream()).flatMap(took -> Stream.of(took.count(), took.late()))
                        .filter(java.util.Objects::nonNull)).flatMap(some -> some);
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(code, assertThrows(ProblemException.class, deed).problems().getFirst().code());
    }
}
