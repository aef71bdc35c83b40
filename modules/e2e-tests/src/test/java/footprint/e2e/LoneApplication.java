package footprint.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The application's own process of a running Footprint, while the database and the sign-in service stay: killed without a word
 * and begun again, as the same command with the same environment, on any day. The launcher is killed first, for it would end
 * everything with its first child that dies.
 */
final class LoneApplication implements AutoCloseable {

    private static final int READY_SECONDS = 180;
    private static final int OK = 200;
    private static final int PATIENCE_SECONDS = 60;

    private final Path data;
    private final int port;
    private final List<String> command;
    private final List<String> environment;
    private ProcessHandle running;
    private int kills;

    private LoneApplication(Path data, int port, ProcessHandle running) throws IOException {
        this.data = data;
        this.port = port;
        this.running = running;
        Path process = Path.of("/proc/" + running.pid());
        this.command = words(process.resolve("cmdline"));
        this.environment = words(process.resolve("environ"));
    }

    /** Takes it out of the launcher's hands. */
    static LoneApplication of(RunningFootprint footprint) throws IOException, InterruptedException {
        LoneApplication alone = new LoneApplication(footprint.data(), footprint.port(), handle(footprint.data().resolve("pids/application")));
        footprint.withoutLauncher();
        return alone;
    }

    /** How often it was killed. */
    int kills() {
        return kills;
    }

    /** Kills it if it runs, and begins it again on a day; it answers when this returns. */
    void on(String today) throws IOException, InterruptedException {
        kill();
        freshRoot();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("logs/alone.log").toFile()));
        builder.environment().clear();
        environment.stream().filter(word -> word.indexOf('=') > 0).forEach(word -> builder.environment().put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        builder.environment().put("FOOTPRINT_TODAY", today);
        running = builder.start().toHandle();
        awaitReady();
    }

    /** Without a word, as the machine's end would. */
    void kill() throws InterruptedException {
        if (running.isAlive()) {
            running.destroyForcibly();
            running.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            kills++;
        }
    }

    /** Ends the application, then the sign-in service, then the database, each in good order. */
    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        try (Stream<Path> files = Files.list(data.resolve("pids"))) {
            List<Path> servers = files.sorted((left, right) -> Boolean.compare(left.endsWith("database"), right.endsWith("database"))).toList();
            for (Path server : servers) {
                end(server);
            }
        }
    }

    private static void end(Path file) throws IOException, InterruptedException {
        String[] words = Files.readString(file).split(" ");
        ProcessHandle process = handle(file);
        if (process != null && process.isAlive()) {
            new ProcessBuilder("kill", "-" + words[2].strip(), words[0]).start().waitFor();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    private static ProcessHandle handle(Path file) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(file).split(" ")[0])).orElse(null);
    }

    /** As the launcher makes it: the server remembers deployments otherwise. */
    private void freshRoot() throws IOException {
        Path unpacked = Path.of(option("-Dfish.payara.micro.UnpackDir="));
        Path root = Path.of(command.get(command.indexOf("--rootdir") + 1));
        Path orders = Path.of(command.get(command.indexOf("--prebootcommandfile") + 1));
        String boot = Files.readString(orders);
        delete(root);
        Files.createDirectories(root.resolve("tmp"));
        for (String part : List.of("config", "lib", "docroot", "META-INF", ".env")) {
            copy(unpacked.resolve(part), root.resolve(part));
        }
        Files.writeString(orders, boot);
    }

    private String option(String name) {
        return command.stream().filter(word -> word.startsWith(name)).findFirst().orElseThrow().substring(name.length());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void awaitReady() throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (status() != OK) {
            if (!running.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The application did not begin again:\n" + Files.readString(data.resolve("logs/alone.log")));
            }
            Thread.sleep(100);
        }
    }

    private int status() {
        try {
            return Knock.at("GET", "/health/ready").with("Host", "localhost:" + port).on(port).status();
        } catch (RuntimeException notYet) {
            return 0;
        }
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).split("\0")).filter(word -> !word.isEmpty()).toList();
    }
}
