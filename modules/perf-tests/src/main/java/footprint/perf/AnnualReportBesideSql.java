package footprint.perf;

import footprint.demonstration.DemonstrationLoader;
import footprint.kernel.CouncilCode;
import footprint.reporting.boundary.AnnualReports;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.wall.CouncilHandle;
import footprint.tenancy.wall.CouncilTransactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The annual report beside the same numbers as plain aggregates written by hand (annual-report-bare.sql), in turns on one
 * connection of one run, so that both see the same load.
 *
 * <p>Arguments: the project's folder, council, period, turns (default 40).
 */
public final class AnnualReportBesideSql {

    private static final int WARM_UP = 15;

    private AnnualReportBesideSql() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("tenant-config");
        CouncilCode council = new CouncilCode(arguments[1]);
        String period = arguments[2];
        int turns = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 40;
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            CouncilTransactions transactions = prepared(server, folder, council, clock);
            Settings settings = new ConfigurationFolder(folder).load(council).settings();
            List<String> bare = bare();
            double[] report = new double[turns];
            double[] sql = new double[turns];
            for (int turn = -WARM_UP; turn < turns; turn++) {
                double one = transactions.call(council, handle -> milliseconds(() ->
                        new AnnualReports(new CouncilHandle(council, handle), settings, clock).report(period)));
                double other = transactions.call(council, handle -> milliseconds(() -> bare.forEach(text -> read(handle, text))));
                if (turn >= 0) {
                    report[turn] = one;
                    sql[turn] = other;
                }
            }
            Arrays.sort(report);
            Arrays.sort(sql);
            System.out.printf(Locale.ROOT, "report: median %.1f ms, p95 %.1f ms; bare SQL: median %.1f ms, p95 %.1f ms; ratio of medians %.2f%n",
                    at(report, 0.5), at(report, 0.95), at(sql, 0.5), at(sql, 0.95), at(report, 0.5) / at(sql, 0.5));
        }
    }

    private static CouncilTransactions prepared(EmbeddedPostgres server, Path folder, CouncilCode council, Clock clock) {
        String password = UUID.randomUUID().toString();
        DatabaseSetup setup = new DatabaseSetup(server.getPostgresDatabase());
        setup.applicationLogin(password);
        setup.councilSchema(council);
        new CouncilMigrations(server.getPostgresDatabase()).migrate(council);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl(DatabaseSetup.APPLICATION_LOGIN, "postgres"));
        source.setUser(DatabaseSetup.APPLICATION_LOGIN);
        source.setPassword(password);
        CouncilTransactions transactions = new CouncilTransactions(keptOpen(source));
        CouncilConfiguration configuration = new ConfigurationFolder(folder).load(council);
        transactions.run(council, handle -> Publications.publish(handle, configuration, "benchmark", "benchmark", clock.instant()));
        new DemonstrationLoader(transactions, folder).load(council, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), 1);
        return transactions;
    }

    /** One connection for all turns, as a pool keeps them: a fresh one would read the catalogue again in every turn. */
    private static DataSource keptOpen(DataSource source) {
        try {
            Connection open = source.getConnection();
            Connection kept = (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, values) -> method.getName().equals("close") ? null : method.invoke(open, values));
            return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class},
                    (proxy, method, values) -> method.getName().equals("getConnection") ? kept : method.invoke(source, values));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void read(Handle handle, String text) {
        handle.createQuery(text).map((row, ignored) -> row.getObject(1)).list();
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private static List<String> bare() throws IOException {
        try (InputStream text = AnnualReportBesideSql.class.getResourceAsStream("/footprint/perf/annual-report-bare.sql")) {
            return Arrays.stream(new String(text.readAllBytes(), StandardCharsets.UTF_8).split(";")).map(String::strip)
                    .filter(one -> !one.isEmpty()).toList();
        }
    }
}
