package footprint.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher as ./run starts it, without the build before it. */
final class LauncherProcess {

    /** No limit on how much one person asks: a test is hastier than any person. And no clock goes by itself: what changes, a request has changed. */
    static final Map<String, String> NO_LIMITS = Map.of("FOOTPRINT_PACE_PAGES", "0", "FOOTPRINT_PACE_CALLS", "0", "FOOTPRINT_PACE_COUNCIL", "0",
            "FOOTPRINT_CLOCKS_SECONDS", "0");
    private static final long READY_SECONDS = 900;
    private static final long STOP_SECONDS = 120;

    private final Path data;
    private final Path log;
    private final Process process;

    private LauncherProcess(Path data, Path log, Process process) {
        this.data = data;
        this.log = log;
        this.process = process;
    }

    static LauncherProcess start(Path data, String... options) {
        return start(data, NO_LIMITS, options);
    }

    /** @param settings what the environment says besides */
    static LauncherProcess start(Path data, Map<String, String> settings, String... options) {
        Path home = Path.of(System.getProperty("footprint.home", "../..")).toAbsolutePath().normalize();
        Path launcher = home.resolve("modules/launcher/target");
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfootprint.home=" + home, "-cp",
                    launcher.resolve("classes") + ":" + Files.readString(launcher.resolve("classpath.txt")).strip(),
                    "footprint.launcher.Run", "--data", data.toString()));
            command.addAll(List.of(options));
            Path log = Files.createTempFile("footprint-run", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(settings);
            return new LauncherProcess(data, log, builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path data() {
        return data;
    }

    /** Waits for the sentence with which the launcher ends its start; its end before that is a failure that shows its words. */
    LauncherProcess awaitReady() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (!output().contains("Ready after")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new AssertionError("Footprint did not start:\n" + output());
            }
            Thread.sleep(200);
        }
        return this;
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it has ended by itself. @return its exit code */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(READY_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The launcher did not end:\n" + output());
        }
        return process.exitValue();
    }

    /** Asks it to stop, as Ctrl-C does, and waits. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The launcher did not stop within " + STOP_SECONDS + " seconds:\n" + output());
        }
    }

    /** Ends it as a power cut would: no farewell. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** The servers that belong to this data folder and run, by the pid files in it. */
    List<ProcessHandle> servers() {
        List<ProcessHandle> found = new ArrayList<>();
        try (Stream<Path> files = Files.exists(data.resolve("pids")) ? Files.list(data.resolve("pids")) : Stream.empty()) {
            for (Path file : files.toList()) {
                ProcessHandle.of(Long.parseLong(Files.readString(file).split(" ")[0])).filter(ProcessHandle::isAlive).ifPresent(found::add);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }
}
