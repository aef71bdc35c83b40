package footprint.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The search that ./run and ./verify share, tried with a JAVA_HOME of our making. */
class FindJdkTest {

    @TempDir
    Path folder;

    @Test
    void a_jdk_of_21_in_java_home_is_taken() throws Exception {
        assertEquals(jdk("21.0.4").toString(), found(folder.resolve("jdk")));
    }

    @Test
    void an_older_one_is_passed_over_and_so_is_a_runtime_without_a_compiler() throws Exception {
        jdk("17.0.15");
        String other = found(folder.resolve("jdk"));
        assertEquals(false, other.equals(folder.resolve("jdk").toString()));
        jdk("25.0.1");
        Files.delete(folder.resolve("jdk/bin/javac"));
        assertEquals(other, found(folder.resolve("jdk")));
    }

    private Path jdk(String version) throws IOException {
        Path home = folder.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Files.writeString(home.resolve("bin").resolve(program), "");
            Files.setPosixFilePermissions(home.resolve("bin").resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static String found(Path javaHome) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", ". src/main/shell/find-jdk.sh; find_jdk");
        shell.environment().put("JAVA_HOME", javaHome.toString());
        Process process = shell.start();
        String answer = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        return answer;
    }
}
