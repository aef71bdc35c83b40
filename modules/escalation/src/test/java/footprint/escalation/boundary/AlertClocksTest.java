package footprint.escalation.boundary;

import footprint.escalation.AlertKind;
import footprint.escalation.NewAlert;
import footprint.harness.TestCouncil;
import footprint.kernel.London;
import footprint.tenancy.Settings;
import footprint.tenancy.calendar.CalendarCorrections;
import footprint.timetable.CalendarCorrection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.*;

/** What happens by itself while an answer is awaited, on real tables; the time is the test's. */
class AlertClocksTest {

    /** A Monday: an answer within five working days is due on the Monday after, the 9th. */
    private static final LocalDate RAISED = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 9);

    @TempDir
    private static Path folder;
    private static Settings settings;

    private final TestCouncil council = TestCouncil.create("clocks");
    private Service service;
    private Instant now;

    @BeforeAll
    static void files() throws IOException {
        ClimbingCouncil.write(folder);
        settings = ClimbingCouncil.settings(folder);
    }

    @BeforeEach
    void people() {
        service = new Service(council, settings, RAISED);
        service.sql(sql -> {
            sql.execute("insert into team (code, name, area, from_date) values ('n', 'North', 'Upland', '2015-01-01')");
            sql.execute("""
                    insert into person (username, full_name, email) values ('r', 'Rowan Reviewer', 'rowan@council.example'), ('t', 'Toni Leader', 'toni@council.example'),
                        ('h', 'Hayden Head', 'hayden@council.example'), ('s', 'Sasha Lead', 'sasha@council.example'), ('o', 'Other Leader', null)""");
            sql.execute("""
                    insert into role_holding (person_id, role, answering_role, team, from_date) values (1, 'reviewer', null, null, '2020-01-01'),
                        (2, 'responding-manager', 'Team Leader', 'n', '2020-01-01'), (3, 'responding-manager', 'Head of Service', null, '2020-01-01'),
                        (4, 'service-lead', null, null, '2020-01-01'), (5, 'responding-manager', 'Team Leader', null, '2020-01-01')""");
        });
    }

    @Test
    void who_answers_is_reminded_before_the_day_and_on_it_and_no_mail_names_the_child() {
        long alert = raise("700001");
        at(DUE.minusDays(3).atTime(6, 59)); // the working day before is the Friday
        assertEquals(0, round());
        at(DUE.minusDays(3).atTime(7, 0));
        assertEquals(1, round());
        assertEquals(List.of("toni@council.example"), mails("select address from outgoing_mail order by id"));
        assertEquals("Alert " + alert + ": an answer is due by Monday 9 November 2026", mails("select subject from outgoing_mail").getFirst());
        assertEquals(0, round(), "it struck");
        at(DUE.atTime(7, 0));
        assertEquals(1, round());
        assertEquals(List.of("reminder told 1", "due told 1", "overdue to come"), clocks());
        mails("select subject || body from outgoing_mail").forEach(text -> assertFalse(text.contains("Robin") || text.contains("Testwood") || text.contains("700001")
                || text.contains("Nobody turned up"), text));
        assertEquals(List.of("/alerts/answer?id=" + alert), mails("select distinct page from outgoing_mail"));
    }

    @Test
    void a_late_answer_climbs_once_and_the_reviewer_and_the_lead_hear_of_it() {
        long alert = raise("700002");
        at(DUE.plusDays(1).atTime(7, 0));
        assertEquals(3, round(), "all three were due");
        assertEquals(0, round());
        assertEquals(List.of("reminder told 1", "due told 1", "overdue climbed 2", "reminder to come", "due to come", "overdue to come"), clocks());
        assertEquals(List.of("rowan@council.example", "sasha@council.example"), mails("select address from outgoing_mail where subject like '%climbed' order by id"));
        assertEquals(List.of("2 2 2"), mails("select stage || ' ' || highest_stage || ' ' || (select count(*) from alert_step) from alert where id = " + alert));
        at(LocalDate.of(2026, 11, 18).atTime(7, 0)); // five working days after the 10th is the 17th
        assertEquals(3, round());
        assertEquals("overdue told 2", clocks().getLast(), "nobody answers on the third stage: it stays, and a person decides");
        assertEquals(List.of("hayden@council.example"), mails("select distinct address from outgoing_mail where page like '/alerts/answer%' and about in (select 'alert-clock ' || id from alert_clock where step_id = (select max(id) from alert_step))"));
    }

    @Test
    void what_was_answered_closed_or_taken_back_in_time_is_left_in_peace() {
        long answered = raise("700003");
        long resolved = raise("700004");
        service.today = DUE;
        service.work(work -> work.recordAnswer(answered, version(answered), "Toni Leader", DUE, "We will."));
        service.work(work -> work.resolve(resolved, version(resolved), "It was put right.", null));
        at(DUE.plusDays(5).atTime(7, 0));
        assertEquals(6, round());
        assertEquals(List.of("over"), mails("select distinct outcome from alert_clock"));
        assertEquals(List.of(), mails("select address from outgoing_mail"));
        assertEquals(List.of("1"), mails("select distinct stage::text from alert"));
    }

    @Test
    void a_bank_holiday_that_is_added_later_dates_again_what_is_open_and_nothing_else() {
        long open = raise("700005");
        long closed = raise("700006");
        service.work(work -> work.resolve(closed, version(closed), "It was put right.", null));
        at(RAISED.plusDays(1).atTime(12, 0));
        assertEquals(0, round());
        service.sql(sql -> CalendarCorrections.record(sql, new CalendarCorrection(LocalDate.of(2026, 11, 5), false, "Day of mourning"), "ada"));
        at(DUE.minusDays(3).atTime(7, 0));
        assertEquals(1, round(), "the reminder was put off to the Monday; for the closed one nothing was left to do");
        assertEquals(List.of("2026-11-10"), mails("select due_on::text from alert_step where alert_id = " + open));
        assertTrue(mails("select due_sentence from alert_step where alert_id = " + open).getFirst().contains("Day of mourning"));
        assertEquals(List.of("2026-11-09"), mails("select due_on::text from alert_step where alert_id = " + closed));
        at(DUE.atTime(7, 0));
        assertEquals(2, round(), "the reminder of the open one, and the day of the closed one, on which nothing was left to do");
        service.sql(sql -> CalendarCorrections.remove(sql, LocalDate.of(2026, 11, 5)));
        at(DUE.atTime(8, 0));
        round();
        assertEquals(List.of("2026-11-09"), mails("select due_on::text from alert_step where alert_id = " + open));
        assertEquals(List.of("reminder told 1", "due told 1", "overdue to come"), mails("select kind || ' ' || coalesce(outcome || ' ' || told, 'to come') from alert_clock"
                + " where step_id in (select id from alert_step where alert_id = " + open + ") order by id"), "what had struck did not strike again");
    }

    @Test
    void what_a_loader_wrote_gets_the_clocks_that_are_still_to_come_and_nobody_hears_of_the_past() {
        service.sql(sql -> {
            sql.execute("""
                    insert into alert (kind, ladder_from, raised_on, raised_by, state, stage, highest_stage, summary, addressee)
                    values ('collective', '2015-01-01', '2026-11-02', 1, 'open', 1, 1, 'Loaded', 'Everybody')""");
            sql.execute("insert into alert_step (alert_id, stage, answering_role, entered_on, due_on) values (1, 1, 'Team Leader', '2026-11-02', '2026-11-09')");
        });
        at(DUE.atTime(7, 30));
        assertEquals(0, round());
        assertEquals(List.of("overdue to come"), clocks());
    }

    @Test
    void two_machines_at_once_strike_each_clock_once() throws Exception {
        for (int child = 0; child < 20; child++) {
            raise("70010" + child);
        }
        at(DUE.plusDays(1).atTime(7, 0));
        try (ExecutorService machines = Executors.newFixedThreadPool(4)) {
            CountDownLatch together = new CountDownLatch(4);
            List<Future<Integer>> struck = java.util.stream.IntStream.range(0, 4).mapToObj(machine -> machines.submit(() -> {
                together.countDown();
                together.await();
                return round();
            })).toList();
            int sum = 0;
            for (Future<Integer> one : struck) {
                sum += one.get();
            }
            assertEquals(60, sum + round(), "the last of a step may have been left to the next round");
        }
        assertEquals(List.of("20"), mails("select count(*)::text from alert_step where stage = 2"));
        assertEquals(List.of("80"), mails("select count(*)::text from outgoing_mail"));
        assertEquals(List.of("climbed 2: 20", "told 1: 40"), mails("select outcome || ' ' || told || ': ' || count(*) from alert_clock where struck_at is not null group by outcome, told order by 1"));
    }

    @Test
    void what_is_killed_in_the_middle_leaves_nothing_behind_and_comes_again() {
        raise("700007");
        at(DUE.plusDays(1).atTime(7, 0));
        List<String> inTurn = mails("select id::text from alert_clock order by due_at");
        assertThrows(RuntimeException.class, () -> council.run(database -> {
            inTurn.forEach(clock -> assertTrue(clocks(database).strike(Long.parseLong(clock))));
            database.sql().execute("select pg_terminate_backend(pg_backend_pid())");
        }));
        assertEquals(List.of("1 0"), mails("select stage || ' ' || (select count(*) from outgoing_mail) from alert"));
        assertEquals(3, round());
        assertEquals(List.of("2 4"), mails("select stage || ' ' || (select count(*) from outgoing_mail) from alert"));
    }

    @Test
    void one_that_fails_waits_and_keeps_no_other_alert_from_its_turn() {
        long broken = raise("700008");
        raise("700009");
        service.sql(sql -> sql.execute("update alert set ladder_publication = 99 where id = ?", broken)); // a ladder that is not there
        long clock = Long.parseLong(mails("select c.id::text from alert_clock c join alert_step s on s.id = c.step_id where c.kind = 'reminder' and s.alert_id = " + broken).getFirst());
        at(DUE.atTime(7, 0));
        assertTrue(call(AlertClocks::due).contains(clock));
        assertThrows(RuntimeException.class, () -> call(clocks -> clocks.strike(clock)));
        council.run(database -> clocks(database).postpone(clock, "Trial"));
        assertEquals(2, round(), "both reminders of the other alert");
        service.sql(sql -> sql.execute("update alert set ladder_publication = 1"));
        at(DUE.atTime(7, 2));
        assertEquals(2, round());
        assertEquals(List.of("1"), mails("select tries::text from alert_clock where id = " + clock));
    }

    private long raise(String number) {
        long child = service.child(number);
        return service.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 1, List.of("X1"), "Nobody turned up for Robin.", "n", null)));
    }

    private long version(long id) {
        return service.read(alerts -> alerts.alert(id)).alert().version();
    }

    /** One machine's round: each clock in a transaction of its own. */
    private int round() {
        while (call(AlertClocks::redate)) {
            continue;
        }
        int struck = 0;
        for (List<Long> due = call(AlertClocks::due); !due.isEmpty(); due = call(AlertClocks::due)) {
            for (long clock : due) {
                struck += call(clocks -> clocks.strike(clock)) ? 1 : 0;
            }
        }
        return struck;
    }

    private <T> T call(Function<AlertClocks, T> work) {
        return council.call(database -> work.apply(clocks(database)));
    }

    private AlertClocks clocks(footprint.tenancy.CouncilDatabase database) {
        return new AlertClocks(database, settings, () -> CalendarCorrections.calendar(database.sql()), () -> now);
    }

    private void at(java.time.LocalDateTime moment) {
        now = moment.atZone(London.ZONE).toInstant();
    }

    private List<String> clocks() {
        return mails("select kind || ' ' || coalesce(outcome || ' ' || told, 'to come') from alert_clock order by id");
    }

    private List<String> mails(String question) {
        return council.call(database -> database.sql().createQuery(question).mapTo(String.class).list());
    }
}
