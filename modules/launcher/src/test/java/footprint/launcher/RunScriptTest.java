package footprint.launcher;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** ./run on machines that lack something: a copy of the script with a PATH that holds only what the test allows. */
class RunScriptTest {

    private static final String SHELL = "modules/launcher/src/main/shell/find-jdk.sh";

    @TempDir
    Path machine;

    @BeforeEach
    void a_clone_that_is_not_built_on_a_machine_with_everything() throws IOException {
        Path root = Path.of("../..");
        Files.createDirectories(machine.resolve(SHELL).getParent());
        Files.createDirectories(machine.resolve("bin"));
        Files.copy(root.resolve("run"), machine.resolve("run"));
        Files.copy(root.resolve(SHELL), machine.resolve(SHELL));
        for (String tool : List.of("dirname", "readlink", "sed", "awk", "df", "find", "mkdir", "touch", "tee", "grep", "mv", "cat", "head")) {
            Files.createSymbolicLink(machine.resolve("bin").resolve(tool), tool(tool));
        }
        program("git", "exit 0");
        program("mvn", "echo '[ERROR] nothing to build'; exit 1");
    }

    @Test
    void without_git_one_sentence_says_so() throws Exception {
        Files.delete(machine.resolve("bin/git"));
        assertRefused("RUN-011 git is not on this machine");
    }

    @Test
    void without_a_new_enough_jdk_one_sentence_says_so() throws Exception {
        Files.writeString(machine.resolve(SHELL), "find_jdk() { return 1; }\n");
        assertRefused("RUN-010 No JDK 21 or newer was found");
    }

    @Test
    void without_maven_one_sentence_says_so() throws Exception {
        Files.delete(machine.resolve("bin/mvn"));
        assertRefused("RUN-012 Maven is not on this machine");
    }

    @Test
    void without_room_on_the_disk_one_sentence_says_so() throws Exception {
        Files.delete(machine.resolve("bin/df"));
        program("df", "echo head; echo '/dev/x 100 100 1024000 99% /'");
        assertRefused("RUN-013 Building needs 2 GB of free disk here and there are 1000 MB");
    }

    @Test
    void a_build_that_fails_shows_why_and_starts_nothing() throws Exception {
        String said = run();
        assertTrue(said.contains("[ERROR] nothing to build"), said);
        assertTrue(said.contains("RUN-014 The build failed"), said);
        assertFalse(Files.exists(machine.resolve("target/run.stamp")), "A failed build must not count as done");
    }

    private void assertRefused(String sentence) throws Exception {
        String said = run();
        assertTrue(said.startsWith(sentence), said);
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.strip().endsWith("Nothing was started."), said);
    }

    private String run() throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("/bin/bash", machine.resolve("run").toString()).redirectErrorStream(true);
        shell.environment().put("PATH", machine.resolve("bin").toString());
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(1, process.waitFor(), said);
        return said;
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(machine.resolve("bin").resolve(name), "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path tool(String name) {
        return List.of("/usr/bin", "/bin").stream().map(folder -> Path.of(folder, name)).filter(Files::exists).findFirst().orElseThrow();
    }
}
