package footprint.launcher.command;

import footprint.kernel.CouncilCode;
import footprint.launcher.councils.Installed;
import footprint.tenancy.onboarding.MigrationScripts;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an operator types and reads: real processes with the owner's login in their environment. */
class CommandTest {

    @TempDir
    private static Path folder;
    private static Installed first;
    private static Installed second;

    @BeforeAll
    static void start() throws IOException {
        first = Installed.start();
        second = Installed.bare();
        first.councils("alpha", 2, MigrationScripts.onClassPath());
        first.application().run(new CouncilCode("alpha1"), sql -> sql.execute("insert into person (username, full_name) values ('kept', 'Kept')"));
    }

    @AfterAll
    static void stop() throws IOException {
        second.close();
        first.close();
    }

    @Test
    void migrations_says_who_is_at_which_version_and_migrates_whoever_is_behind() throws Exception {
        Jdbi.create(first.owner()).useHandle(handle -> handle.execute("update registry.council set schema_version = 'older' where code = 'alpha2'"));
        Said behind = footprint("migrations");
        assertEquals(1, behind.exit());
        assertTrue(behind.out().lines().anyMatch(line -> line.matches("alpha2 +first +open +behind +older.*")), behind.out());
        Said run = footprint("migrations", "--run");
        assertEquals(0, run.exit(), run.toString());
        assertTrue(run.out().contains("1 were migrated"), run.out());
        Said json = footprint("migrations", "--json");
        assertEquals("current", JsonMapper.shared().readTree(json.out()).at("/councils/1/standing").asString());
    }

    @Test
    void a_council_is_exported_checked_loaded_backed_up_and_restored() throws Exception {
        Path file = folder.resolve("alpha1.zip");
        Said exported = footprint("council", "export", "alpha1", "--to", file.toString());
        assertEquals(0, exported.exit(), exported.toString());
        assertTrue(exported.out().startsWith("Written and checked: "), exported.out());
        assertEquals(2, footprint("council", "export", "alpha1", "--to", file.toString()).exit(), "a file that is there is not overwritten");
        assertTrue(footprint("council", "check-archive", file.toString()).out().startsWith("Whole: Council alpha1"));

        Said taken = footprint("council", "load", file.toString());
        assertEquals(1, taken.exit());
        assertTrue(taken.err().startsWith("TEN-115 "), taken.err());
        assertEquals(1, taken.err().lines().count(), taken.err());
        Said loaded = footprint("council", "load", file.toString(), "--as", "copied", "--name", "Copied");
        assertEquals(0, loaded.exit(), loaded.toString());
        first.application().run(new CouncilCode("copied"), sql -> assertEquals("Kept", sql.createQuery("select full_name from person").mapTo(String.class).one()));

        Path backups = folder.resolve("back-ups");
        Said backedUp = footprint("council", "back-up", "alpha1", "nobody", "--folder", backups.toString());
        assertEquals(1, backedUp.exit());
        assertTrue(backedUp.err().startsWith("nobody: TEN-119"), backedUp.err());
        first.application().run(new CouncilCode("alpha1"), sql -> sql.execute("delete from person"));
        Said asked = footprint("council", "restore", "alpha1", "--folder", backups.toString());
        assertEquals(1, asked.exit());
        assertTrue(asked.out().startsWith("Would replace everything alpha1 has"), asked.out());
        Said restored = footprint("council", "restore", "alpha1", "--folder", backups.toString(), "--yes");
        assertEquals(0, restored.exit(), restored.toString());
        first.application().run(new CouncilCode("alpha1"), sql -> assertEquals("Kept", sql.createQuery("select full_name from person").mapTo(String.class).one()));
        try (Stream<Path> files = Files.list(backups.resolve("alpha1"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void a_council_is_moved_back_and_forth_and_the_move_is_confirmed() throws Exception {
        assertEquals(0, footprint("server", "add", "second").exit());
        Said moved = footprint("council", "move", "alpha2", "--to", "second");
        assertEquals(0, moved.exit(), moved.toString());
        assertTrue(moved.out().contains("alpha2 lives on second"), moved.out());
        assertEquals(0, footprint("council", "move-back", "alpha2").exit());
        assertEquals(0, footprint("council", "confirm-move", "alpha2").exit());
        Said nothing = footprint("council", "confirm-move", "alpha2");
        assertEquals(1, nothing.exit());
        assertTrue(nothing.err().startsWith("TEN-124 "), nothing.err());
        assertTrue(footprint("council", "undo-move", "alpha2").err().startsWith("TEN-123 "));
    }

    @Test
    void help_and_mistakes_are_answered_without_a_database() throws Exception {
        for (List<String> words : List.of(List.of("--help"), List.of("council", "--help"), List.of("council", "move", "--help"), List.of("upload", "--help"))) {
            Said help = run(Map.of(), words);
            assertEquals(0, help.exit(), help.toString());
            assertTrue(help.out().startsWith("Usage: footprint"), help.out());
        }
        assertEquals(2, run(Map.of(), List.of("council", "move", "Not a code", "--to", "second")).exit());
        Said homeless = run(Map.of(), List.of("migrations", "--data", folder.resolve("none").toString()));
        assertEquals(1, homeless.exit());
        assertTrue(homeless.err().startsWith("RUN-060 "), homeless.err());
        Said down = run(Map.of("FOOTPRINT_OWNER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none", "FOOTPRINT_OWNER_DATABASE_USER", "x", "FOOTPRINT_OWNER_DATABASE_PASSWORD", "secret-word"),
                List.of("migrations"));
        assertEquals(3, down.exit());
        assertTrue(down.err().startsWith("RUN-061 "), down.err());
        assertFalse(down.err().contains("secret-word"));
        Said other = run(Map.of("FOOTPRINT_OWNER_DATABASE_URL", second.url(), "FOOTPRINT_OWNER_DATABASE_USER", "postgres", "FOOTPRINT_OWNER_DATABASE_PASSWORD", ""),
                List.of("migrations", "--run"));
        assertEquals(1, other.exit());
        assertTrue(other.err().startsWith("RUN-062 "), other.err());
    }

    /** The process of a move is killed after this and that; asked again, it goes on, and nobody's row is lost. */
    @Test
    void a_move_whose_process_is_killed_is_gone_on_with() throws Exception {
        CouncilCode council = first.councils("killed", 1, MigrationScripts.onClassPath()).getFirst();
        first.application().run(council, sql -> sql.execute("insert into person (username, full_name) select 'p' || n, repeat('long ', 200) from generate_series(1, 20000) n"));
        assertEquals(0, footprint("server", "add", "second").exit());
        Path log = folder.resolve("killed.log");
        int killed = 0;
        for (int attempt = 0; attempt < 12 && killed < 3; attempt++) {
            Process process = begin(owner(), List.of("council", "move", council.value(), "--to", "second"), log, folder.resolve("killed.err"));
            while (process.isAlive() && !Files.readString(log).contains("Copying to second")) {
                Thread.sleep(5);
            }
            Thread.sleep(attempt * 60L % 400);
            process.destroyForcibly().waitFor();
            killed += state(council).equals("moving first") ? 1 : 0;
            if (state(council).equals("open second")) {
                assertEquals(0, footprint("council", "move-back", council.value()).exit());
                assertEquals(0, footprint("council", "confirm-move", council.value()).exit());
            }
        }
        assertEquals(3, killed, "the process was always quicker");
        Said gone = footprint("council", "move", council.value(), "--to", "second");
        assertEquals(0, gone.exit(), gone.toString());
        assertEquals("open second", state(council));
        second.application().run(council, sql -> assertEquals(20_000, sql.createQuery("select count(*) from person").mapTo(Integer.class).one()));
    }

    private static String state(CouncilCode council) {
        return Jdbi.create(first.owner()).withHandle(handle -> handle.createQuery("select state || ' ' || server from registry.council where code = :code")
                .bind("code", council.value()).mapTo(String.class).one());
    }

    /** Citus signs in to its workers as the council's role. */
    @Test
    void councils_roles_may_log_in_where_that_is_asked_for_and_nowhere_else() throws Exception {
        Path file = folder.resolve("roles.zip");
        assertEquals(0, footprint("council", "export", "alpha2", "--to", file.toString()).exit());
        Map<String, String> environment = new HashMap<>(owner());
        environment.put("FOOTPRINT_COUNCIL_ROLES_LOGIN", "yes");
        assertEquals(0, run(environment, List.of("council", "load", file.toString(), "--as", "clustered")).exit());
        assertEquals(List.of("council_clustered"), Jdbi.create(first.owner()).withHandle(handle -> handle.createQuery(
                "select rolname from pg_roles where rolname like 'council\\_%' and rolcanlogin").mapTo(String.class).list()));
    }

    /** The folder of a running Footprint leads to its database; this one has no registry yet, and the sentence says so. */
    @Test
    void the_data_folder_of_a_running_footprint_is_login_enough() throws Exception {
        Jdbi.create(second.owner()).useHandle(handle -> {
            handle.execute("create role footprint_owner superuser login");
            handle.execute("create database footprint");
        });
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("ports.properties"), "database=" + second.url().replaceAll(".*:(\\d+)/.*", "$1") + "\n");
        Files.writeString(data.resolve("secrets.properties"), "database-owner-password=unused-where-everybody-is-trusted\n");
        Said said = run(Map.of(), List.of("migrations", "--data", data.toString()));
        assertTrue(said.err().startsWith("RUN-062 "), said.toString());
    }

    private record Said(int exit, String out, String err) {
    }

    private static Said footprint(String... words) throws Exception {
        return run(owner(), List.of(words));
    }

    private static Map<String, String> owner() {
        return Map.of("FOOTPRINT_OWNER_DATABASE_URL", first.url(), "FOOTPRINT_OWNER_DATABASE_USER", "postgres", "FOOTPRINT_OWNER_DATABASE_PASSWORD", "",
                "FOOTPRINT_SERVERS", "second", "FOOTPRINT_OWNER_SERVER_SECOND_URL", second.url(), "FOOTPRINT_OWNER_SERVER_SECOND_USER", "postgres",
                "FOOTPRINT_OWNER_SERVER_SECOND_PASSWORD", "", "FOOTPRINT_SERVER_SECOND_PASSWORD", "a-password-for-this-test");
    }

    private static Said run(Map<String, String> environment, List<String> words) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        int exit = begin(environment, words, out, err).waitFor();
        return new Said(exit, Files.readString(out), Files.readString(err));
    }

    private static Process begin(Map<String, String> environment, List<String> words, Path out, Path err) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Footprint.class.getName()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FOOTPRINT_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
