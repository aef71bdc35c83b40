package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.tenancy.archive.CouncilMove;
import footprint.tenancy.archive.Manifest;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.SchemaFingerprints;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CouncilTransactions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two real PostgreSQL servers; writers at work; death at every step. */
class MoveTest {

    private static final MigrationScripts NOW = MigrationScripts.onClassPath();
    private static Installed first;
    private static Installed second;

    @BeforeAll
    static void start() throws IOException {
        first = Installed.start();
        second = Installed.bare();
        first.with("second", second);
    }

    @AfterAll
    static void stop() throws IOException {
        second.close();
        first.close();
    }

    @Test
    void a_council_moves_while_its_people_write_and_nothing_is_lost() throws Exception {
        CouncilCode moving = first.councils("moving", 1, NOW).getFirst();
        CouncilCode staying = first.councils("staying", 1, NOW).getFirst();
        try (Workers movers = Workers.in(List.of(moving), () -> application(moving)); Workers stayers = Workers.in(List.of(staying), first::application)) {
            awaitSome(movers, 20);
            move().move(moving, "second", step -> { });
            int atSwitch = movers.acknowledged();
            awaitSome(movers, atSwitch + 20);
            assertEquals("second first open", registry(moving));
            move().back(moving, step -> { });
            atSwitch = movers.acknowledged();
            awaitSome(movers, atSwitch + 20);
            assertEquals("first second open", registry(moving));
            movers.stop();
            stayers.stop();
            assertEquals(List.of(), movers.lost());
            assertEquals(List.of(), stayers.lost());
            assertEquals(List.of(), stayers.faults(), "a council that stayed noticed");
            movers.faults().forEach(fault -> assertTrue(fault.contains("permission denied to set role") || fault.contains("does not exist"), fault));
        }
        move().confirm(moving);
        assertEquals("first null open", registry(moving));
        assertEquals(Set.of(), left(second, moving));
    }

    @Test
    void everything_arrives_and_the_old_copy_is_out_of_reach_until_it_is_confirmed() throws IOException {
        CouncilCode council = first.demonstrated();
        Manifest before = ArchiveTest.again(first, council);
        assertEquals(before.rows(), move().move(council, "second", step -> { }));
        Manifest after = ArchiveTest.again(first, council);
        assertEquals(before.tables(), after.tables());
        assertEquals(before.sequences(), after.sequences());
        String schema = CouncilSchema.nameFor(council);
        String specimen = Jdbi.create(second.owner()).withHandle(handle -> SchemaFingerprints.fingerprint(SchemaFingerprints.specimen(handle, NOW)));
        assertEquals(specimen, Jdbi.create(second.owner()).withHandle(handle -> SchemaFingerprints.of(handle, List.of(schema)).get(schema)));
        assertEquals(Set.of(schema + "__kept"), left(first, council));
        assertThrows(IllegalStateException.class, () -> first.application().run(council, sql -> sql.execute("select 1")));
        second.application().run(council, sql -> sql.execute("update child set known_as = 'Arrived'"));
        assertEquals("TEN-121", code(() -> move().move(council, "second", step -> { })));

        move().confirm(council);
        assertEquals(Set.of(), left(first, council));
        assertEquals("second null open", registry(council));
        assertEquals("TEN-124", code(() -> move().confirm(council)));
        assertEquals("TEN-124", code(() -> move().back(council, step -> { })));
        second.application().run(council, sql -> assertEquals("Arrived", sql.createQuery("select distinct known_as from child").mapTo(String.class).one()));
    }

    /** An error is no failure that the mover can clean up after: it is the power cut. */
    @Test
    void whoever_dies_at_whichever_step_can_be_gone_on_with_or_undone() {
        List<String> steps = new ArrayList<>();
        CouncilCode trial = first.councils("steps", 1, NOW).getFirst();
        move().move(trial, "second", steps::add);
        assertEquals(3, steps.size());
        for (int step = 0; step < steps.size(); step++) {
            for (boolean goOn : List.of(true, false)) {
                CouncilCode council = first.councils((goOn ? "goon" : "undo") + step + "x", 1, NOW).getFirst();
                first.application().run(council, sql -> sql.execute("insert into person (username, full_name) values ('kept', 'Kept')"));
                String dying = steps.get(step);
                assertThrows(PowerCut.class, () -> move().move(council, "second", told -> {
                    if (told.equals(dying)) {
                        throw new PowerCut();
                    }
                }));
                assertTrue(registry(council).startsWith("first null moving"), registry(council));
                if (goOn) {
                    move().move(council, "second", told -> { });
                    assertEquals("second first open", registry(council));
                } else {
                    move().undo(council);
                    assertEquals("first null open", registry(council));
                    assertEquals(Set.of(), left(second, council));
                }
                application(council).run(council, sql -> assertEquals(1, sql.createQuery("select count(*) from person where username = 'kept'").mapTo(Integer.class).one()));
                application(council).run(council, sql -> sql.execute("update person set email = 'x'"));
            }
        }
    }

    @Test
    void dying_on_the_way_back_can_be_undone_too() {
        CouncilCode council = first.councils("wayback", 1, NOW).getFirst();
        move().move(council, "second", told -> { });
        second.application().run(council, sql -> sql.execute("insert into person (username, full_name) values ('new', 'Written after the move')"));
        for (String dying : List.of("Copying", "Switching")) {
            assertThrows(PowerCut.class, () -> move().back(council, told -> {
                if (told.startsWith(dying)) {
                    throw new PowerCut();
                }
            }));
            move().undo(council);
            assertTrue(registry(council).startsWith("second") && registry(council).endsWith("open"), registry(council));
            second.application().run(council, sql -> assertEquals(1, sql.createQuery("select count(*) from person where username = 'new'").mapTo(Integer.class).one()));
            // The copy that was kept is older than what has come since: once the way back has replaced it, it is no longer named.
            if (registry(council).equals("second null open")) {
                move().move(council, "first", told -> { });
                move().move(council, "second", told -> { });
            }
        }
    }

    @Test
    void a_move_whose_connection_is_cut_opens_the_council_again_where_it_was() throws Exception {
        CouncilCode council = new CouncilCode("cut1");
        first.councils("cut", 1, NOW);
        first.application().run(council, sql -> sql.execute("insert into person (username, full_name) select 'p' || n, repeat('long ', 200) from generate_series(1, 20000) n"));
        int cut = 0;
        for (int attempt = 0; attempt < 20 && cut < 3; attempt++) {
            Installed victim = attempt % 2 == 0 ? first : second;
            try (Killer killer = Killer.of(victim.owner(), "copy %person%", attempt % 4)) {
                move().move(council, "second", told -> { });
                move().back(council, told -> { });
                move().confirm(council);
            } catch (ProblemException refused) {
                assertEquals("TEN-122", refused.problems().getFirst().code(), refused.getMessage());
                cut++;
            }
            assertTrue(registry(council).endsWith("open"), registry(council));
            application(council).run(council, sql -> assertEquals(20_000, sql.createQuery("select count(*) from person").mapTo(Integer.class).one()));
            if (registry(council).startsWith("second")) {
                move().back(council, told -> { });
            }
            if (!registry(council).contains("null")) {
                move().confirm(council);
            }
        }
        assertEquals(3, cut, "nothing was cut");
    }

    @Test
    void a_suspended_council_arrives_suspended_and_unknown_servers_and_states_are_refused() {
        CouncilCode council = first.councils("asleep", 1, NOW).getFirst();
        Jdbi.create(first.owner()).useHandle(handle -> handle.execute("update registry.council set state = 'suspended', state_reason = 'Unpaid' where code = 'asleep1'"));
        move().move(council, "second", told -> { });
        assertEquals("second first suspended", registry(council));
        assertEquals("TEN-100", code(() -> move().move(council, "third", told -> { })));
        assertEquals("TEN-119", code(() -> move().move(new CouncilCode("nobody"), "second", told -> { })));
        assertEquals("TEN-123", code(() -> move().undo(council)));
        Jdbi.create(first.owner()).useHandle(handle -> handle.execute("update registry.council set state = 'leaving' where code = 'asleep1'"));
        assertEquals("TEN-121", code(() -> move().back(council, told -> { })));
    }

    /** Somebody has a transaction open that wrote: it is waited for, and what it commits is in the copy. */
    @Test
    void whoever_is_in_the_middle_of_something_is_waited_for() throws Exception {
        CouncilCode council = first.councils("middle", 1, NOW).getFirst();
        AtomicBoolean wrote = new AtomicBoolean();
        Thread slow = Thread.ofPlatform().start(() -> first.application().run(council, sql -> {
            sql.execute("insert into person (username, full_name) values ('slow', 'Slow')");
            wrote.set(true);
            sql.execute("select pg_sleep(2)");
            sql.execute("insert into person (username, full_name) values ('slow too', 'Slow')");
        }));
        while (!wrote.get()) {
            Thread.onSpinWait();
        }
        move().move(council, "second", told -> { });
        slow.join();
        second.application().run(council, sql -> assertEquals(2, sql.createQuery("select count(*) from person").mapTo(Integer.class).one()));
    }

    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static CouncilMove move() {
        return new CouncilMove(first.servers(), Clock.systemUTC());
    }

    /** The application's login on the server that the registry says, as the application does it. */
    private static CouncilTransactions application(CouncilCode council) {
        return registry(council).startsWith("second") ? second.application() : first.application();
    }

    private static void awaitSome(Workers workers, int many) throws InterruptedException {
        for (int waited = 0; workers.acknowledged() < many; waited++) {
            assertTrue(waited < 3_000, "the writers stand still at " + workers.acknowledged());
            Thread.sleep(10);
        }
    }

    private static String code(org.junit.jupiter.api.function.Executable refused) {
        ProblemException problem = assertThrows(ProblemException.class, refused);
        assertFalse(problem.getMessage().contains("null"), problem.getMessage());
        return problem.problems().getFirst().code();
    }

    private static String registry(CouncilCode council) {
        return Jdbi.create(first.owner()).withHandle(handle -> handle.createQuery(
                "select concat_ws(' ', server, coalesce(server_before, 'null'), state) from registry.council where code = :code")
                .bind("code", council.value()).mapTo(String.class).one());
    }

    /** The schemas of a council on a server. */
    private static Set<String> left(Installed server, CouncilCode council) {
        return Jdbi.create(server.owner()).withHandle(handle -> handle.createQuery("select nspname from pg_namespace where nspname in (:live, :kept)")
                .bind("live", CouncilSchema.nameFor(council)).bind("kept", CouncilSchema.nameFor(council) + "__kept").mapTo(String.class).set());
    }
}
