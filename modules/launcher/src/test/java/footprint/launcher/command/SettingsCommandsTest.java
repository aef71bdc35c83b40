package footprint.launcher.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.*;

/** A folder of configuration is looked at before anything runs. */
class SettingsCommandsTest {

    private static final Path SHIPPED = Path.of("../../tenant-config");

    @TempDir
    private Path folder;

    @Test
    void a_sound_folder_is_said_to_be_sound_and_a_faulty_one_has_its_faults_listed() throws IOException {
        assertEquals("4 councils: nothing is wrong.", said(0, "settings", "check", SHIPPED.toString()));
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path terms = folder.resolve("medway/terms.yaml");
        Files.writeString(terms, Files.readString(terms).replace("words:", "wrods:"));
        assertTrue(said(1, "settings", "check", folder.toString()).startsWith("medway/terms.yaml, line "));
    }

    @Test
    void without_a_token_nothing_is_sent() {
        assertTrue(said(1, "settings", "export", "--at", "http://127.0.0.1:1", "--token-file", token(""), "--to", folder.resolve("x.zip").toString())
                .startsWith("RUN-063"));
        assertTrue(said(1, "settings", "export", "--at", "http://127.0.0.1:1", "--token-file", token("abc"), "--to", folder.resolve("x.zip").toString())
                .startsWith("RUN-062"));
        assertFalse(Files.exists(folder.resolve("x.zip")));
    }

    private String token(String text) {
        try {
            return Files.writeString(folder.resolve("token"), text).toString();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String said(int code, String... arguments) {
        StringWriter words = new StringWriter();
        CommandLine command = Footprint.commandLine().setOut(new PrintWriter(words, true)).setErr(new PrintWriter(words, true));
        assertEquals(code, command.execute(arguments), words.toString());
        return words.toString().strip();
    }
}
