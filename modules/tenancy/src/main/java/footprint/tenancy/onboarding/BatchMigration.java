package footprint.tenancy.onboarding;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A few councils of one server: each migrated in a transaction of its own, all compared with the specimen, all marked in the registry. */
final class BatchMigration {

    private final Servers servers;
    private final MigrationScripts scripts;
    private final Specimens specimens;
    private final Clock clock;

    BatchMigration(Servers servers, MigrationScripts scripts, Specimens specimens, Clock clock) {
        this.servers = servers;
        this.scripts = scripts;
        this.specimens = specimens;
        this.clock = clock;
    }

    /**
     * What became of one council.
     *
     * @param ran   how many scripts ran
     * @param fault null when it is current now
     */
    record Result(int ran, String fault) {
    }

    Map<String, Result> run(List<RegisteredCouncil> batch) {
        Map<String, Result> results = new LinkedHashMap<>();
        try {
            Jdbi.create(servers.of(batch.getFirst().server())).useHandle(handle -> {
                List<String> specimen = specimens.on(batch.getFirst().server());
                batch.forEach(council -> results.put(council.code(), migrate(handle, council)));
                compare(handle, specimen, batch, results);
            });
        } catch (RuntimeException failure) {
            batch.forEach(council -> results.putIfAbsent(council.code(), fault(failure)));
        }
        Jdbi.create(servers.registry()).useTransaction(registry -> mark(registry, results));
        return results;
    }

    private Result migrate(Handle handle, RegisteredCouncil council) {
        try {
            return handle.inTransaction(open -> new Result(new SchemaMigration(open, council.schema(), council.role()).run(scripts), null));
        } catch (RuntimeException failure) {
            return fault(failure);
        }
    }

    private static Result fault(RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
        return new Result(0, "TEN-101 It could not be brought to this version: " + reason + ". It keeps the version it had, whole. Mend the cause and migrate again.");
    }

    private void compare(Handle handle, List<String> specimen, List<RegisteredCouncil> batch, Map<String, Result> results) {
        String expected = SchemaFingerprints.fingerprint(specimen);
        List<RegisteredCouncil> migrated = batch.stream().filter(council -> results.get(council.code()).fault() == null).toList();
        Map<String, String> found = SchemaFingerprints.of(handle, migrated.stream().map(RegisteredCouncil::schema).toList());
        migrated.stream().filter(council -> !expected.equals(found.get(council.schema()))).forEach(council ->
                results.put(council.code(), new Result(results.get(council.code()).ran(), "TEN-102 It has had every script and yet its tables are not those of a new council: "
                        + SchemaFingerprints.difference(specimen, SchemaFingerprints.lines(handle, council.schema())) + ". Somebody changed them by hand: mend them and migrate again.")));
    }

    private void mark(Handle registry, Map<String, Result> results) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String[] current = results.entrySet().stream().filter(result -> result.getValue().fault() == null).map(Map.Entry::getKey).toArray(String[]::new);
        registry.createUpdate("""
                        update registry.council set schema_version = :version,
                               state_since = case when state = 'failed' then :now else state_since end,
                               state_reason = case when state = 'failed' then null else state_reason end,
                               state = case when state = 'failed' then 'open' else state end
                        where code = any (:codes)""")
                .bind("version", scripts.fingerprint()).bind("now", now).bindArray("codes", String.class, (Object[]) current).execute();
        Map<String, String> failed = results.entrySet().stream().filter(result -> result.getValue().fault() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, result -> result.getValue().fault()));
        // Only an open council becomes "failed": one that is suspended or leaving keeps that, with its reason, and its old version.
        registry.createUpdate("""
                        update registry.council set state = 'failed', state_since = :now, state_reason = fault.reason
                        from unnest(:codes, :reasons) fault (code, reason)
                        where council.code = fault.code and council.state in ('open', 'failed')""")
                .bind("now", now).bindArray("codes", String.class, failed.keySet().toArray()).bindArray("reasons", String.class, failed.values().toArray()).execute();
    }
}
