package footprint.tenancy.archive;

import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.RegisteredCouncil;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What is done to a council's schema on one of the two servers. Everything may be repeated. */
final class MovePlace {

    private static final int ATTEMPTS = 6;
    /** Lock not available, deadlock: somebody is in the middle of something. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01");

    private final DataSource server;
    private final RegisteredCouncil council;

    MovePlace(DataSource server, RegisteredCouncil council) {
        this.server = server;
        this.council = council;
    }

    DataSource server() {
        return server;
    }

    /** The name under which a schema is kept where nobody but the owner finds it. */
    String kept() {
        return council.schema() + "__kept";
    }

    void requireApplicationLogin(String name) {
        boolean there = Jdbi.create(server).withHandle(handle -> handle.createQuery("select exists (select 1 from pg_roles where rolname = :role)")
                .bind("role", DatabaseSetup.APPLICATION_LOGIN).mapTo(Boolean.class).one());
        if (!there) {
            throw new IllegalStateException("the server " + name + " does not know the application's login; make it ready with server add " + name);
        }
    }

    /**
     * Shuts everybody but the owner out, in one transaction: those at work in the council are waited for, the application
     * may no longer become the council's role, and the schema has a name that no search path says. What was committed
     * before is in the copy; nothing can be committed after.
     */
    void fence() {
        for (int attempt = 1; ; attempt++) {
            try {
                Jdbi.create(server).useTransaction(this::fence);
                return;
            } catch (JdbiException failure) {
                if (attempt == ATTEMPTS || !(failure.getCause() instanceof SQLException cause) || !BUSY.contains(cause.getSQLState())) {
                    throw new IllegalStateException(attempt == ATTEMPTS ? "somebody is at work in it and does not come to an end" : failure.getMessage(), failure);
                }
            }
        }
    }

    private void fence(Handle handle) {
        if (!DatabaseSetup.schemaExists(handle, council.schema())) {
            return; // an earlier attempt came as far as this
        }
        handle.execute("set local lock_timeout = '10s'");
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", council.schema()); // a migration is waited for
        List<String> tables = handle.createQuery("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = :schema order by tablename")
                .bind("schema", council.schema()).mapTo(String.class).list();
        DatabaseSetup.asOwnerOf(handle, council.role(), () -> {
            handle.execute("revoke " + council.role() + " from " + DatabaseSetup.APPLICATION_LOGIN);
            handle.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
            handle.execute("alter schema " + council.schema() + " rename to " + kept());
        });
    }

    /** Opens what {@link #fence} shut. */
    void open() {
        Jdbi.create(server).useTransaction(handle -> {
            if (DatabaseSetup.schemaExists(handle, council.schema())) {
                return;
            }
            DatabaseSetup.asOwnerOf(handle, council.role(), () -> handle.execute("alter schema " + kept() + " rename to " + council.schema()));
            handle.execute("grant " + council.role() + " to " + DatabaseSetup.APPLICATION_LOGIN + " with inherit false, set true");
        });
    }

    /**
     * Drops what an unfinished move has brought here.
     *
     * @return whether a copy that an earlier move keeps is here
     */
    boolean clear() {
        return Jdbi.create(server).inTransaction(this::clear);
    }

    boolean clear(Handle handle) {
        boolean kept = DatabaseSetup.schemaExists(handle, kept());
        if (kept && DatabaseSetup.schemaExists(handle, council.schema())) {
            DatabaseSetup.asOwnerOf(handle, council.role(), () -> handle.execute("drop schema " + council.schema() + " cascade"));
        } else if (!kept) {
            DatabaseSetup.drop(handle, council.schema(), council.role());
        }
        return kept;
    }

    /** Drops the kept copy and the role. */
    void forget() {
        Jdbi.create(server).useTransaction(this::forget);
    }

    void forget(Handle handle) {
        DatabaseSetup.drop(handle, kept(), council.role());
    }
}
