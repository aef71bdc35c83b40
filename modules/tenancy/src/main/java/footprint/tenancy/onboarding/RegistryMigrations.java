package footprint.tenancy.onboarding;

import footprint.tenancy.wall.RegistrySchema;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;

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
    }

    /** How many scripts the registry has had when it is current. */
    static int count() {
        return ScriptsFingerprint.names("registry").size();
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
}
