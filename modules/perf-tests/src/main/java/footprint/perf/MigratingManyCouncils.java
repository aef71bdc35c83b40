package footprint.perf;

import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationReport;
import footprint.tenancy.onboarding.MigrationScript;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.SchemaFingerprints;
import footprint.tenancy.onboarding.SchemaMigration;
import footprint.tenancy.onboarding.Servers;
import footprint.tenancy.wall.CouncilSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine;
import picocli.CommandLine.Option;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * B8: many councils brought to a new version, and found current; with what a council's tables cost beside their bare
 * statements and beside Flyway. Writes through to the disk.
 */
@CommandLine.Command(name = "migrating-many-councils", mixinStandardHelpOptions = true)
public final class MigratingManyCouncils implements Callable<Integer> {

    /** Four statements that alter or create, two indexes: what a release usually brings. */
    private static final String CHANGE = """
            alter table child add column extra_%1$d text check (length(extra_%1$d) <= 40);
            alter table review add column extra_%1$d date;
            create table extra_%1$d (id bigint generated always as identity primary key, child_id bigint not null references child, seen_on date not null, note text);
            alter table outcome add column extra_%1$d boolean not null default false;
            create index extra_%1$d_child on extra_%1$d (child_id, seen_on);
            create index review_extra_%1$d on review (extra_%1$d);
            """;

    @Option(names = "--councils", defaultValue = "350", description = "how many (default: ${DEFAULT-VALUE})")
    private int councils;
    @Option(names = "--rounds", defaultValue = "3", description = "real changes for each number of workers (default: ${DEFAULT-VALUE})")
    private int rounds;
    @Option(names = "--workers", split = ",", defaultValue = "1,2,4", description = "numbers of workers to compare (default: ${DEFAULT-VALUE})")
    private List<Integer> workers;
    @Option(names = "--blocks", defaultValue = "8", description = "paired blocks of making one schema (default: ${DEFAULT-VALUE})")
    private int blocks;

    private final Random random = new Random(20261121);
    private MigrationScripts scripts = MigrationScripts.onClassPath();
    private int changes;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MigratingManyCouncils()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (EmbeddedPostgres server = ManyCouncils.server(null)) {
            DataSource owner = server.getPostgresDatabase();
            ManyCouncils.registry(owner);
            long begun = System.nanoTime();
            for (int number = 1; number <= councils; number++) {
                ManyCouncils.make(owner, number, scripts);
            }
            say("%d councils made one after the other: %.1f s, %d scripts each%n", councils, seconds(begun), scripts.inOrder().size());
            making(owner);
            nothing(owner);
            comparing(owner);
            real(owner);
            comparing(owner);
            nothing(owner);
        }
        return 0;
    }

    /** One schema's making three ways, in shuffled blocks. */
    private void making(DataSource owner) {
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> flyway = new ArrayList<>();
        for (int block = 0; block <= blocks; block++) {
            int base = 10_000 + block * 3;
            List<Runnable> ways = new ArrayList<>(List.of(
                    () -> bare.add(timed(() -> bare(owner, base))),
                    () -> ours.add(timed(() -> ManyCouncils.schema(owner, base + 1, scripts))),
                    () -> flyway.add(timed(() -> flyway(owner, base + 2)))));
            Collections.shuffle(ways, random);
            ways.forEach(Runnable::run);
        }
        List.of(bare, ours, flyway).forEach(List::removeFirst); // the first block warms up
        say("one schema, ms: bare statements in one transaction %.0f, ours with role and history %.0f (%.2f times), Flyway %.0f (%.2f times); medians of %d blocks%n",
                median(bare), median(ours), median(ours) / median(bare), median(flyway), median(flyway) / median(bare), blocks);
    }

    private void bare(DataSource owner, int number) {
        String name = CouncilSchema.nameFor(ManyCouncils.code(number));
        Jdbi.create(owner).useTransaction(handle -> {
            handle.execute("create schema " + name);
            handle.execute("set local search_path = " + name);
            for (MigrationScript script : scripts.inOrder()) {
                try (Statement statement = handle.getConnection().createStatement()) {
                    statement.setEscapeProcessing(false);
                    statement.execute(script.sql());
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        });
    }

    private static void flyway(DataSource owner, int number) {
        String name = CouncilSchema.nameFor(ManyCouncils.code(number));
        new DatabaseSetup(owner).councilSchema(ManyCouncils.code(number));
        Flyway.configure().dataSource(owner).schemas(name).defaultSchema(name).createSchemas(false).locations("classpath:db").initSql("set role " + name)
                .outOfOrder(true).load().migrate();
    }

    private void nothing(DataSource owner) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 25; round++) {
            times.add(timed(() -> {
                MigrationReport report = migrations(owner).migrateAll(4);
                if (!report.allCurrent() || report.councils().size() != councils) {
                    throw new IllegalStateException(report.sentence());
                }
            }));
        }
        say("nothing to do over %d councils: median %.1f ms, slowest %.1f ms%n", councils, median(times), Collections.max(times));
        Double visiting = timed(() -> Jdbi.create(owner).useTransaction(handle -> {
            for (int number = 1; number <= councils; number++) {
                String name = CouncilSchema.nameFor(ManyCouncils.code(number));
                new SchemaMigration(handle, name, name).had();
            }
        }));
        say("  beside it, each schema's history read: %.0f ms%n", visiting);
    }

    /** What comparing alone costs: the catalogue of every council, in one query. */
    private void comparing(DataSource owner) {
        List<String> schemas = IntStream.rangeClosed(1, councils).mapToObj(number -> CouncilSchema.nameFor(ManyCouncils.code(number))).toList();
        double millis = timed(() -> Jdbi.create(owner).useHandle(handle -> {
            if (Set.copyOf(SchemaFingerprints.of(handle, schemas).values()).size() != 1) {
                throw new IllegalStateException("The councils' tables differ");
            }
        }));
        say("the catalogue of %d councils compared in one query: %.0f ms%n", councils, millis);
    }

    private void real(DataSource owner) {
        List<Integer> order = workers.stream().flatMap(each -> Collections.nCopies(rounds, each).stream()).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        for (int many : order) {
            changes++;
            scripts = scripts.plus(MigrationScript.of("bench/V99_" + changes + "__change.sql", CHANGE.formatted(changes)));
            MigrationReport report = migrations(owner).migrateAll(many);
            if (report.of("migrated").size() != councils) {
                throw new IllegalStateException(report.table());
            }
            say("a real change over %d councils, %d workers, every schema compared with a new one: %.2f s%n", councils, many, report.millis() / 1e3);
        }
    }

    private CouncilMigrations migrations(DataSource owner) {
        return new CouncilMigrations(Servers.only(owner), scripts, Clock.systemUTC());
    }

    private static double timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, words, values);
    }
}
