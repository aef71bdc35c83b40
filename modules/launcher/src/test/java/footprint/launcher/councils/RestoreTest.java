package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.tenancy.archive.Manifest;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One council is destroyed and restored, again and again, while the others work. */
class RestoreTest {

    @TempDir
    private static Path folder;
    private static Installed installed;
    private static CouncilCode council;
    private static Path backup;
    private static Manifest manifest;

    @BeforeAll
    static void start() throws IOException {
        installed = Installed.start();
        council = installed.demonstrated();
        backup = folder.resolve("back-up.zip");
        try (OutputStream out = Files.newOutputStream(backup)) {
            manifest = ArchiveTest.archive(installed).write(council, out);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        installed.close();
    }

    @Test
    void one_council_is_destroyed_and_restored_while_the_others_work_and_lose_nothing() throws Exception {
        List<CouncilCode> others = installed.councils("other", 3, MigrationScripts.onClassPath());
        try (Workers workers = Workers.in(others, installed::application)) {
            String schema = CouncilSchema.nameFor(council);
            for (String destruction : List.of(
                    "delete from " + schema + ".review_meeting; delete from " + schema + ".audit_entry; update " + schema + ".child set number = 'X' || id, given_name = 'gone'",
                    "drop table " + schema + ".child cascade; drop table " + schema + ".configuration",
                    "drop schema " + schema + " cascade",
                    "drop schema " + schema + " cascade; drop owned by " + schema + "; drop role " + schema)) {
                Jdbi.create(installed.owner()).useHandle(handle -> handle.createScript(destruction).execute());
                ArchiveTest.archive(installed).restore(backup, council);
                assertEquals(manifest.tables(), ArchiveTest.again(installed, council).tables(), "after: " + destruction);
                assertEquals(manifest.sequences(), ArchiveTest.again(installed, council).sequences());
                assertEquals("open null null", registry());
                installed.application().run(council, sql -> sql.execute("update child set number = number"));
            }
            workers.stop();
            assertEquals(List.of(), workers.faults(), "another council noticed");
            assertTrue(workers.acknowledged() > 20, "the others hardly worked: " + workers.acknowledged());
            assertEquals(List.of(), workers.lost());
        }
    }

    /** Killed in the middle, the council has what it had, and asking again restores it. */
    @Test
    void a_restore_that_is_killed_leaves_what_was_there() throws Exception {
        installed.application().run(council, sql -> sql.execute("update child set known_as = 'Changed'"));
        List<Manifest.Table> changed = ArchiveTest.again(installed, council).tables();
        assertNotEquals(manifest.tables(), changed);
        int killed = 0;
        for (int attempt = 0; attempt < 40 && killed < 3; attempt++) {
            try (Killer killer = Killer.of(installed.owner(), "copy %", attempt * 7L % 30)) {
                ArchiveTest.archive(installed).restore(backup, council);
                installed.application().run(council, sql -> sql.execute("update child set known_as = 'Changed'")); // it was quicker than the killer
            } catch (RuntimeException dead) {
                killed++;
            }
            assertEquals(changed, ArchiveTest.again(installed, council).tables());
            assertEquals("open null null", registry());
        }
        assertEquals(3, killed, "the killer came too late each time");
        ArchiveTest.archive(installed).restore(backup, council);
        assertEquals(manifest.tables(), ArchiveTest.again(installed, council).tables());
    }

    @Test
    void a_restore_whose_process_died_is_taken_up_and_the_council_becomes_what_it_was() {
        Jdbi.create(installed.owner()).useHandle(handle -> handle.execute("update registry.council set state = 'suspended', state_before = 'open',"
                + " state_reason = 'It is being restored from an archive.' where code = ?", council.value()));
        ArchiveTest.archive(installed).restore(backup, council);
        assertEquals("open null null", registry());
    }

    @Test
    void a_suspended_council_stays_suspended_with_its_reason() {
        Jdbi.create(installed.owner()).useHandle(handle -> handle.execute("update registry.council set state = 'suspended', state_reason = 'Unpaid' where code = ?", council.value()));
        ArchiveTest.archive(installed).restore(backup, council);
        assertEquals("suspended null Unpaid", registry());
        Jdbi.create(installed.owner()).useHandle(handle -> handle.execute("update registry.council set state = 'open', state_reason = null where code = ?", council.value()));
    }

    @Test
    void another_councils_archive_and_a_council_that_is_not_there_are_refused() {
        CouncilCode other = installed.councils("stranger", 1, MigrationScripts.onClassPath()).getFirst();
        assertEquals("TEN-117", assertThrows(ProblemException.class, () -> ArchiveTest.archive(installed).restore(backup, other)).problems().getFirst().code());
        assertEquals("TEN-119", assertThrows(ProblemException.class, () -> ArchiveTest.archive(installed).write(new CouncilCode("nobody"), OutputStream.nullOutputStream()))
                .problems().getFirst().code());
        Jdbi.create(installed.owner()).useHandle(handle -> handle.execute("update registry.council set state = 'leaving' where code = ?", council.value()));
        assertEquals("TEN-118", assertThrows(ProblemException.class, () -> ArchiveTest.archive(installed).restore(backup, council)).problems().getFirst().code());
        Jdbi.create(installed.owner()).useHandle(handle -> handle.execute("update registry.council set state = 'open' where code = ?", council.value()));
    }

    private static String registry() {
        return Jdbi.create(installed.owner()).withHandle(handle -> handle.createQuery(
                "select concat_ws(' ', state, coalesce(state_before, 'null'), coalesce(state_reason, 'null')) from registry.council where code = :code")
                .bind("code", council.value()).mapTo(String.class).one());
    }
}
