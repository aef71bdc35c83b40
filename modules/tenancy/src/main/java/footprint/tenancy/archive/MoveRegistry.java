package footprint.tenancy.archive;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.onboarding.RegisteredCouncil;
import footprint.tenancy.onboarding.Servers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.Set;

/** What the registry is told while a council moves; each is one transaction. */
final class MoveRegistry {

    private static final Set<String> MOVABLE = Set.of("open", "suspended");

    private final Servers servers;
    private final Clock clock;

    MoveRegistry(Servers servers, Clock clock) {
        this.servers = servers;
        this.clock = clock;
    }

    /** The council is moving from now on; one that is moving there already is gone on with. */
    RegisteredCouncil begin(CouncilCode code, String target) {
        return Jdbi.create(servers.registry()).inTransaction(handle -> {
            RegisteredCouncil council = RegisteredCouncil.held(handle, code.value()).orElseThrow(() -> Registry.unknown(code));
            refuse(handle, council, target);
            handle.createUpdate("""
                            update registry.council set state_before = coalesce(state_before, state), state = 'moving', server_next = :target,
                                   state_since = case when state = 'moving' then state_since else :now end where code = :code""")
                    .bind("target", target).bind("now", Registry.now(clock)).bind("code", code.value()).execute();
            return council;
        });
    }

    private static void refuse(Handle handle, RegisteredCouncil council, String target) {
        if (!handle.createQuery("select exists (select 1 from registry.server where name = :name)").bind("name", target).mapTo(Boolean.class).one()) {
            throw refusal("TEN-120", "The registry knows no server " + target + ". Nothing was changed. Make it ready first: server add " + target);
        }
        if (council.server().equals(target)) {
            throw refusal("TEN-121", council.code() + " lives on " + target + " already. Nothing was changed.");
        }
        if (council.serverBefore() != null && !council.serverBefore().equals(target)) {
            throw refusal("TEN-121", council.code() + " was moved from " + council.serverBefore() + " and the move is not confirmed. Nothing was changed. Confirm it or move back first.");
        }
        if (council.state().equals("moving") && !target.equals(council.serverNext())) {
            throw refusal("TEN-121", council.code() + " is being moved to " + council.serverNext() + ". Nothing was changed. Go on with that move, or undo it first.");
        }
        if (!council.state().equals("moving") && (!MOVABLE.contains(council.state()) || council.stateBefore() != null)) {
            throw refusal("TEN-121", council.code() + " is " + council.state() + " and cannot be moved now. Nothing was changed. Wait until that has ended.");
        }
    }

    /** The one statement that makes the new server the council's place. */
    void arrived(CouncilCode code, String target, String version) {
        int switched = update("""
                update registry.council set server_before = server, server = server_next, server_next = null, state = state_before, state_before = null,
                       state_since = :now, schema_version = :version where code = :code and state = 'moving' and server_next = :target""", code, target, version);
        if (switched != 1) {
            throw refusal("TEN-121", "Somebody else ended the move of " + code + " meanwhile");
        }
    }

    /** @param kept whether the copy of an earlier move is still there */
    void undone(CouncilCode code, boolean kept) {
        update("""
                update registry.council set state = state_before, state_before = null, server_next = null, state_since = :now,
                       server_before = case when :version = 'kept' then server_before end where code = :code and state = 'moving'""", code, "", kept ? "kept" : "");
    }

    void confirmed(CouncilCode code) {
        update("update registry.council set server_before = null where code = :code and state <> 'moving'", code, "", "");
    }

    private int update(String sql, CouncilCode code, String target, String version) {
        return Jdbi.create(servers.registry()).withHandle(handle -> handle.createUpdate(sql).configure(org.jdbi.v3.core.statement.SqlStatements.class,
                        statements -> statements.setUnusedBindingAllowed(true))
                .bind("code", code.value()).bind("target", target).bind("version", version).bind("now", Registry.now(clock)).execute());
    }

    private static ProblemException refusal(String code, String sentence) {
        return new ProblemException(Problem.conflict(code, sentence));
    }
}
