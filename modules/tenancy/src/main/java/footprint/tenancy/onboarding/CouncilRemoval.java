package footprint.tenancy.onboarding;

import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes everything of a council out of the databases, on whatever server it lives or has lived, and says what is still there. */
public final class CouncilRemoval {

    private final Servers servers;

    public CouncilRemoval(Servers servers) {
        this.servers = servers;
    }

    /** The name of a council's schema, and of its role. */
    public static String nameOf(CouncilCode council) {
        return CouncilSchema.nameFor(council);
    }

    /** Drops schema and role on every server that is known, then the row of the registry. What is not there is passed over. */
    public void remove(CouncilCode council) {
        String name = CouncilSchema.nameFor(council);
        for (String server : servers.names()) {
            Jdbi.create(servers.of(server)).useTransaction(handle -> DatabaseSetup.drop(handle, name, name));
        }
        Jdbi.create(servers.registry()).useHandle(handle -> handle.execute("delete from registry.council where code = ?", council.value()));
    }

    /** What is left of a council: schemas, roles, its row; none when it is gone. */
    public List<String> remains(CouncilCode council) {
        String name = CouncilSchema.nameFor(council);
        List<String> found = new ArrayList<>();
        for (String server : servers.names()) {
            Jdbi.create(servers.of(server)).useHandle(handle -> {
                schemaOrRole(handle, "select 'schema' from pg_namespace where nspname = :name", name).ifPresent(what -> found.add(what + " on " + server));
                schemaOrRole(handle, "select 'role' from pg_roles where rolname = :name", name).ifPresent(what -> found.add(what + " on " + server));
            });
        }
        Jdbi.create(servers.registry()).useHandle(handle -> schemaOrRole(handle, "select 'row of the registry' from registry.council where code = :name",
                council.value()).ifPresent(found::add));
        return found;
    }

    private static Optional<String> schemaOrRole(Handle handle, String question, String name) {
        return handle.createQuery(question).bind("name", name).mapTo(String.class).findFirst();
    }
}
