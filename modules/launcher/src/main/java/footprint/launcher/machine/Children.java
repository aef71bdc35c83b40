package footprint.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every process of this run. Each has a file with its pid and the moment it began, so that a run whose launcher was killed
 * leaves a trace by which the next run finds and ends what it left; a pid that now belongs to something else is let alone.
 */
public final class Children {

    private static final long STALE_PATIENCE_SECONDS = 15;

    private final Path pids;
    private final Path logs;
    private final List<Child> running = new ArrayList<>();
    private Consumer<Child> mourner = child -> { };
    private boolean stopping;

    public Children(DataFolder data) {
        this.pids = data.folder("pids");
        this.logs = data.folder("logs");
    }

    /** Whom to tell when a process ends that nobody asked to end. */
    public synchronized void whenOneDies(Consumer<Child> told) {
        this.mourner = told;
    }

    /** Whether the end has begun; what fails from then on fails because of it. */
    public synchronized boolean stopping() {
        return stopping;
    }

    /**
     * Starts a process in a session of its own, so that Ctrl-C reaches the launcher alone and it can stop them in order.
     *
     * @param key         file name for log and pid
     * @param stop        signal that ends it in good order
     * @param environment added to this process's own
     */
    public Child start(String key, String name, String stop, Map<String, String> environment, List<String> command) {
        return start(key, name, stop, environment, command, true);
    }

    /** Starts a process that comes to an end by itself. */
    public Child startTask(String key, String name, List<String> command) {
        return start(key, name, "TERM", Map.of(), command, false);
    }

    private synchronized Child start(String key, String name, String stop, Map<String, String> environment, List<String> command,
                                     boolean lasting) {
        if (stopping) {
            throw new IllegalStateException("Stopping");
        }
        Path log = logs.resolve(key + ".log");
        try {
            keepOlder(log);
            List<String> all = new ArrayList<>(OwnSession.PREFIX);
            all.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Child child = new Child(name, process, stop, log);
            Files.writeString(pids.resolve(key), process.pid() + " " + began(process.toHandle()) + " " + stop);
            running.add(child);
            process.onExit().thenRun(() -> buried(child, lasting));
            return child;
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " could not be started", failure);
        }
    }

    private static void keepOlder(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void buried(Child child, boolean lasting) {
        Consumer<Child> told;
        synchronized (this) {
            told = running.remove(child) && lasting && !stopping ? mourner : ended -> { };
        }
        told.accept(child);
    }

    /** Whether nothing runs. */
    public synchronized boolean none() {
        return running.isEmpty();
    }

    /** Ends all: the newest first, the database last. Safe to call twice. */
    public void endAll() {
        List<Child> left;
        synchronized (this) {
            stopping = true;
            left = List.copyOf(running);
        }
        List<Thread> enders = left.stream().skip(1).map(child -> Thread.ofVirtual().start(child::end)).toList();
        for (Thread ender : enders) {
            try {
                ender.join();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
        left.stream().limit(1).forEach(Child::end);
        DataFolder.delete(pids);
    }

    /** Ends what a killed launcher left running. @return how many processes that were */
    public int endLeftovers() {
        int ended = 0;
        try (Stream<Path> files = Files.list(pids)) {
            for (Path file : files.toList()) {
                String[] words = Files.readString(file).split(" ");
                ended += endLeftover(Long.parseLong(words[0]), words[1], words[2]);
                Files.delete(file);
            }
        } catch (IOException | RuntimeException failure) {
            throw new Refusal("RUN-008", "The processes of an earlier run could not be ended (" + failure + "): look into " + pids + ".", failure);
        }
        return ended;
    }

    private static int endLeftover(long pid, String began, String stop) {
        ProcessHandle handle = ProcessHandle.of(pid).filter(found -> sameMoment(began, began(found))).orElse(null);
        if (handle == null) {
            return 0;
        }
        Child.signal(pid, stop);
        try {
            handle.onExit().get(STALE_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stubborn) {
            handle.destroyForcibly();
        }
        return 1;
    }

    /** The machine's clock may have been set a little since. */
    private static boolean sameMoment(String one, String other) {
        return one.equals(other) || !one.equals("unknown") && !other.equals("unknown")
                && Math.abs(Long.parseLong(one) - Long.parseLong(other)) < 2_000;
    }

    private static String began(ProcessHandle handle) {
        return handle.info().startInstant().map(instant -> Long.toString(instant.toEpochMilli())).orElse("unknown");
    }
}
