package footprint.perf;

import footprint.kernel.CouncilCode;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.wall.CouncilSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine;
import picocli.CommandLine.Option;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * What many councils cost in the database, with the wall's statement before every transaction: B2 (its SQL part), B3 (a busy
 * council with idle ones beside it) and B10 (the memory of a connection's process). Two servers stand side by side, one
 * with a single council and one with many; blocks are shuffled between them. The councils' tables are empty.
 */
@CommandLine.Command(name = "cost-of-many-councils", mixinStandardHelpOptions = true)
public final class CostOfManyCouncils implements Callable<Integer> {

    private static final String HOT = "select count(*) from child c left join review r on r.child_id = c.id left join alert a on a.child_id = c.id";

    @Option(names = "--councils", defaultValue = "350", description = "how many on the second server (default: ${DEFAULT-VALUE})")
    private int councils;
    @Option(names = "--blocks", defaultValue = "25", description = "blocks of each kind (default: ${DEFAULT-VALUE})")
    private int blocks;
    @Option(names = "--transactions", defaultValue = "400", description = "in a block (default: ${DEFAULT-VALUE})")
    private int transactions;
    @Option(names = "--slices", defaultValue = "16", description = "as FOOTPRINT_POOL_SLICES (default: ${DEFAULT-VALUE})")
    private int slices;
    @Option(names = "--councils-per-connection", defaultValue = "24", description = "as FOOTPRINT_POOL_COUNCILS_PER_CONNECTION (default: ${DEFAULT-VALUE})")
    private int perConnection;

    private final Random random = new Random(20261121);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CostOfManyCouncils()).execute(arguments));
    }

    /** A kind of traffic: transactions over so many councils of a server, on one connection for each slice. */
    private record Traffic(String name, EmbeddedPostgres server, int councils, Map<Integer, Connection> connections, List<Double> medians, List<Double> slowest) {

        Traffic(String name, EmbeddedPostgres server, int councils) {
            this(name, server, councils, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public Integer call() throws Exception {
        try (EmbeddedPostgres alone = ManyCouncils.server(null); EmbeddedPostgres shared = ManyCouncils.server(null)) {
            make(alone, 1);
            make(shared, councils);
            memory(shared);
            traffic(alone, shared);
        }
        return 0;
    }

    private static void make(EmbeddedPostgres server, int number) {
        ManyCouncils.registry(server.getPostgresDatabase());
        MigrationScripts scripts = MigrationScripts.onClassPath();
        IntStream.rangeClosed(1, number).forEach(one -> ManyCouncils.make(server.getPostgresDatabase(), one, scripts));
    }

    private void traffic(EmbeddedPostgres alone, EmbeddedPostgres shared) throws Exception {
        List<Traffic> kinds = List.of(new Traffic("1 council, alone on its server", alone, 1), new Traffic("the same again (A/A)", alone, 1),
                new Traffic("1 busy council, the others idle (B3)", shared, 1), new Traffic("50 councils in turn (B2)", shared, Math.min(50, councils)),
                new Traffic(councils + " councils in turn (B2)", shared, councils));
        for (Traffic kind : kinds) {
            for (int number = 1; number <= kind.councils(); number++) {
                timed(kind, ManyCouncils.code(number)); // every connection meets its councils before anything is measured
            }
        }
        for (int block = 0; block < blocks; block++) {
            List<Traffic> shuffled = new ArrayList<>(kinds);
            Collections.shuffle(shuffled, random);
            for (Traffic kind : shuffled) {
                block(kind);
            }
        }
        say("%nOne transaction of the application's login, over %d blocks of %d; medians of the blocks, and beside the first%n", blocks, transactions);
        for (Traffic kind : kinds) {
            say("  %-38s p50 %.3f ms (%.2f times)  p99 %.3f ms (%.2f times)%n", kind.name(), median(kind.medians()),
                    median(kind.medians()) / median(kinds.getFirst().medians()), median(kind.slowest()), median(kind.slowest()) / median(kinds.getFirst().slowest()));
        }
    }

    private void block(Traffic kind) throws SQLException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < transactions; i++) {
            times.add(timed(kind, ManyCouncils.code(1 + random.nextInt(kind.councils()))));
        }
        Collections.sort(times);
        kind.medians().add(times.get(times.size() / 2));
        kind.slowest().add(times.get(times.size() * 99 / 100));
    }

    /** On the connection of the council's slice, as the application has them. */
    private double timed(Traffic kind, CouncilCode council) throws SQLException {
        int slice = Math.floorMod(council.value().hashCode(), slices);
        if (!kind.connections().containsKey(slice)) {
            kind.connections().put(slice, connection(kind.server()));
        }
        long begun = System.nanoTime();
        transaction(kind.connections().get(slice), council, List.of(HOT));
        return (System.nanoTime() - begun) / 1e6;
    }

    private void memory(EmbeddedPostgres server) throws Exception {
        List<String> everyTable = Jdbi.create(server.getPostgresDatabase()).withHandle(handle -> handle.createQuery(
                        "select 'select count(*) from ' || tablename from pg_tables where schemaname = :schema order by 1")
                .bind("schema", CouncilSchema.nameFor(ManyCouncils.code(1))).mapTo(String.class).list());
        say("Private memory of a connection's process after visiting councils, one transaction in each%n");
        grown(server, "the tables of a usual page", List.of(HOT));
        grown(server, "every one of " + everyTable.size() + " tables", everyTable);
    }

    private void grown(EmbeddedPostgres server, String what, List<String> statements) throws Exception {
        double fresh;
        double all;
        double most = 0;
        try (Connection connection = connection(server)) {
            transaction(connection, ManyCouncils.code(1), statements);
            fresh = privateMb(connection);
            for (int number = 2; number <= councils; number++) {
                transaction(connection, ManyCouncils.code(number), statements);
                if (number == perConnection + 1) {
                    most = privateMb(connection); // the wall renews it here
                }
            }
            all = privateMb(connection);
        }
        say("  %-28s 1 council %.1f MB, %d councils %.1f MB (%.0f KB for each); renewed after %d: %.1f MB at the most%n", what, fresh, councils, all,
                (all - fresh) * 1024 / Math.max(1, councils - 1), perConnection, most == 0 ? all : most);
    }

    private static void transaction(Connection connection, CouncilCode council, List<String> statements) throws SQLException {
        CouncilSchema.point(connection, council);
        try (Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
        connection.commit();
    }

    private static Connection connection(EmbeddedPostgres server) throws SQLException {
        Connection connection = DriverManager.getConnection(server.getJdbcUrl(DatabaseSetup.APPLICATION_LOGIN, "postgres"),
                DatabaseSetup.APPLICATION_LOGIN, ManyCouncils.PASSWORD);
        connection.setAutoCommit(false);
        return connection;
    }

    private static double privateMb(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement(); var pid = statement.executeQuery("select pg_backend_pid()")) {
            pid.next();
            return ProcessFigures.privateMb(pid.getLong(1));
        } finally {
            connection.commit();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, words, values);
    }
}
