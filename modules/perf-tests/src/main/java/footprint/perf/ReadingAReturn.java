package footprint.perf;

import footprint.exchange.Door;
import footprint.exchange.Progress;
import footprint.exchange.Step;
import footprint.exchange.control.checking.CheckedReturn;
import footprint.exchange.control.reading.Limits;
import footprint.exchange.control.reading.ReturnReader;
import footprint.exchange.storing.Aftermath;
import footprint.exchange.storing.CareAndDates;
import footprint.exchange.storing.Receipt;
import footprint.exchange.storing.ReturnStore;
import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Version;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.wall.CouncilHandle;
import footprint.tenancy.wall.CouncilTransactions;
import footprint.timetable.WorkingCalendar;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A return of 2,675 children, 5,000 episodes and 12,600 reviews: parsed, checked, stored and logged, beside the same rows
 * through PostgreSQL's COPY into the same tables, in shuffled blocks of the same run. The COPY has its rows rendered and
 * its keys made beforehand; each way is one transaction with fsync on. Arguments: tenant-config, rounds (default 15).
 */
public final class ReadingAReturn {

    private static final CouncilCode COUNCIL = new CouncilCode("benchmark");
    private static final int WARM_UP = 4;
    private static final String[] COPIES = {
        "copy child (id, number, date_of_birth, sex, ethnicity, upn) from stdin",
        "copy episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type, placement_provider, ended_on, "
                + "reason_ended, reason_placement_change, collection_year) from stdin",
        "copy review (child_id, kind, state, held_on, participation, collection_year) from stdin"};

    private final LargeReturn sent = LargeReturn.invented(1);
    private final Map<String, List<Double>> seconds = new TreeMap<>();
    private final Map<Step, List<Double>> steps = new EnumMap<>(Step.class);
    private final List<Version<ReviewsSettings>> rules;
    private final CouncilTransactions council;
    private final Handle owner;
    private final Clock clock = Clock.system(London.ZONE);

    private ReadingAReturn(Path tenantConfig, CouncilTransactions council, Handle owner) {
        this.rules = new ConfigurationFolder(tenantConfig).load(anyCouncil(tenantConfig)).settings().versions(ReviewsSettings.class);
        this.council = council;
        this.owner = owner;
    }

    /** The first council with a folder of its own: one council's rules are as long to apply as another's. */
    private static CouncilCode anyCouncil(Path tenantConfig) {
        try (Stream<Path> folders = Files.list(tenantConfig)) {
            return folders.filter(folder -> Files.exists(folder.resolve("council.yaml"))).map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("_")).sorted().findFirst().map(CouncilCode::new).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path tenantConfig = Path.of(arguments.length > 0 ? arguments[0] : "tenant-config");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
             Handle owner = org.jdbi.v3.core.Jdbi.create(server.getPostgresDatabase()).open()) {
            String password = UUID.randomUUID().toString();
            DatabaseSetup setup = new DatabaseSetup(server.getPostgresDatabase());
            setup.applicationLogin(password);
            setup.councilSchema(COUNCIL);
            new CouncilMigrations(server.getPostgresDatabase()).migrate(COUNCIL);
            PGSimpleDataSource application = new PGSimpleDataSource();
            application.setUrl(server.getJdbcUrl(DatabaseSetup.APPLICATION_LOGIN, "postgres"));
            application.setUser(DatabaseSetup.APPLICATION_LOGIN);
            application.setPassword(password);
            new ReadingAReturn(tenantConfig, new CouncilTransactions(application), owner).run(rounds);
        }
    }

    private void run(int rounds) {
        System.out.printf(Locale.UK, "Rows %,d; fsync %s; load average before %.1f; Java %s%n", LargeReturn.rows(),
                owner.createQuery("show fsync").mapTo(String.class).one(), load(), System.getProperty("java.version"));
        double cold = timed("first", () -> read(false));
        System.out.printf(Locale.UK, "The very first return of a cold process: %.2f s%n", cold);
        for (int round = 0; round < WARM_UP; round++) {
            round(new Random(round));
        }
        seconds.clear();
        steps.clear();
        for (int round = 0; round < rounds; round++) {
            round(new Random(100 + round));
        }
        print(rounds);
    }

    private void round(Random chance) {
        List<Runnable> blocks = new ArrayList<>(List.of(() -> timed("A  COPY alone", this::copy), () -> timed("A' COPY alone, again", this::copy),
                () -> timed("B  parsed, checked, stored, logged", () -> read(false)), () -> timed("C  and care and due dates worked out", () -> read(true)),
                () -> timed("D  checked alone (reading and rules)", this::check)));
        Collections.shuffle(blocks, chance);
        blocks.forEach(Runnable::run);
    }

    private double timed(String name, Runnable work) {
        owner.execute("truncate council_benchmark.child, council_benchmark.upload, council_benchmark.return_child restart identity cascade");
        owner.execute("checkpoint");
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long from = System.nanoTime();
        work.run();
        double took = (System.nanoTime() - from) / 1e9;
        seconds.computeIfAbsent(name, block -> new ArrayList<>()).add(took);
        seconds.computeIfAbsent(name + " cpu", block -> new ArrayList<>()).add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
        return took;
    }

    private void copy() {
        council.run(COUNCIL, sql -> {
            try {
                for (int table = 0; table < COPIES.length; table++) {
                    sql.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPIES[table], new ByteArrayInputStream(sent.copies().get(table)));
                }
            } catch (SQLException | IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private CheckedReturn check() {
        return check(Progress.UNWATCHED);
    }

    private CheckedReturn check(Progress progress) {
        ReturnReader reader = new ReturnReader(Limits.USUAL, progress);
        reader.add("header.csv", new ByteArrayInputStream(sent.header()));
        reader.add("episodes.csv", new ByteArrayInputStream(sent.episodes()));
        reader.add("reviews.csv", new ByteArrayInputStream(sent.reviews()));
        footprint.exchange.control.reading.ReadReturn rows = reader.finish();
        progress.reached(Step.CHECKING, rows.rowCount());
        CheckedReturn checked = CheckedReturn.check(rows, LargeReturn.YEAR, London.today(clock));
        progress.reached(Step.WAITING, rows.rowCount());
        return checked;
    }

    private void read(boolean dated) {
        Laps laps = new Laps();
        CheckedReturn checked = check(laps);
        council.run(COUNCIL, sql -> {
            CouncilDatabase database = new CouncilHandle(COUNCIL, sql);
            Aftermath aftermath = dated ? new CareAndDates(database, rules, WorkingCalendar.englandAndWales(), clock) : new Nothing();
            new ReturnStore(sql, clock, laps, aftermath).store(checked, new Receipt(clock.instant(), "benchmark", Door.COMMAND));
        });
        laps.end();
        if (dated) {
            laps.took.forEach((step, took) -> steps.computeIfAbsent(step, lap -> new ArrayList<>()).add(took));
        }
    }

    private void print(int rounds) {
        double copy = median("A  COPY alone");
        System.out.printf(Locale.UK, "%n%-42s %9s %17s %9s %10s %9s%n", "Median of " + rounds + " rounds", "s", "quartiles", "CPU s", "rows/s", "of COPY");
        for (String block : seconds.keySet()) {
            if (!block.endsWith(" cpu")) {
                System.out.printf(Locale.UK, "%-42s %9.3f %8.3f–%-8.3f %9.3f %,10.0f %9.2f%n", block, median(block), quartile(block, 1), quartile(block, 3),
                        median(block + " cpu"), LargeReturn.rows() / median(block), copy / median(block));
            }
        }
        System.out.printf(Locale.UK, "%nChecked alone: %.3f CPU-seconds per thousand children%n", median("D  checked alone (reading and rules) cpu") * 1000 / LargeReturn.CHILDREN);
        System.out.println("Where C spends its time (medians, seconds):");
        steps.forEach((step, took) -> System.out.printf(Locale.UK, "  %-10s %.3f%n", step, of(took, 0.5)));
        System.out.printf(Locale.UK, "Load average after %.1f%n", load());
    }

    private double median(String block) {
        return of(seconds.get(block), 0.5);
    }

    private double quartile(String block, int quarter) {
        return of(seconds.get(block), quarter / 4.0);
    }

    private static double of(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** The time between one step and the next. */
    private static final class Laps implements Progress {

        private final Map<Step, Double> took = new EnumMap<>(Step.class);
        private Step now = Step.READING;
        private long since = System.nanoTime();

        @Override
        public void reached(Step step, long rows) {
            end();
            now = step;
        }

        void end() {
            long here = System.nanoTime();
            took.merge(now, (here - since) / 1e9, Double::sum);
            since = here;
        }
    }

    private static final class Nothing implements Aftermath {
        @Override
        public void deriveCare(Set<Long> children) {
            // block B measures the return alone
        }

        @Override
        public void redate(Set<Long> children) {
            // block B measures the return alone
        }
    }
}
