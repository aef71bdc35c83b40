package footprint.perf;

import footprint.kernel.CouncilCode;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.wall.CouncilTransactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * PostgreSQL killed (SIGKILL, its first process) while people write in many councils, and started again: how long until it
 * lets somebody in, and whether everything that it had said it kept is there. Both ways of making sure of the files at the
 * start, one after the other in shuffled order.
 */
@CommandLine.Command(name = "crash-recovery", mixinStandardHelpOptions = true)
public final class CrashRecovery implements Callable<Integer> {

    @Option(names = "--councils", defaultValue = "350", description = "how many (default: ${DEFAULT-VALUE})")
    private int councils;
    @Option(names = "--rounds", defaultValue = "5", description = "kills for each way (default: ${DEFAULT-VALUE})")
    private int rounds;
    @Option(names = "--seconds", defaultValue = "10", description = "of writing before each kill (default: ${DEFAULT-VALUE})")
    private int seconds;
    @Option(names = "--writers", defaultValue = "8", description = "people writing at once (default: ${DEFAULT-VALUE})")
    private int writers;

    private final Random random = new Random(20261121);
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private Path binaries;
    private Path data;
    private int port;
    private int round;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CrashRecovery()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        data = Files.createTempDirectory("footprint-crash");
        try {
            prepare();
            List<String> order = new ArrayList<>(Collections.nCopies(rounds, "fsync"));
            order.addAll(Collections.nCopies(rounds, "syncfs"));
            Collections.shuffle(order, random);
            for (String method : order) {
                round(method);
            }
            return 0;
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Collections.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void prepare() throws IOException {
        try (EmbeddedPostgres server = ManyCouncils.server(data)) {
            ManyCouncils.registry(server.getPostgresDatabase());
            MigrationScripts scripts = MigrationScripts.onClassPath();
            for (int number = 1; number <= councils; number++) {
                ManyCouncils.make(server.getPostgresDatabase(), number, scripts);
            }
            String folder = Jdbi.create(server.getPostgresDatabase()).withHandle(handle ->
                    handle.createQuery("select setting from pg_config where name = 'BINDIR'").mapTo(String.class).one());
            binaries = Path.of(folder);
        }
        while (Files.exists(data.resolve("postmaster.pid"))) {
            Thread.onSpinWait(); // it is still ending
        }
        try (Stream<Path> files = Files.walk(data)) {
            say("%d councils, %d files in the data directory%n", councils, files.filter(Files::isRegularFile).count());
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    private void round(String method) throws Exception {
        round++;
        Process server = start(method);
        awaitAnswer(server);
        long before = kept.size();
        writeFor(seconds, server);
        server.destroyForcibly().waitFor();
        Thread.sleep(2_000); // its children see that it is gone and end; the memory they shared is free then
        long begun = System.nanoTime();
        Process again = start(method);
        awaitAnswer(again);
        double recovered = (System.nanoTime() - begun) / 1e9;
        long lost = lost();
        say("%-6s killed after %d acknowledged writes: %.2f s until it let somebody in, %d of %d acknowledged writes lost%n", method, kept.size() - before, recovered,
                lost, kept.size());
        new ProcessBuilder("kill", "-INT", Long.toString(again.pid())).start().waitFor();
        again.waitFor();
        if (lost > 0) {
            throw new IllegalStateException(lost + " acknowledged writes were lost");
        }
    }

    private Process start(String method) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(binaries.resolve("postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=on", "synchronous_commit=on", "full_page_writes=on",
                "shared_buffers=128MB", "max_connections=100", "recovery_init_sync_method=" + method)) {
            command.addAll(List.of("-c", setting));
        }
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile())).start();
    }

    private void awaitAnswer(Process server) throws InterruptedException, IOException {
        for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10); System.nanoTime() < end; Thread.sleep(10)) {
            try (Connection open = login(DatabaseSetup.APPLICATION_LOGIN, ManyCouncils.PASSWORD).getConnection()) {
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive()) {
                    throw new IOException("PostgreSQL ended: " + Files.readString(data.resolve("server.log")), notYet);
                }
            }
        }
        throw new IOException("PostgreSQL did not come up");
    }

    private void writeFor(int length, Process server) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int mine = writer;
            threads.add(Thread.ofPlatform().start(() -> write(mine, stop)));
        }
        Thread.sleep(length * 1_000L);
        server.destroyForcibly(); // in the middle of what they do
        server.waitFor();
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void write(int writer, AtomicBoolean stop) {
        Random where = new Random(round * 1_000L + writer);
        CouncilTransactions application = new CouncilTransactions(login(DatabaseSetup.APPLICATION_LOGIN, ManyCouncils.PASSWORD));
        for (int number = 0; !stop.get(); number++) {
            CouncilCode council = ManyCouncils.code(1 + where.nextInt(councils));
            String username = round + "-" + writer + "-" + number;
            try {
                application.run(council, sql -> {
                    sql.execute("insert into person (username, full_name) values (?, 'Written before the crash')", username);
                    sql.createQuery("select append_audit(jsonb_build_array(jsonb_build_object('at', 0, 'username', cast(:username as text), 'role', 'reviewer',"
                            + " 'door', 'benchmark', 'how', 'write')))").bind("username", username).mapTo(Long.class).one();
                });
                kept.add(council + " " + username);
            } catch (RuntimeException down) {
                return;
            }
        }
    }

    /** How many acknowledged writes are not there, whole. */
    private long lost() {
        Set<String> missing = ConcurrentHashMap.newKeySet();
        missing.addAll(kept);
        CouncilTransactions application = new CouncilTransactions(login(DatabaseSetup.APPLICATION_LOGIN, ManyCouncils.PASSWORD));
        for (int number = 1; number <= councils; number++) {
            CouncilCode council = ManyCouncils.code(number);
            application.call(council, sql -> sql.createQuery("select username from person join audit_entry using (username)").mapTo(String.class).list())
                    .forEach(username -> missing.remove(council + " " + username));
        }
        return missing.size();
    }

    private PGSimpleDataSource login(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, words, values);
        System.out.flush();
    }
}
