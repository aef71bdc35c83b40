package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.launcher.database.Database;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.RegistryMigrations;
import footprint.tenancy.onboarding.Servers;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CouncilTransactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A real PostgreSQL with a registry and a few councils that have every room's tables, for one test class. */
public final class Installed implements AutoCloseable {

    private static final Path TENANT_CONFIG = Path.of("../../tenant-config");
    private static final String PASSWORD = "a-password-for-this-test";

    private final EmbeddedPostgres server;
    private Servers servers;

    private Installed(EmbeddedPostgres server) {
        this.server = server;
        this.servers = Servers.only(server.getPostgresDatabase());
    }

    /** A server with a registry. */
    public static Installed start() throws IOException {
        Installed installed = bare();
        new RegistryMigrations(installed.owner()).migrate();
        return installed;
    }

    /** A server that knows the application's login and nothing else. */
    public static Installed bare() throws IOException {
        Installed installed = new Installed(EmbeddedPostgres.builder().start());
        new DatabaseSetup(installed.owner()).applicationLogin(PASSWORD);
        return installed;
    }

    public DataSource owner() {
        return server.getPostgresDatabase();
    }

    /** The owner's logins: this server, and those that were added. */
    public Servers servers() {
        return servers;
    }

    /** A second server. */
    public void with(String name, Installed other) {
        servers = servers.with(name, other.owner());
        Jdbi.create(owner()).useHandle(handle -> handle.execute("insert into registry.server (name) values (?)", name));
    }

    /** Transactions of the application's own login, which by itself may do nothing. */
    public CouncilTransactions application() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl(DatabaseSetup.APPLICATION_LOGIN, "postgres"));
        source.setUser(DatabaseSetup.APPLICATION_LOGIN);
        source.setPassword(PASSWORD);
        return new CouncilTransactions(source);
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** A council of tenant-config with its demonstration years: a few thousand rows of every kind. */
    public CouncilCode demonstrated() {
        Database owner = new Database(url(), "postgres", "");
        Onboarding onboarding = new Onboarding(owner, owner.as(DatabaseSetup.APPLICATION_LOGIN, PASSWORD));
        CouncilFolder folder = CouncilFolder.in(TENANT_CONFIG).getFirst();
        onboarding.councils(List.of(folder));
        onboarding.demonstration(folder, TENANT_CONFIG, LocalDate.of(2023, 11, 16));
        return folder.code();
    }

    /** Open councils with all tables and no records. */
    public List<CouncilCode> councils(String word, int many, MigrationScripts scripts) {
        return IntStream.rangeClosed(1, many).mapToObj(number -> {
            CouncilCode code = new CouncilCode(word + number);
            String name = CouncilSchema.nameFor(code);
            new DatabaseSetup(owner()).councilSchema(code);
            new CouncilMigrations(servers, scripts, Clock.systemUTC()).migrate(code);
            Jdbi.create(owner()).useHandle(handle -> handle.execute("""
                    insert into registry.council (code, name, gss_code, region, colour, schema_name, role_name, state, schema_version)
                    values (?, ?, 'E00000000', 'South East', '#123456', ?, ?, 'open', ?)""",
                    code.value(), "Council " + code, name, name, scripts.fingerprint()));
            return code;
        }).toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
