package footprint.perf;

import footprint.kernel.CouncilCode;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.RegistryMigrations;
import footprint.tenancy.onboarding.Servers;
import footprint.tenancy.wall.CouncilSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A PostgreSQL that writes through to the disk, with many councils that have every room's tables and no records. */
final class ManyCouncils {

    static final String PASSWORD = "a-password-for-this-benchmark";
    private static final String ON = "on";

    private ManyCouncils() {
    }

    /** The test server's defaults do not write through; a figure from them would be worth nothing. */
    static EmbeddedPostgres server(Path data) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setServerConfig("fsync", ON)
                .setServerConfig("synchronous_commit", ON).setServerConfig("full_page_writes", ON).setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "100");
        if (data != null) {
            builder.setDataDirectory(data).setCleanDataDirectory(false);
        }
        EmbeddedPostgres server = builder.start();
        String fsync = Jdbi.create(server.getPostgresDatabase()).withHandle(handle -> handle.createQuery("select current_setting('fsync') || '/' || current_setting('synchronous_commit')")
                .mapTo(String.class).one());
        if (!fsync.equals("on/on")) {
            throw new IllegalStateException("The server does not write through: " + fsync);
        }
        return server;
    }

    static void registry(DataSource owner) {
        new DatabaseSetup(owner).applicationLogin(PASSWORD);
        new RegistryMigrations(owner).migrate();
    }

    static CouncilCode code(int number) {
        return new CouncilCode("c" + number);
    }

    /** One open council by the product's own way. */
    static void make(DataSource owner, int number, MigrationScripts scripts) {
        schema(owner, number, scripts);
        register(owner, number, scripts.fingerprint());
    }

    static void schema(DataSource owner, int number, MigrationScripts scripts) {
        new CouncilMigrations(Servers.only(owner), scripts, Clock.systemUTC()).make(code(number), Servers.FIRST);
    }

    static void register(DataSource owner, int number, String version) {
        String name = CouncilSchema.nameFor(code(number));
        Jdbi.create(owner).useHandle(handle -> handle.execute("""
                insert into registry.council (code, name, gss_code, region, colour, schema_name, role_name, state, schema_version)
                values (?, ?, 'E00000000', 'South East', '#123456', ?, ?, 'open', ?)""", code(number).value(), "Council " + number, name, name, version));
    }
}
