package footprint.demonstration;

import footprint.harness.Postgres;

import footprint.kernel.CouncilCode;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.wall.CouncilTransactions;
import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One demonstrated council in a real database, for one seed. */
final class Demonstrated {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Map<String, Demonstrated> LOADED = new TreeMap<>();

    final CouncilCode code;
    private final CouncilTransactions transactions;

    private Demonstrated(CouncilCode code) {
        this.code = code;
        this.transactions = new CouncilTransactions(Postgres.running().application());
    }

    /** The council with this seed: loaded once for all tests. The schema's name tells the seeds apart, the code does not. */
    static synchronized Demonstrated council(String council, long seed) {
        Demonstrated found = LOADED.get(council + seed);
        if (found == null) {
            found = load(council, seed);
            LOADED.put(council + seed, found);
        }
        return found;
    }

    private static Demonstrated load(String council, long seed) {
        CouncilCode code = new CouncilCode(council);
        DatabaseSetup setup = new DatabaseSetup(Postgres.running().owner());
        drop(code);
        setup.councilSchema(code);
        new CouncilMigrations(Postgres.running().owner()).migrate(code);
        Demonstrated demonstrated = new Demonstrated(code);
        demonstrated.addHistoricTotals();
        Path tenantConfig = Path.of("../../tenant-config");
        demonstrated.transactions.run(code, handle -> Publications.publish(handle, new ConfigurationFolder(tenantConfig).load(code), "test", "test",
                Instant.EPOCH));
        Instant start = Instant.now();
        if (!demonstrated.loader().load(code, TODAY, seed)) {
            throw new IllegalStateException("nothing was loaded");
        }
        System.out.println(council + " with seed " + seed + ": loaded in " + Duration.between(start, Instant.now()).toMillis() + " ms, "
                + demonstrated.rows());
        return demonstrated;
    }

    /** The room of the reports is not below this one: its table of totals comes from its own scripts. */
    private void addHistoricTotals() {
        Path scripts = Path.of("../reporting/src/main/resources/db/reporting");
        try (var files = java.nio.file.Files.list(scripts)) {
            for (Path file : files.sorted().toList()) {
                String script = java.nio.file.Files.readString(file);
                call(handle -> handle.createScript(script).execute());
            }
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Another seed of the same council takes the place of the last. */
    private static void drop(CouncilCode code) {
        LOADED.keySet().removeIf(key -> key.startsWith(code.value()));
        try (var connection = Postgres.running().owner().getConnection(); var statement = connection.createStatement()) {
            statement.execute("drop schema if exists council_" + code.value() + " cascade");
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    DemonstrationLoader loader() {
        return new DemonstrationLoader(transactions, Path.of("../../tenant-config"));
    }

    <T> T call(Function<Handle, T> work) {
        return transactions.call(code, work);
    }

    long count(String sql, Object... parameters) {
        return call(handle -> handle.select(sql, parameters).mapTo(Long.class).one());
    }

    /** A two-column result as text, row by row. */
    List<String> lines(String sql, Object... parameters) {
        return call(handle -> handle.select(sql, parameters).map((row, context) -> row.getString(1) + " " + row.getString(2)).list());
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of("child", "episode", "review", "alert", "due_date")) {
            rows.put(table, count("select count(*) from " + table));
        }
        return rows;
    }
}
