package footprint.tenancy.archive;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.RegisteredCouncil;
import footprint.tenancy.onboarding.Servers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.Set;

/**
 * Replaces what a council has by what an archive holds. The restored schema is made beside the old one and verified; in
 * the same transaction the old one is dropped and the new one takes its name. Killed at any moment, PostgreSQL has kept
 * the old one, and asking again does all of it.
 */
final class Restoring {

    private static final Set<String> RESTORABLE = Set.of("open", "suspended", "failed");
    private static final String REASON = "It is being restored from an archive.";

    private final Servers servers;
    private final MigrationScripts scripts;
    private final Clock clock;

    Restoring(Servers servers, MigrationScripts scripts, Clock clock) {
        this.servers = servers;
        this.scripts = scripts;
        this.clock = clock;
    }

    void restore(CouncilCode code, ArchiveFile file) {
        RegisteredCouncil council = suspended(code);
        boolean done = false;
        try {
            Jdbi.create(servers.of(council.server())).useTransaction(handle -> swap(handle, council, file));
            done = true;
        } finally {
            reopened(council, done);
        }
    }

    /** The council as it was before, now suspended; one that a killed attempt left suspended is taken up. */
    private RegisteredCouncil suspended(CouncilCode code) {
        return Jdbi.create(servers.registry()).inTransaction(handle -> {
            RegisteredCouncil council = RegisteredCouncil.held(handle, code.value()).orElseThrow(() -> Registry.unknown(code));
            if (!RESTORABLE.contains(council.state()) || council.serverNext() != null) {
                throw new ProblemException(Problem.conflict("TEN-118", code + " is " + council.state() + " and cannot be restored now. Nothing was changed. Wait until that has ended,"
                        + " or load the archive as a council of another code."));
            }
            if (council.serverBefore() != null) {
                throw new ProblemException(Problem.conflict("TEN-118", code + " was moved and the move is not confirmed. Nothing was changed. Confirm it or move back first."));
            }
            handle.createUpdate("""
                            update registry.council set state_before = coalesce(state_before, case when state = 'failed' then 'open' else state end),
                                   state = 'suspended', state_since = :now, state_reason = case when state = 'suspended' then state_reason else :reason end
                            where code = :code""")
                    .bind("now", Registry.now(clock)).bind("reason", REASON).bind("code", code.value()).execute();
            return council;
        });
    }

    private void swap(Handle handle, RegisteredCouncil council, ArchiveFile file) {
        String fresh = council.schema() + "__restored";
        DatabaseSetup.schema(handle, fresh, council.role());
        new SchemaFilling(handle, fresh, council.role()).fill(file.manifest(), scripts, file::rows);
        handle.execute("reset role");
        handle.execute("set local search_path = pg_catalog");
        handle.execute("set local lock_timeout = '60s'"); // whoever still works in the old tables is waited for
        DatabaseSetup.asOwnerOf(handle, council.role(), () -> {
            handle.execute("drop schema if exists " + council.schema() + " cascade");
            handle.execute("alter schema " + fresh + " rename to " + council.schema());
        });
    }

    private void reopened(RegisteredCouncil council, boolean done) {
        boolean takenUp = council.stateBefore() != null;
        Jdbi.create(servers.registry()).useHandle(handle -> handle.createUpdate("""
                        update registry.council set state = case when :done then state_before else :was end, state_before = null, state_since = :now,
                               state_reason = case when state_before = 'suspended' then state_reason when :done then null else :reason end,
                               schema_version = case when :done then :version else schema_version end
                        where code = :code and state_before is not null""")
                .bind("done", done).bind("was", takenUp ? council.stateBefore() : council.state()).bind("reason", takenUp ? null : council.stateReason())
                .bind("now", Registry.now(clock)).bind("version", scripts.fingerprint()).bind("code", council.code()).execute());
    }
}
