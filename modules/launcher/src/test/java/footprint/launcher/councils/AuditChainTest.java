package footprint.launcher.councils;

import footprint.identity.AuditAnchor;
import footprint.identity.boundary.AuditAnchors;
import footprint.identity.boundary.AuditVerification;
import footprint.identity.boundary.AuditVerification.Found;
import footprint.kernel.CouncilCode;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CouncilTransactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The audit trail against somebody who may do everything in the database. Each attempt is real SQL of a superuser on the real
 * table, found or not by the verifier that the command line has, and rolled back. How many: {@code -Dfootprint.tampers=10000}.
 */
class AuditChainTest {

    private static final int ENTRIES = 60;
    private static final int TAMPERS = Integer.getInteger("footprint.tampers", 1_200);
    private static Installed installed;
    private static CouncilCode council;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        installed = Installed.start();
        council = installed.councils("audited", 1, MigrationScripts.onClassPath()).getFirst();
        for (int number = 1; number <= ENTRIES; number++) {
            append(installed.application(), council, number % 4 + 1);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        installed.close();
    }

    @Test
    void what_was_appended_is_whole() {
        Found found = verified(council, List.of());
        assertTrue(found.whole(), String.valueOf(found.broken()));
        assertEquals(150, found.head().number());
        assertEquals(found.head(), installed.application().call(council, sql -> new AuditVerification(sql).head()));
    }

    /** What a superuser does to the trail in the table itself; the anchors know the end. */
    private enum Tamper {
        ALTER, REMOVE, INSERT, SWAP, RENUMBER, REHASH_ONE, REWRITE_FROM, CUT, ROLL_BACK_AND_GO_ON
    }

    @Test
    void every_tampering_of_a_superuser_is_found() {
        Random random = new Random(20261116);
        AuditAnchors anchors = new AuditAnchors(folder, Clock.systemUTC());
        anchors.add(council, installed.application().call(council, sql -> new AuditVerification(sql).head()), null);
        List<AuditAnchor> known = anchors.of(council);
        Map<Tamper, Integer> tried = new EnumMap<>(Tamper.class);
        Jdbi.create(installed.owner()).useHandle(handle -> {
            for (int attempt = 0; attempt < TAMPERS; attempt++) {
                Tamper tamper = Tamper.values()[attempt % Tamper.values().length];
                handle.begin();
                handle.execute("set local search_path = " + CouncilSchema.nameFor(council));
                String done = tamper(handle, tamper, random);
                Found found = new AuditVerification(handle).against(known);
                handle.rollback();
                assertFalse(found.whole(), () -> "not found: " + done);
                tried.merge(tamper, 1, Integer::sum);
            }
        });
        System.out.println("audit tampers tried and found: " + tried);
        assertTrue(verified(council, known).whole(), "an attempt was not rolled back");
    }

    private static String tamper(Handle handle, Tamper tamper, Random random) {
        int number = 1 + random.nextInt(149);
        return switch (tamper) {
            case ALTER -> alter(handle, number, random);
            case REMOVE -> did(handle, "delete from audit_entry where number = " + number);
            case INSERT -> did(handle, "alter table audit_entry drop constraint audit_entry_pkey",
                    "insert into audit_entry select number" + (random.nextBoolean() ? "" : " + 1") + ", at, person_id, 'other', role, child_id, door, how, asked, counted, address,"
                            + " via, page, why, before, after, previous, " + (random.nextBoolean() ? "hash" : "sha256(hash)") + " from audit_entry where number = " + number);
            case SWAP -> did(handle, "alter table audit_entry drop constraint audit_entry_pkey", "update audit_entry set number = case number when " + number + " then "
                    + other(number, random) + " else " + number + " end where number in (" + number + ", " + last + ")");
            case RENUMBER -> did(handle, "delete from audit_entry where number = " + number, "alter table audit_entry drop constraint audit_entry_pkey",
                    "update audit_entry set number = number - 1 where number > " + number);
            case REHASH_ONE -> did(handle, "update audit_entry set username = 'nobody', hash = sha256(hash) where number = " + number);
            case REWRITE_FROM -> rewritten(handle, number);
            case CUT -> did(handle, "delete from audit_entry where number > " + number);
            case ROLL_BACK_AND_GO_ON -> did(handle, "delete from audit_entry where number > " + number,
                    "select append_audit((select jsonb_agg(jsonb_build_object('at', n, 'username', 'forged', 'role', 'reviewer', 'door', 'D.d', 'how', 'read'))"
                            + " from generate_series(1, " + (random.nextInt(200)) + " + 1) n))");
        };
    }

    private static int last;

    private static int other(int number, Random random) {
        do {
            last = 1 + random.nextInt(150);
        } while (last == number);
        return last;
    }

    private static String alter(Handle handle, int number, Random random) {
        List<String> changes = List.of("at = at + interval '1 microsecond'", "person_id = coalesce(person_id, 0) + 1", "username = username || 'x'", "role = 'analyst'",
                "child_id = case when child_id is null then 1 end", "door = door || ' '", "how = 'refused'", "asked = coalesce(asked, '') || '-'", "counted = coalesce(counted, 0) + 1",
                "address = case when address is null then '' end", "via = coalesce(via, '') || 'x'", "page = '/'", "why = 'because'", "before = '{\"a\": 2}'", "after = 'null'",
                "previous = sha256(previous)", "hash = sha256(hash)", "address = via, via = address", "username = role, role = username", "before = after, after = coalesce(before, '0')");
        return did(handle, "update audit_entry set " + changes.get(random.nextInt(changes.size())) + " where number = " + number);
    }

    /** The cleverest: everything from one entry on written anew with sums that fit. Only what is kept outside knows better. */
    private static String rewritten(Handle handle, int number) {
        handle.execute("create temporary table kept on commit drop as select * from audit_entry where number >= " + number);
        return did(handle, "delete from audit_entry where number >= " + number, """
                select append_audit((select jsonb_agg(jsonb_build_object('at', cast(extract(epoch from at) * 1000000 as bigint), 'person', person_id, 'username',
                       case number when %d then 'somebody.else' else username end, 'role', role, 'child', child_id, 'door', door, 'how', how, 'before', before, 'after', after)
                       order by number) from kept))""".formatted(number));
    }

    private static String did(Handle handle, String... statements) {
        for (String statement : statements) {
            handle.execute(statement.replace("::", "\\:\\:"));
        }
        return String.join("; ", statements);
    }

    @Test
    void without_an_anchor_a_cut_end_is_not_found_and_with_one_it_is() {
        AuditAnchors anchors = new AuditAnchors(folder, Clock.systemUTC());
        anchors.add(council, installed.application().call(council, sql -> new AuditVerification(sql).head()), null);
        Jdbi.create(installed.owner()).useHandle(handle -> {
            handle.begin();
            handle.execute("set local search_path = " + CouncilSchema.nameFor(council));
            handle.execute("delete from audit_entry where number > 100");
            assertTrue(new AuditVerification(handle).against(List.of()).whole());
            Found found = new AuditVerification(handle).against(anchors.of(council));
            assertEquals(101, found.broken().number());
            anchors.add(council, found.head(), "A back-up was restored");
            assertTrue(new AuditVerification(handle).against(anchors.of(council)).whole(), "a restored back-up begins anew");
            handle.rollback();
        });
    }

    @Test
    void a_trail_without_an_entry_is_whole_and_so_is_its_anchor() {
        CouncilCode empty = installed.councils("emptyaudit", 1, MigrationScripts.onClassPath()).getFirst();
        AuditAnchors anchors = new AuditAnchors(folder, Clock.systemUTC());
        anchors.add(empty, installed.application().call(empty, sql -> new AuditVerification(sql).head()), null);
        assertTrue(verified(empty, anchors.of(empty)).whole());
        append(installed.application(), empty, 1);
        assertTrue(verified(empty, anchors.of(empty)).whole());
    }

    @Test
    void the_councils_own_role_can_do_nothing_but_read_and_append() {
        for (String sql : List.of("update audit_entry set username = 'x'", "delete from audit_entry", "truncate audit_entry", "drop table audit_entry", "alter table audit_entry add qz int",
                "insert into audit_entry select * from audit_entry", "drop function append_audit(jsonb)", "alter function append_audit(jsonb) security invoker",
                "create or replace function append_audit(entries jsonb) returns bigint language sql as 'select 1::bigint'", "alter table audit_entry disable trigger all",
                "create rule qz as on insert to audit_entry do instead nothing", "create trigger qz before insert on audit_entry for each row execute function suppress_redundant_updates_trigger()",
                "create table qz (number bigint references audit_entry)", "lock table audit_entry in share mode", "alter table audit_entry owner to current_user",
                "drop schema " + CouncilSchema.nameFor(council) + " cascade", "alter schema " + CouncilSchema.nameFor(council) + " rename to qz", "drop index audit_entry_child",
                "alter schema " + CouncilSchema.nameFor(council) + " owner to current_user", "set role footprint_keeper", "copy audit_entry from stdin", "cluster audit_entry using audit_entry_pkey",
                "alter table audit_entry rename to qz", "alter table audit_entry set schema pg_temp", "drop owned by footprint_keeper", "grant footprint_keeper to current_user")) {
            assertThrows(RuntimeException.class, () -> installed.application().run(council, handle -> {
                handle.execute(sql.replace("::", "\\:\\:"));
                assertEquals("nothing done", sql);
            }), sql);
        }
        assertTrue(verified(council, List.of()).whole());
    }

    @Test
    void many_at_once_make_one_chain_without_a_gap_and_one_who_is_killed_leaves_it_whole() throws Exception {
        CouncilCode busy = installed.councils("busyaudit", 1, MigrationScripts.onClassPath()).getFirst();
        AtomicLong acknowledged = new AtomicLong();
        AtomicLong killed = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(8); Killer killer = Killer.of(installed.owner(), "%append_audit%", 20)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                running.add(threads.submit(() -> {
                    for (int number = 0; number < 60; number++) {
                        try {
                            append(installed.application(), busy, 2);
                            acknowledged.addAndGet(2);
                        } catch (RuntimeException dead) {
                            killed.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get(120, TimeUnit.SECONDS);
            }
        }
        Found found = verified(busy, List.of());
        assertTrue(found.whole(), String.valueOf(found.broken()));
        // Who was killed while committing cannot know whether it was done.
        assertTrue(acknowledged.get() <= found.head().number() && found.head().number() <= acknowledged.get() + 2 * killed.get(),
                acknowledged + " acknowledged, " + killed + " killed, " + found.head().number() + " there");
        assertTrue(acknowledged.get() > 500 && killed.get() > 0, acknowledged + " acknowledged, " + killed + " killed");
    }

    @Test
    void a_trail_that_was_archived_and_loaded_is_the_same_chain() throws IOException {
        Path file = folder.resolve("audited.zip");
        CouncilArchive archive = ArchiveTest.archive(installed);
        try (OutputStream out = Files.newOutputStream(file)) {
            archive.write(council, out);
        }
        CouncilCode copy = new CouncilCode("auditedcopy");
        archive.load(file, copy, "Copy", "first");
        Found found = verified(copy, List.of());
        assertTrue(found.whole());
        assertEquals(verified(council, List.of()).head(), found.head());
        append(installed.application(), copy, 1);
        assertTrue(verified(copy, List.of()).whole());
    }

    private static Found verified(CouncilCode code, List<AuditAnchor> anchors) {
        return installed.application().call(code, sql -> new AuditVerification(sql).against(anchors));
    }

    private static void append(CouncilTransactions application, CouncilCode code, int many) {
        application.run(code, sql -> assertNotNull(sql.createQuery("""
                        select append_audit((select jsonb_agg(jsonb_build_object('at', 1763730000123456 + n, 'person', n, 'username', 'jo.püblic', 'role', 'reviewer', 'child', n,
                               'door', 'Children.file', 'how', 'read', 'asked', '{"text":"x, y:z"}', 'counted', null, 'address', '203.0.113.7', 'via', 'session', 'page', '/children/child',
                               'why', 'Work on the case', 'before', case when n > 2 then '{"b": 1.50, "a": "ü"}'::jsonb end, 'after', null)) from generate_series(1, :many) n))"""
                        .replace("::", "\\:\\:")).bind("many", many).mapTo(Long.class).one()));
    }
}
