package footprint.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that the launcher started.
 *
 * @param name    for people: "Keycloak"
 * @param process the process itself, not a shell around it
 * @param stop    the signal that asks it to end in good order: TERM, or INT for PostgreSQL
 * @param log     where its words go
 */
public record Child(String name, Process process, String stop, Path log) {

    /** A server that writes its class archive at its first end needs some seconds; cut short, it writes it another time. */
    private static final int PATIENCE_SECONDS = 15;
    private static final int PATIENCE_WITH_DATABASE_SECONDS = 60;

    /** The last lines it wrote. */
    public String lastWords(int lines) {
        try {
            List<String> all = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException failure) {
            return "(its log " + log + " cannot be read)";
        }
    }

    /** Asks it to end, waits, and ends it by force when it does not. */
    void end() {
        signal(process.pid(), stop);
        try {
            if (!process.waitFor(stop.equals("INT") ? PATIENCE_WITH_DATABASE_SECONDS : PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a signal by name, which Java itself cannot for INT. */
    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException noKill) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
