package footprint.tenancy.onboarding;

import footprint.tenancy.wall.RegistrySchema;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;
import java.util.List;

/** Creates and upgrades the registry of councils: its schema, its tables (classpath registry/), its one reading role. */
public final class RegistryMigrations {

    private final DataSource owner;

    /** @param owner connections of a login that may create schemas and roles; never the application's */
    public RegistryMigrations(DataSource owner) {
        this.owner = owner;
    }

    /** Brings the registry to this version. The application's login must exist already. */
    public void migrate() {
        Flyway.configure()
                .dataSource(owner)
                .schemas(RegistrySchema.SCHEMA)
                .defaultSchema(RegistrySchema.SCHEMA)
                .locations("classpath:registry")
                .load()
                .migrate();
        Jdbi.create(owner).useTransaction(RegistryMigrations::letTheReaderRead);
        Jdbi.create(owner).useTransaction(RegistryMigrations::letTheOperatorOrder);
        Jdbi.create(owner).useTransaction(RegistryMigrations::letTheClockworkRun);
    }

    /** How many scripts the registry has had when it is current. */
    static int count() {
        return ScriptsOnClassPath.under("registry").size();
    }

    private static void letTheReaderRead(Handle handle) {
        String reader = RegistrySchema.READER;
        if (!DatabaseSetup.roleExists(handle, reader)) {
            handle.execute("create role " + reader + " nologin noinherit");
        }
        handle.execute("grant " + reader + " to " + DatabaseSetup.APPLICATION_LOGIN + " with inherit false, set true");
        handle.execute("grant usage on schema " + RegistrySchema.SCHEMA + " to " + reader);
        handle.execute("grant select on " + RegistrySchema.SCHEMA + ".council to " + reader);
    }

    /** An operator looks, and asks; the columns say what may be asked with. The steward alone says what came of it. */
    private static void letTheOperatorOrder(Handle handle) {
        String operator = RegistrySchema.OPERATOR;
        if (!DatabaseSetup.roleExists(handle, operator)) {
            handle.execute("create role " + operator + " nologin noinherit");
        }
        String schema = RegistrySchema.SCHEMA;
        handle.execute("grant " + operator + " to " + DatabaseSetup.APPLICATION_LOGIN + " with inherit false, set true");
        handle.execute("grant usage on schema " + schema + " to " + operator);
        for (String table : List.of("council", "server", "council_order", "certificate")) {
            handle.execute("grant select on " + schema + "." + table + " to " + operator);
        }
        handle.execute("grant insert (council, kind, detail, ordered_by) on " + schema + ".council_order to " + operator);
        handle.execute("grant select, delete on " + schema + ".handed_word to " + operator);
    }

    /** The scheduler has its own table, and sees no list of councils and no council. */
    private static void letTheClockworkRun(Handle handle) {
        String clockwork = RegistrySchema.CLOCKWORK;
        if (!DatabaseSetup.roleExists(handle, clockwork)) {
            handle.execute("create role " + clockwork + " nologin noinherit");
        }
        handle.execute("grant " + clockwork + " to " + DatabaseSetup.APPLICATION_LOGIN + " with inherit false, set true");
        handle.execute("grant usage on schema " + RegistrySchema.SCHEMA + " to " + clockwork);
        handle.execute("grant select, insert, update, delete on " + RegistrySchema.SCHEMA + ".clockwork to " + clockwork);
    }
}
