package footprint.tenancy.onboarding;

import footprint.kernel.CouncilCode;
import footprint.tenancy.onboarding.MigrationReport.Line;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings councils to this version: every room's scripts under db/, each council in one transaction of its own, several at
 * a time. A council that fails keeps the version it had, whole, and the others go on; asked again, only those that are
 * behind are touched. The registry says who is current: finding that nothing is to be done is one query.
 */
public final class CouncilMigrations {

    /** How many councils one worker takes at a time; they are compared with the specimen in one query. */
    private static final int TOGETHER = 8;

    private final Servers servers;
    private final MigrationScripts scripts;
    private final Clock clock;

    /** @param owner connections of a login that may create schemas and roles; never the application's */
    public CouncilMigrations(DataSource owner) {
        this(Servers.only(owner), MigrationScripts.onClassPath(), Clock.systemUTC());
    }

    /**
     * @param servers the owner's logins
     * @param scripts what a council shall have had
     */
    public CouncilMigrations(Servers servers, MigrationScripts scripts, Clock clock) {
        this.servers = servers;
        this.scripts = scripts;
        this.clock = clock;
    }

    /** Brings one council's schema on the first server to this version, whatever the registry says of it. */
    public void migrate(CouncilCode council) {
        migrate(council, Servers.FIRST);
    }

    /** As {@link #migrate(CouncilCode)}, on another server. */
    public void migrate(CouncilCode council, String server) {
        String name = CouncilSchema.nameFor(council);
        Jdbi.create(servers.of(server)).useTransaction(handle -> new SchemaMigration(handle, name, name).run(scripts));
    }

    /** As {@link #migrate(CouncilCode, String)}, with the role and the schema made first if they are not there: all in one transaction. */
    public void make(CouncilCode council, String server) {
        String name = CouncilSchema.nameFor(council);
        Jdbi.create(servers.of(server)).useTransaction(handle -> {
            DatabaseSetup.schema(handle, name, name);
            new SchemaMigration(handle, name, name).run(scripts);
        });
    }

    /** Who is at which version; changes nothing. One query. */
    public MigrationReport report() {
        return report(registered(), Map.of(), 0);
    }

    /**
     * Migrates every council that is behind and marks each in the registry. A council that is being prepared or moved is left alone.
     *
     * @param workers how many at a time
     */
    public MigrationReport migrateAll(int workers) {
        long begun = System.nanoTime();
        List<RegisteredCouncil> all = registered();
        List<RegisteredCouncil> behind = all.stream().filter(council -> standing(council).equals("behind") || standing(council).equals("failed")).toList();
        if (behind.isEmpty()) {
            return report(all, Map.of(), 0);
        }
        Map<String, BatchMigration.Result> results = carryOut(batches(behind), workers);
        return report(registered(), results, Math.max(1, (System.nanoTime() - begun) / 1_000_000));
    }

    private Map<String, BatchMigration.Result> carryOut(List<List<RegisteredCouncil>> batches, int workers) {
        Specimens specimens = new Specimens(servers, scripts);
        Map<String, BatchMigration.Result> results = new HashMap<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, Math.min(workers, batches.size())))) {
            List<Future<Map<String, BatchMigration.Result>>> running = batches.stream()
                    .map(batch -> executor.submit(() -> new BatchMigration(servers, scripts, specimens, clock).run(batch))).toList();
            for (Future<Map<String, BatchMigration.Result>> one : running) {
                results.putAll(one.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The migration was interrupted; run it again", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The migration stopped; what is migrated stays, run it again: " + failure.getCause().getMessage(), failure);
        }
        return results;
    }

    /** A batch has one server only. */
    private static List<List<RegisteredCouncil>> batches(List<RegisteredCouncil> behind) {
        List<List<RegisteredCouncil>> batches = new ArrayList<>();
        Map<String, List<RegisteredCouncil>> open = new HashMap<>();
        for (RegisteredCouncil council : behind) {
            List<RegisteredCouncil> batch = open.computeIfAbsent(council.server(), server -> new ArrayList<>());
            batch.add(council);
            if (batch.size() == TOGETHER) {
                batches.add(open.remove(council.server()));
            }
        }
        batches.addAll(open.values());
        return batches;
    }

    private List<RegisteredCouncil> registered() {
        return Jdbi.create(servers.registry()).withHandle(RegisteredCouncil::all);
    }

    private String standing(RegisteredCouncil council) {
        if (council.state().equals("preparing") || council.state().equals("moving")) {
            return council.state();
        }
        return council.state().equals("failed") ? "failed" : scripts.fingerprint().equals(council.schemaVersion()) ? "current" : "behind";
    }

    private MigrationReport report(List<RegisteredCouncil> councils, Map<String, BatchMigration.Result> results, long millis) {
        List<Line> lines = councils.stream().map(council -> {
            BatchMigration.Result result = results.get(council.code());
            String fault = result != null ? result.fault() : council.state().equals("failed") ? council.stateReason() : null;
            String standing = result == null ? standing(council) : result.fault() == null ? "migrated" : "failed";
            return new Line(council.code(), council.name(), council.server(), council.state(), council.schemaVersion(), standing,
                    result == null ? 0 : result.ran(), fault);
        }).toList();
        return new MigrationReport(scripts.fingerprint(), scripts.inOrder().size(), Instant.now(clock), millis, lines);
    }
}
