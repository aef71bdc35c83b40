package footprint.tenancy.onboarding;

import org.jdbi.v3.core.Handle;

/**
 * The role that owns every council's schema, and in it what the council's own role may read and not change: the audit
 * trail. Nobody signs in as it and the application cannot become it. It has to own the schemas too, because PostgreSQL
 * lets the owner of a schema drop whatever is in it.
 *
 * <p>A script whose first line begins with {@value #SAID} runs as the keeper; afterwards the council's role may read its tables
 * and call its functions, and nobody else may.
 */
public final class Keeper {

    /** The role's name, the same on every server. */
    public static final String ROLE = "footprint_keeper";
    /** How the first line of a script says that the keeper runs it. */
    static final String SAID = "-- keeper";

    private Keeper() {
    }

    /**
     * Makes the keeper own a schema, and lets the council's role use it and make things in it. A council that was
     * brought in before there was a keeper is taken over; nothing is done twice.
     *
     * @param handle in a transaction of the owner's login, as that login
     */
    static void takeOver(Handle handle, String schema, String role) {
        make(handle);
        boolean own = handle.createQuery("select pg_get_userbyid(nspowner) = :keeper from pg_namespace where nspname = :schema")
                .bind("keeper", ROLE).bind("schema", schema).mapTo(Boolean.class).one();
        if (!own) {
            DatabaseSetup.asOwnerOf(handle, role, () -> handle.execute("alter schema " + schema + " owner to " + ROLE));
        }
        boolean may = handle.createQuery("select has_schema_privilege(:role, :schema, 'create') and has_schema_privilege(:role, :schema, 'usage')")
                .bind("role", role).bind("schema", schema).mapTo(Boolean.class).one();
        if (!may) {
            handle.execute("grant usage, create on schema " + schema + " to " + role);
        }
    }

    /** Makes the role if it is not there. The owner's login inherits it: it moves, renames and drops schemas. */
    static void make(Handle handle) {
        if (DatabaseSetup.roleExists(handle, ROLE)) {
            return;
        }
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", ROLE); // two at once: the second finds it made
        if (!DatabaseSetup.roleExists(handle, ROLE)) {
            handle.execute("create role " + ROLE + DatabaseSetup.mayLogIn() + " noinherit");
            handle.execute("grant " + ROLE + " to current_user with inherit true, set true");
        }
    }

    /** Does something as the keeper, in the middle of work as another role. */
    public static void doing(Handle handle, Runnable work) {
        String before = handle.createQuery("select current_user").mapTo(String.class).one();
        become(handle, ROLE);
        work.run();
        become(handle, before);
    }

    private static void become(Handle handle, String role) {
        handle.createQuery("select set_config('role', :role, true)").bind("role", role).mapTo(String.class).one();
    }

    /** Lets the council's role read the keeper's tables and call its functions; as the keeper. */
    static void show(Handle handle, String schema, String role) {
        handle.createQuery("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = :schema and tableowner = :keeper")
                .bind("schema", schema).bind("keeper", ROLE).mapTo(String.class).list()
                .forEach(table -> handle.execute("grant select on " + table + " to " + role));
        handle.createQuery("""
                        select p.oid::regprocedure::text from pg_proc p
                        where p.pronamespace = cast(:schema as regnamespace) and p.proowner = cast(:keeper as regrole)""".replace("::", "\\:\\:"))
                .bind("schema", schema).bind("keeper", ROLE).mapTo(String.class).list().forEach(function -> {
                    handle.execute("alter function " + function + " set search_path = pg_catalog"); // nobody can stand before what it means
                    handle.execute("revoke all on function " + function + " from public");
                    handle.execute("grant execute on function " + function + " to " + role);
                });
    }
}
