package footprint.harness;

import footprint.tenancy.onboarding.DatabaseSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One embedded PostgreSQL for each test JVM, started at first use and stopped with it. */
public final class Postgres {

    private static final String PASSWORD = "harness-only-password";
    private static Postgres running;

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server, started if it is not. */
    public static synchronized Postgres running() {
        if (running == null) {
            try {
                running = new Postgres(EmbeddedPostgres.builder().start());
                new DatabaseSetup(running.owner()).applicationLogin(PASSWORD);
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL could not be started for the tests", failure);
            }
        }
        return running;
    }

    /** The login that creates schemas and roles. */
    public DataSource owner() {
        return server.getPostgresDatabase();
    }

    /** The application's login, which by itself may do nothing. */
    public DataSource application() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl(DatabaseSetup.APPLICATION_LOGIN, "postgres"));
        source.setUser(DatabaseSetup.APPLICATION_LOGIN);
        source.setPassword(PASSWORD);
        return source;
    }
}
