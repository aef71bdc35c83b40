package footprint.escalation.boundary;

import footprint.escalation.AlertKind;
import footprint.escalation.NewAlert;
import footprint.harness.Postgres;
import footprint.harness.TestCouncil;
import footprint.tenancy.Settings;
import footprint.tenancy.onboarding.RegistryMigrations;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.*;

/**
 * Two machines, each a process of its own, strike what becomes due in two councils while they are killed without warning, stopped
 * and let go on, and lose their database sessions. Nothing is missed and nothing happens twice.
 *
 * <p>Short here; the whole of it: {@code -Dfootprint.clocks.number=10000 -Dfootprint.clocks.pause=60 -Dfootprint.clocks.spread=600}, and
 * {@code -Dfootprint.clocks.number=2400 -Dfootprint.clocks.spread=240 -Dfootprint.clocks.kills=200}. With {@code -Dfootprint.clocks.apart=300}
 * the second machine's own clock is wrong by so many seconds, which needs a C compiler here.
 */
class ExactlyOnceTest {

    private static final int NUMBER = Integer.getInteger("footprint.clocks.number", 300);
    private static final int PAUSE_SECONDS = Integer.getInteger("footprint.clocks.pause", 6);
    /** Seconds over which the clocks become due. */
    private static final int SPREAD = Integer.getInteger("footprint.clocks.spread", 20);
    private static final int PATIENCE_SECONDS = SPREAD + 4 * PAUSE_SECONDS + 120 + NUMBER / 50;
    private static final LocalDate RAISED = LocalDate.of(2025, 11, 3);
    private static final int EACH = 3;
    /** Then they are left in peace, so that it ends. */
    private static final int MOST_TROUBLES = Math.max(9, NUMBER / 100);
    /** So many kills and nothing else, one soon after the other; 0: troubles of every kind. */
    private static final int KILLS = Integer.getInteger("footprint.clocks.kills", 0);
    private static final int BLOWS = 40;
    private static final int APART = Integer.getInteger("footprint.clocks.apart", 0);

    @TempDir
    private static Path folder;

    private final Random random = new Random(11);
    private final List<TestCouncil> councils = List.of(TestCouncil.create("once"), TestCouncil.create("once"));
    private final Jdbi owner = Jdbi.create(Postgres.running().owner());
    private final List<Process> nodes = new ArrayList<>();
    private int troubles;
    private int kills;
    private int pauses;
    private int sessions;

    @Test
    void two_machines_that_are_killed_and_stopped_strike_every_clock_once() throws Exception {
        new RegistryMigrations(Postgres.running().owner()).migrate();
        ClimbingCouncil.write(folder);
        int alerts = NUMBER / EACH / councils.size();
        councils.forEach(council -> raise(council, alerts));
        long begun = System.nanoTime();
        try {
            nodes.add(start(0));
            nodes.add(start(1));
            while (waiting() > 0 && seconds(begun) < PATIENCE_SECONDS) {
                if (troubles < (KILLS > 0 ? KILLS : MOST_TROUBLES)) {
                    trouble();
                } else {
                    Thread.sleep(1_000);
                }
            }
        } finally {
            nodes.forEach(Process::destroyForcibly);
        }
        long late = councils.stream().mapToLong(council -> number(council, "select coalesce(ceil(max(extract(epoch from struck_at - due_at))), 0)::bigint from alert_clock")).max().orElseThrow();
        long apart = councils.stream().mapToLong(council -> number(council, "select round(extract(epoch from max(shown - at) - min(shown - at)))::bigint from strike_ledger")).max().orElseThrow();
        System.out.printf("Exactly once: %d clocks in %d councils on 2 machines with clocks %d s apart, due over %d s; %d machines killed, %d stopped for %d s, %d sessions ended; %d missed, %d doubled; "
                + "the latest %d s late; %d s in all%n", alerts * EACH * councils.size(), councils.size(), apart, SPREAD, kills, pauses, PAUSE_SECONDS, sessions, waiting(), doubled(), late, seconds(begun));
        assertTrue(apart >= APART - 1, "the machines' clocks were not apart");
        assertEquals(0, waiting(), "missed");
        assertEquals(0, doubled(), "doubled");
        councils.forEach(council -> accounts(council, alerts));
        assertTrue(KILLS > 0 ? kills == KILLS : kills > 0 && pauses > 0 && sessions > 0, "too little went wrong, so it proves nothing");
    }

    /** What came of it, counted in the tables: the rows, not the marks. */
    private static void accounts(TestCouncil council, int alerts) {
        assertEquals((long) alerts * EACH, number(council, "select count(*) from strike_ledger"));
        assertEquals(alerts, number(council, "select count(*) from alert where stage = 2 and highest_stage = 2 and version = 2"), "each climbed once");
        assertEquals(2L * alerts, number(council, "select count(*) from alert_step"));
        assertEquals(4L * alerts, number(council, "select count(*) from outgoing_mail"), "two reminders to who answers, one mail to the reviewer and one to the lead");
        assertEquals(0, number(council, "select count(*) from alert_clock where struck_at is not null and told <> case when kind = 'overdue' then 2 else 1 end"));
        assertEquals((long) EACH * alerts, number(council, "select count(*) from alert_clock where struck_at is null"), "the clocks of the second stage are still to come");
    }

    private void trouble() throws Exception {
        Thread.sleep(KILLS > 0 ? random.nextInt(1_500) : 1_000);
        int which = random.nextInt(nodes.size());
        assertTrue(nodes.get(which).isAlive(), () -> "a machine ended by itself: " + log());
        int kind = troubles++ % 3;
        switch (KILLS > 0 ? 0 : kind) {
            case 0 -> {
                nodes.get(which).destroyForcibly().waitFor();
                nodes.set(which, start(which));
                kills++;
            }
            case 1 -> {
                signal(nodes.get(which), "STOP");
                Thread.sleep(1_000L * PAUSE_SECONDS);
                signal(nodes.get(which), "CONT");
                pauses++;
            }
            default -> {
                for (int blow = 0; blow < BLOWS; blow++) {
                    sessions += owner.withHandle(handle -> handle.createQuery(
                            "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'clock-node'").mapTo(Integer.class).one());
                    Thread.sleep(20);
                }
            }
        }
    }

    private static String log() {
        try {
            return Files.readString(folder.resolve("node.log"));
        } catch (IOException none) {
            return none.getMessage();
        }
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor());
    }

    private Process start(int which) throws IOException, InterruptedException {
        PGSimpleDataSource application = (PGSimpleDataSource) Postgres.running().application();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx96m",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), ClockNode.class.getName(),
                application.getURL() + (application.getURL().contains("?") ? "&" : "?") + "ApplicationName=clock-node", application.getUser(), application.getPassword(), folder.toString()));
        councils.forEach(council -> command.add(council.code().value()));
        ProcessBuilder machine = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "node.log")));
        if (which > 0 && APART != 0) {
            machine.environment().putAll(Map.of("LD_PRELOAD", wrongClock(), "CLOCK_APART_SECONDS", Integer.toString(APART)));
        }
        return machine.start();
    }

    private static String wrongClock() throws IOException, InterruptedException {
        Path library = folder.resolve("clock-apart.so");
        if (!Files.exists(library)) {
            assertEquals(0, new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), "src/test/native/clock-apart.c", "-ldl").inheritIO().start().waitFor());
        }
        return library.toString();
    }

    private void raise(TestCouncil council, int alerts) {
        Settings settings = ClimbingCouncil.settings(folder);
        Service service = new Service(council, settings, RAISED);
        service.sql(sql -> {
            sql.execute("""
                    insert into person (username, full_name, email) values ('r', 'Rowan Reviewer', 'rowan@council.example'), ('t', 'Toni Leader', 'toni@council.example'),
                        ('s', 'Sasha Lead', 'sasha@council.example')""");
            sql.execute("""
                    insert into role_holding (person_id, role, answering_role, from_date) values (1, 'reviewer', null, '2020-01-01'),
                        (2, 'responding-manager', 'Team Leader', '2020-01-01'), (3, 'service-lead', null, '2020-01-01')""");
            sql.execute("create table strike_ledger (clock_id bigint, pid bigint, shown timestamptz, at timestamptz default clock_timestamp())");
        });
        IntStream.range(0, alerts).forEach(number -> {
            long child = service.child(Integer.toString(800_000 + number));
            service.work(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 1, List.of("X1"), "Nobody came.", null, null)));
        });
        // Due one after the other from now on, on the database's clock; a step's reminders before its lateness.
        service.sql(sql -> sql.createUpdate("""
                        update alert_clock c set due_at = clock_timestamp() + make_interval(secs => (n.place - 1) * cast(:spread as float8) / :all)
                        from (select id, row_number() over (order by case kind when 'overdue' then 1 else 0 end, random()) as place from alert_clock) n where n.id = c.id""")
                .bind("spread", SPREAD).bind("all", alerts * EACH).execute());
    }

    private long waiting() {
        return councils.stream().mapToLong(council -> number(council, "select count(*) from alert_clock c join alert_step s on s.id = c.step_id where s.stage = 1 and c.struck_at is null")).sum();
    }

    private long doubled() {
        return councils.stream().mapToLong(council -> number(council, "select count(*) from (select clock_id from strike_ledger group by clock_id having count(*) > 1) twice")).sum();
    }

    private static long number(TestCouncil council, String question) {
        return council.call(database -> database.sql().createQuery(question).mapTo(Long.class).one());
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000L;
    }
}
