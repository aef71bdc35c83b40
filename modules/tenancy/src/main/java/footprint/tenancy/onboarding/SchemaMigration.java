package footprint.tenancy.onboarding;

import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings one schema to a set of scripts, inside the caller's transaction: after it the schema has had all of them or none.
 * What was run is written down in the table that Flyway would write, with Flyway's sums, so that Flyway can read it.
 */
public final class SchemaMigration {

    /** The table that says which scripts a schema has had. */
    public static final String HISTORY = "flyway_schema_history";

    private final Handle handle;
    private final String schema;
    private final String role;

    /**
     * @param handle in a transaction of the owner's login
     * @param schema an existing schema
     * @param role   the council's role, which owns its tables
     */
    public SchemaMigration(Handle handle, String schema, String role) {
        this.handle = handle;
        this.schema = schema;
        this.role = role;
    }

    /**
     * Runs what the schema has not had, as the council's role; what the keeper shall own, as the {@link Keeper}.
     *
     * @return how many scripts ran
     * @throws IllegalStateException when the schema has had a script that is not among these, or another one of the same version
     */
    public int run(MigrationScripts scripts) {
        handle.execute("set local role none");
        // Two starts at once: the second waits here and then finds nothing to do. Whoever works in the council is waited for, not for ever.
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", schema);
        handle.execute("set local lock_timeout = '20s'");
        Keeper.takeOver(handle, schema, role);
        point();
        Map<String, Integer> had = history();
        List<MigrationScript> missing = scripts.inOrder().stream().filter(script -> !had.containsKey(script.version())).toList();
        refuseOther(scripts, had);
        PreparedBatch written = handle.prepareBatch("insert into " + HISTORY + " (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) values (:rank, :version, :description, 'SQL', :script, :checksum, session_user, :millis, true)");
        int rank = had.size();
        for (MigrationScript script : missing) {
            long millis = carryOut(script);
            written.bind("rank", ++rank).bind("version", script.version()).bind("description", script.description()).bind("script", script.path())
                    .bind("checksum", script.checksum()).bind("millis", (int) millis).add();
        }
        if (!missing.isEmpty()) {
            written.execute();
        }
        return missing.size();
    }

    /** The versions that the schema has had, with the sum of each script; none if it has no history. */
    public Map<String, Integer> had() {
        point();
        return hasHistory() ? read() : Map.of();
    }

    private void point() {
        try {
            CouncilSchema.point(handle.getConnection(), schema, role);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database did not let " + schema + " be reached", failure);
        }
    }

    private Map<String, Integer> history() {
        if (hasHistory()) {
            return read();
        }
        handle.execute("create table " + HISTORY + " (installed_rank integer not null, version varchar(50), description varchar(200) not null,"
                + " type varchar(20) not null, script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,"
                + " installed_on timestamp not null default now(), execution_time integer not null, success boolean not null, constraint " + HISTORY + "_pk primary key (installed_rank))");
        handle.execute("create index " + HISTORY + "_s_idx on " + HISTORY + " (success)");
        return Map.of();
    }

    private boolean hasHistory() {
        return handle.createQuery("select exists (select 1 from pg_tables where schemaname = :schema and tablename = :table)")
                .bind("schema", schema).bind("table", HISTORY).mapTo(Boolean.class).one();
    }

    private Map<String, Integer> read() {
        Map<String, Integer> had = new LinkedHashMap<>();
        handle.createQuery("select version, checksum from " + HISTORY + " where success and version is not null order by installed_rank")
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2))).forEach(row -> had.put(row.getKey(), row.getValue()));
        return had;
    }

    private void refuseOther(MigrationScripts scripts, Map<String, Integer> had) {
        Map<String, Integer> ours = new LinkedHashMap<>();
        scripts.inOrder().forEach(script -> ours.put(script.version(), script.checksum()));
        had.forEach((version, sum) -> {
            if (!ours.containsKey(version)) {
                throw new IllegalStateException("the schema has had script " + version + ", which this version of Footprint does not have");
            }
            if (!ours.get(version).equals(sum)) {
                throw new IllegalStateException("script " + version + " was another one when the schema had it");
            }
        });
    }

    private long carryOut(MigrationScript script) {
        long begun = System.nanoTime();
        if (script.isKeepers()) {
            Keeper.doing(handle, () -> {
                run(script);
                Keeper.show(handle, schema, role);
            });
        } else {
            run(script);
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private void run(MigrationScript script) {
        Connection connection = handle.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(script.sql());
        } catch (SQLException failure) {
            throw new IllegalStateException("script " + script.path() + " was refused: " + firstLine(failure), failure);
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
