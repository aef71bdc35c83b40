package footprint.escalation.boundary;

import footprint.escalation.Aftermath;
import footprint.escalation.AftermathCount;
import footprint.escalation.AftermathFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.Change;
import footprint.escalation.NewAlert;
import footprint.harness.TestCouncil;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.Settings;
import footprint.tenancy.calendar.CalendarCorrections;
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

/** What changed for the child is asked once, ninety days after a concern was resolved. */
class AftermathTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate ASKED = DAY.plusDays(90);

    @TempDir
    private static Path folder;
    private static Settings settings;

    private final TestCouncil council = TestCouncil.create("aftermath");
    private Service service;
    private Instant now;

    @BeforeAll
    static void files() throws IOException {
        ClimbingCouncil.write(folder);
        settings = ClimbingCouncil.settings(folder);
    }

    @BeforeEach
    void people() {
        service = new Service(council, settings, DAY);
        service.sql(sql -> {
            sql.execute("""
                    insert into person (username, full_name, email) values ('r', 'Rowan Reviewer', 'rowan@council.example'), ('n', 'New Reviewer', 'new@council.example'),
                        ('s', 'Sasha Lead', 'sasha@council.example')""");
            sql.execute("insert into role_holding (person_id, role, from_date) values (1, 'reviewer', '2020-01-01'), (2, 'reviewer', '2020-01-01'), (3, 'service-lead', '2020-01-01')");
        });
    }

    @Test
    void the_reviewer_is_asked_once_on_the_ninetieth_day_and_no_mail_names_the_child() {
        long alert = resolved("500001");
        at(DAY, 12);
        assertEquals(0, round());
        at(ASKED.minusDays(1), 23);
        assertEquals(0, round());
        assertEquals(0, mine());
        at(ASKED, 7);
        assertEquals(1, round());
        assertEquals(0, round(), "once");
        assertEquals(1, mine());
        assertEquals(List.of("rowan@council.example /alerts/aftermath?id=" + alert + " Alert " + alert + ": what changed for the child?"), texts("select address || ' ' || page || ' ' || subject from outgoing_mail"));
        texts("select subject || body from outgoing_mail").forEach(text -> assertFalse(text.contains("Robin") || text.contains("500001") || text.contains("Nobody came"), text));
    }

    @Test
    void it_is_answered_once_and_corrected_with_a_reason_and_the_numbers_are_their_lists() {
        long alert = resolved("500002");
        long other = resolved("500003");
        at(DAY, 12);
        round();
        refused("ESC-079", () -> service.aftermaths(door -> say(door, alert, 0, Change.CHANGED)));
        at(ASKED, 7);
        assertEquals(2, round());
        refused("ESC-171", () -> service.aftermaths(door -> say(door, alert, 0, null)));
        service.aftermaths(door -> say(door, alert, 0, Change.PARTLY));
        refused("ESC-170", () -> service.aftermaths(door -> say(door, alert, 1, Change.CHANGED)));
        refused("ESC-172", () -> service.aftermaths(door -> correct(door, alert, 1, "")));
        refused("ESC-012", () -> service.aftermaths(door -> correct(door, alert, 0, "It moved on")));
        service.aftermaths(door -> correct(door, alert, 1, "The school place came through"));
        Aftermath said = service.aftermaths(door -> door.ofAlert(alert)).orElseThrow();
        assertEquals("CHANGED Rowan Reviewer The school place came through", said.change() + " " + said.correctedBy() + " " + said.correctedBecause());
        assertEquals(1, mine(), "the other waits");
        List<AftermathCount> counts = service.aftermaths(door -> door.counts(ASKED, ASKED));
        assertEquals(List.of("null 2 1 1", "X1 2 1 1"), counts.stream().map(one -> one.reason() + " " + one.asked() + " " + one.changed() + " " + one.waiting()).toList());
        assertEquals(1, list(new AftermathFilter("X1", "changed", ASKED, ASKED)));
        assertEquals(1, list(new AftermathFilter(null, "waiting", null, null)));
        assertEquals(2, list(AftermathFilter.all()));
        assertEquals(0, list(new AftermathFilter(null, null, ASKED.plusDays(1), null)));
        service.somebody(2, Role.REVIEWER, null, null, null);
        refused("ESC-001", () -> service.aftermaths(door -> say(door, other, 0, Change.NOT)));
        assertEquals(List.of(), service.aftermaths(door -> door.counts(null, null)));
    }

    @Test
    void after_a_handover_the_new_reviewer_is_asked_and_with_none_left_the_service_lead() {
        resolved("500004");
        service.sql(sql -> {
            sql.execute("update allocation set to_date = ?", DAY.plusDays(10));
            sql.execute("insert into allocation (child_id, reviewer_id, from_date) select child_id, 2, ? from alert", DAY.plusDays(11));
        });
        at(DAY, 12);
        round();
        at(ASKED, 7);
        round();
        assertEquals(List.of("new@council.example"), texts("select address from outgoing_mail"));
        resolvedOn("500005", ASKED);
        service.sql(sql -> sql.execute("update role_holding set to_date = ? where role = 'reviewer'", ASKED));
        at(ASKED, 12);
        round();
        at(ASKED.plusDays(90), 8);
        assertEquals(1, round());
        assertEquals(List.of("sasha@council.example"), texts("select address from outgoing_mail where id = (select max(id) from outgoing_mail)"));
        service.somebody(3, Role.SERVICE_LEAD, null, null, null);
        assertEquals(1, mine());
    }

    @Test
    void what_is_taken_up_again_is_not_asked_about_and_nobody_is_asked_about_the_past() {
        long alert = resolved("500006");
        at(DAY, 12);
        round();
        service.sql(sql -> sql.execute("update alert set state = 'open', resolved_on = null where id = ?", alert));
        at(ASKED, 7);
        assertEquals(1, round());
        assertEquals(List.of("over"), texts("select outcome from alert_aftermath"));
        service.sql(sql -> sql.execute("update alert set state = 'resolved', resolved_on = ? where id = ?", ASKED, alert));
        round();
        at(ASKED.plusDays(90), 7);
        assertEquals(1, round());
        assertEquals(1, mine(), "the new resolution is asked about on a day of its own");
        long old = resolvedOn("500007", DAY.minusYears(1));
        assertEquals(0, round());
        assertTrue(service.aftermaths(door -> door.ofAlert(old)).isEmpty());
    }

    @Test
    void two_machines_at_once_ask_each_once() throws Exception {
        for (int child = 0; child < 20; child++) {
            resolved("50010" + child);
        }
        at(DAY, 12);
        round();
        at(ASKED, 7);
        try (ExecutorService machines = Executors.newFixedThreadPool(4)) {
            CountDownLatch together = new CountDownLatch(4);
            List<Future<Integer>> asked = java.util.stream.IntStream.range(0, 4).mapToObj(machine -> machines.submit(() -> {
                together.countDown();
                together.await();
                return round();
            })).toList();
            int sum = 0;
            for (Future<Integer> one : asked) {
                sum += one.get();
            }
            assertEquals(20, sum + round());
        }
        assertEquals(List.of("20"), texts("select count(*)::text from outgoing_mail"));
    }

    private static Void say(Aftermaths door, long alert, long version, Change change) {
        door.answer(alert, version, change, "The child sees a dentist now.");
        return null;
    }

    private static Void correct(Aftermaths door, long alert, long version, String because) {
        door.correct(alert, version, Change.CHANGED, "The child goes to school.", because);
        return null;
    }

    private long resolved(String number) {
        return resolvedOn(number, DAY);
    }

    private long resolvedOn(String number, LocalDate day) {
        LocalDate before = service.today;
        service.today = day;
        long child = service.reviewer().child(number);
        long alert = service.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 1, List.of("X1"), "Nobody came for Robin.", null, null)));
        service.work(work -> work.resolve(alert, service.read(alerts -> alerts.alert(alert)).alert().version(), "Put right", null));
        service.today = before;
        return alert;
    }

    private int round() {
        while (call(AftermathClocks::begin)) {
            continue;
        }
        int asked = 0;
        for (List<Long> due = call(AftermathClocks::due); !due.isEmpty(); due = call(AftermathClocks::due)) {
            for (long one : due) {
                asked += call(clocks -> clocks.ask(one)) ? 1 : 0;
            }
        }
        return asked;
    }

    private <T> T call(Function<AftermathClocks, T> work) {
        return council.call(database -> work.apply(new AftermathClocks(database, settings, () -> CalendarCorrections.calendar(database.sql()), () -> now)));
    }

    private void at(LocalDate day, int hour) {
        now = day.atTime(hour, 0).atZone(London.ZONE).toInstant();
        service.today = day;
    }

    private long mine() {
        return service.aftermaths(door -> door.mine(PageRequest.first())).total();
    }

    private long list(AftermathFilter filter) {
        return service.aftermaths(door -> door.list(filter, PageRequest.first())).total();
    }

    private List<String> texts(String question) {
        return council.call(database -> database.sql().createQuery(question).mapTo(String.class).list());
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(code, assertThrows(ProblemException.class, deed).problems().getFirst().code());
    }
}
