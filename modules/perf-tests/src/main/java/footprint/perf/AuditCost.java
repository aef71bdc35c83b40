package footprint.perf;

import footprint.identity.boundary.AuditVerification;
import footprint.kernel.CouncilCode;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CouncilTransactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the audit trail costs: B14 (a request with it over one without, on a Footprint that {@code ./run} has started), how many
 * entries one chain and many chains take, and how many the verifier reads. Without means that the benchmark, with the owner's
 * rights, has put a function that writes nothing in the place of append_audit for that block; the product has no such switch.
 * What is left out of the difference is the guard's own work and the call of the function. Use a data folder that can be thrown away.
 */
@Command(name = "AuditCost", mixinStandardHelpOptions = true, description = "B14, appends and verified entries each second.")
public final class AuditCost implements Callable<Integer> {

    private static final String NOTHING = "create or replace function append_audit(entries jsonb) returns bigint language sql volatile strict security definer"
            + " begin atomic select 0::bigint; end";
    private static final String ENTRY = """
            [{"at": 1763730000123456, "person": 7, "username": "invented.lead", "role": "service-lead", "child": 12, "door": "Children.file", "how": "read",
              "address": "203.0.113.7", "via": "session", "page": "/children/child", "why": "Work on the child's case"}]""";

    @Option(names = "--data", description = "data folder of the running Footprint; without it B14 is left out")
    private Path data;
    @Option(names = "--port", description = "its port")
    private int port;
    @Option(names = "--template", description = "council whose rules the measured one takes over")
    private String template;
    @Option(names = "--blocks", defaultValue = "25", description = "blocks of each kind (default: ${DEFAULT-VALUE})")
    private int blocks;
    @Option(names = "--requests", defaultValue = "150", description = "in a block (default: ${DEFAULT-VALUE})")
    private int requests;
    @Option(names = "--warm-up", defaultValue = "3000", description = "requests before anything is measured (default: ${DEFAULT-VALUE})")
    private int warmUp;
    @Option(names = "--chains", defaultValue = "40", description = "how many chains are appended to at once (default: ${DEFAULT-VALUE})")
    private int chains;
    @Option(names = "--seconds", defaultValue = "10", description = "of appending (default: ${DEFAULT-VALUE})")
    private int seconds;

    private final Random random = new Random(20261121);

    public static void main(String[] arguments) {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.exit(new CommandLine(new AuditCost()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        load("before");
        if (data != null) {
            requests();
        }
        appends();
        load("after");
        return 0;
    }

    private void requests() throws IOException, InterruptedException {
        RunningFootprint footprint = new RunningFootprint(data, port);
        InventedCouncils invented = new InventedCouncils(footprint, template);
        invented.make(1);
        Thread.sleep(6_000); // the application reads the registry every five seconds
        invented.open(1);
        CouncilCode council = new CouncilCode(InventedCouncils.code(1));
        String real = footprint.owner().council(council, sql -> sql.createQuery("select pg_get_functiondef(cast('append_audit' as regproc))").mapTo(String.class).one());
        for (int i = 0; i < warmUp; i++) {
            invented.visit(1);
            invented.file(1);
        }
        for (boolean list : new boolean[] {true, false}) {
            String what = list ? "a list of children" : "a child's record";
            List<RequestSeries> kinds = List.of(new RequestSeries(what + ", without"), new RequestSeries("without again (A/A)"), new RequestSeries(what + ", with"));
            for (int block = 0; block < blocks; block++) {
                List<RequestSeries> shuffled = new ArrayList<>(kinds);
                Collections.shuffle(shuffled, random);
                for (RequestSeries series : shuffled) {
                    asKeeper(footprint, council, series == kinds.getLast() ? real : NOTHING);
                    block(footprint, invented, series, list);
                }
            }
            kinds.forEach(series -> say("%s%n", series.beside(kinds.getFirst())));
        }
        asKeeper(footprint, council, real);
    }

    private static void asKeeper(RunningFootprint footprint, CouncilCode council, String function) {
        footprint.owner().council(council, sql -> {
            sql.execute("set local role footprint_keeper");
            return sql.execute(function.replace("::", "\\:\\:"));
        });
    }

    private void block(RunningFootprint footprint, InventedCouncils invented, RequestSeries series, boolean list) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        invented.visit(1); // the function that was put in place is planned
        double application = footprint.applicationCpu();
        double database = footprint.databaseCpu();
        for (int i = 0; i < requests; i++) {
            times.add(list ? invented.visit(1) : invented.file(1));
        }
        series.block(times, (footprint.applicationCpu() - application) * 1000 / requests, (footprint.databaseCpu() - database) * 1000 / requests);
    }

    private void appends() throws Exception {
        Path folder = Files.createTempDirectory("audit-cost");
        try (EmbeddedPostgres server = ManyCouncils.server(folder)) {
            ManyCouncils.registry(server.getPostgresDatabase());
            MigrationScripts scripts = MigrationScripts.onClassPath();
            for (int number = 1; number <= chains; number++) {
                ManyCouncils.make(server.getPostgresDatabase(), number, scripts);
            }
            for (int threads : new int[] {1, 4, 8}) {
                say("One chain, %d at once: %.0f appends/s%n", threads, appends(server, 1, threads));
            }
            say("%d chains, 8 at once: %.0f appends/s%n", chains, appends(server, chains, 8));
            verify(server);
        }
    }

    private double appends(EmbeddedPostgres server, int over, int threads) throws Exception {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random where = new Random(thread);
                running.add(executor.submit(() -> {
                    append(server, over, where, end, done);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return done.get() / (double) seconds;
    }

    private static void append(EmbeddedPostgres server, int over, Random where, long end, AtomicLong done) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl(DatabaseSetup.APPLICATION_LOGIN, "postgres"), DatabaseSetup.APPLICATION_LOGIN,
                ManyCouncils.PASSWORD)) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("select append_audit(cast(? as jsonb))")) {
                while (System.nanoTime() < end) {
                    CouncilSchema.point(connection, ManyCouncils.code(1 + where.nextInt(over)));
                    statement.setString(1, ENTRY);
                    statement.execute();
                    connection.commit();
                    done.incrementAndGet();
                }
            }
        }
    }

    private static void verify(EmbeddedPostgres server) {
        org.postgresql.ds.PGSimpleDataSource application = new org.postgresql.ds.PGSimpleDataSource();
        application.setUrl(server.getJdbcUrl(DatabaseSetup.APPLICATION_LOGIN, "postgres"));
        application.setUser(DatabaseSetup.APPLICATION_LOGIN);
        application.setPassword(ManyCouncils.PASSWORD);
        String many = ENTRY.strip().replaceFirst("^\\[", "").replaceFirst("]$", "");
        Jdbi.create(server.getPostgresDatabase()).useTransaction(handle -> {
            point(handle);
            for (int batch = 0; batch < 40; batch++) {
                handle.createQuery("select append_audit((select jsonb_agg(cast(:entry as jsonb)) from generate_series(1, 5000)))").bind("entry", many).mapTo(Long.class).one();
            }
        });
        for (int round = 0; round < 3; round++) {
            long begun = System.nanoTime();
            AuditVerification.Found found = new CouncilTransactions(application).call(ManyCouncils.code(1), sql -> new AuditVerification(sql).against(List.of()));
            if (!found.whole()) {
                throw new IllegalStateException(String.valueOf(found.broken()));
            }
            say("Verified %,d entries: %.0f a second%n", found.head().number(), found.head().number() / ((System.nanoTime() - begun) / 1e9));
        }
    }

    private static void point(Handle handle) {
        try {
            CouncilSchema.point(handle.getConnection(), ManyCouncils.code(1));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void load(String when) throws IOException {
        say("Load average %s: %s%n", when, Files.readString(Path.of("/proc/loadavg")).trim());
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, words, values);
    }
}
