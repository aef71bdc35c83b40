package footprint.app.wall;

import footprint.harness.Postgres;
import footprint.harness.TestCouncil;
import footprint.tenancy.onboarding.RegistryMigrations;
import footprint.tenancy.wall.ClockworkSource;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** The scheduler's connections reach the scheduler's own table and nothing else. */
class ClockworkRoleTest {

    private static final ClockworkSource SOURCE = new ClockworkSource(Postgres.running().application());
    private static String schema;

    @BeforeAll
    static void a_registry_and_a_council() {
        new RegistryMigrations(Postgres.running().owner()).migrate();
        schema = CouncilSchema.nameFor(TestCouncil.create("clockwork").code());
    }

    @Test
    void it_may_use_its_table_and_no_other() throws SQLException {
        assertEquals(List.of("clockwork"), Jdbi.create(Postgres.running().owner()).withHandle(handle -> handle.createQuery("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and (n.nspname = 'registry' or n.nspname like 'council\\_%')
                  and has_table_privilege('registry_clockwork', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')""").mapTo(String.class).list()));
        assertThrows(SQLException.class, () -> run("select count(*) from council"));
        assertThrows(SQLException.class, () -> run("select count(*) from " + schema + ".child"));
        run("select count(*) from clockwork");
    }

    @Test
    void after_its_transaction_a_connection_is_nobodys() throws SQLException {
        try (Connection connection = SOURCE.getConnection()) {
            connection.commit();
            assertThrows(SQLException.class, () -> connection.createStatement().execute("select count(*) from registry.clockwork"));
        }
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = SOURCE.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
