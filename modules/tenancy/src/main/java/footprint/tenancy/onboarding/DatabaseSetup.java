package footprint.tenancy.onboarding;

import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;

/**
 * Logins, roles and schemas. The application's login inherits nothing and owns nothing; each council has a role without
 * a login that owns its tables, which the application may become for one transaction; the {@link Keeper} owns the schemas.
 */
public final class DatabaseSetup {

    /** The login that the application's pool uses. */
    public static final String APPLICATION_LOGIN = "footprint_app";

    private final Jdbi owner;

    /** @param owner connections of a login that may create schemas and roles */
    public DatabaseSetup(DataSource owner) {
        this.owner = Jdbi.create(owner);
    }

    /** Creates the application's login, or gives it this password. The password is letters, digits, - and _ only. */
    public void applicationLogin(String password) {
        if (!password.matches("[A-Za-z0-9_-]{16,}")) {
            throw new IllegalArgumentException("The application's database password has a character that is not allowed");
        }
        owner.useHandle(handle -> {
            // A new role is no superuser and makes nothing; only a superuser may say so again of one that is there.
            String verb = roleExists(handle, APPLICATION_LOGIN) ? "alter" : "create";
            handle.execute(verb + " role " + APPLICATION_LOGIN + " login noinherit password '" + password + "'");
            handle.execute("revoke all on schema public from public");
            handle.execute("alter role " + APPLICATION_LOGIN + " set search_path = no_council");
        });
    }

    /** Creates a council's role and empty schema if they are not there. */
    public void councilSchema(CouncilCode council) {
        String name = CouncilSchema.nameFor(council);
        owner.useTransaction(handle -> schema(handle, name, name));
    }

    /** As {@link #councilSchema}, inside the caller's transaction, with a schema of another name than its role. */
    public static void schema(Handle handle, String schema, String role) {
        if (!roleExists(handle, role)) {
            handle.execute("create role " + role + mayLogIn() + " noinherit");
            // A login that is no superuser may administer the role it made but not become it, unless it says so.
            handle.execute("grant " + role + " to current_user with inherit false, set true");
            handle.execute("grant " + role + " to " + APPLICATION_LOGIN + " with inherit false, set true");
        }
        Keeper.make(handle);
        handle.execute("create schema if not exists " + schema + " authorization " + Keeper.ROLE);
        Keeper.takeOver(handle, schema, role);
    }

    /** On Citus the coordinator signs in to the workers as the role (docs/runbooks/citus.md); without a password nobody else can. */
    static String mayLogIn() {
        return "yes".equals(System.getenv("FOOTPRINT_COUNCIL_ROLES_LOGIN")) ? " login" : " nologin";
    }

    /** Drops a schema with everything in it and the role that works in it, if they are there; inside the caller's transaction. */
    public static void drop(Handle handle, String schema, String role) {
        if (roleExists(handle, role)) {
            asOwnerOf(handle, role, () -> {
                handle.execute("drop schema if exists " + schema + " cascade");
                handle.execute("drop owned by " + role);
            });
            handle.execute("drop role " + role);
        }
    }

    /**
     * Does what only the owner of a council's tables may do, such as locking them all or giving them to somebody. The
     * owner's login need not be a superuser: for this long it inherits the role that it made.
     */
    public static void asOwnerOf(Handle handle, String role, Runnable work) {
        handle.execute("grant " + role + " to current_user with inherit true, set true");
        work.run();
        handle.execute("grant " + role + " to current_user with inherit false, set true");
    }

    /** Whether there is a schema of this name. */
    public static boolean schemaExists(Handle handle, String schema) {
        return handle.createQuery("select exists (select 1 from pg_namespace where nspname = :schema)").bind("schema", schema).mapTo(Boolean.class).one();
    }

    static boolean roleExists(Handle handle, String role) {
        return handle.createQuery("select exists (select 1 from pg_roles where rolname = :role)")
                .bind("role", role).mapTo(Boolean.class).one();
    }
}
