package footprint.harness;

import footprint.tenancy.onboarding.DatabaseSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Embedded PostgreSQL servers of the test JVM, started at first use and stopped with it. Most tests need one. */
public final class Postgres {

    private static final String PASSWORD = "harness-only-password";
    private static Postgres running;
    private static Postgres second;

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server, started if it is not. */
    public static synchronized Postgres running() {
        if (running == null) {
            running = started();
        }
        return running;
    }

    /** Another server, for councils that live apart or move. */
    public static synchronized Postgres second() {
        if (second == null) {
            second = started();
        }
        return second;
    }

    private static Postgres started() {
        try {
            Postgres fresh = new Postgres(EmbeddedPostgres.builder().start());
            new DatabaseSetup(fresh.owner()).applicationLogin(PASSWORD);
            return fresh;
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL could not be started for the tests", failure);
        }
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
