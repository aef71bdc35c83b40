package footprint.harness;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.wall.CouncilSchema;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A council of its own for one test class: a fresh schema with every migration on the class path.
 *
 * <p>A room with entities lists them in a persistence unit "footprint-test" in its test resources; a room without
 * needs none and uses {@link CouncilDatabase#sql()} only.
 */
public final class TestCouncil {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CouncilCode code;
    private EntityManagerFactory factory;
    private String[] sight;

    private TestCouncil(CouncilCode code) {
        this.code = code;
    }

    /** Creates and migrates a council whose code starts with a word. */
    public static TestCouncil create(String word) {
        CouncilCode code = new CouncilCode(word + NUMBER.incrementAndGet());
        new DatabaseSetup(Postgres.running().owner()).councilSchema(code);
        new CouncilMigrations(Postgres.running().owner()).migrate(code);
        return new TestCouncil(code);
    }

    /** A council that was onboarded already. */
    public static TestCouncil of(CouncilCode code) {
        return new TestCouncil(code);
    }

    public CouncilCode code() {
        return code;
    }

    /**
     * Lets every transaction from now on see what this person may see, as the door says it to the database; before that,
     * nobody is seen.
     *
     * @param sight  service, team, own, worked, sample or none
     * @param person the person's key
     * @param team   code of the team of a sight "team"; null otherwise
     * @param now    the moment at which they look
     */
    public TestCouncil sees(String sight, long person, String team, Instant now) {
        this.sight = new String[] {Long.toString(person), sight, team == null ? "" : team, now.toString()};
        return this;
    }

    private void point(Connection connection) throws SQLException {
        CouncilSchema.point(connection, code);
        if (sight == null) {
            return;
        }
        try (PreparedStatement say = connection.prepareStatement("select set_config('footprint.person', ?, true), set_config('footprint.sight', ?, true), "
                + "set_config('footprint.team', ?, true), set_config('footprint.now', ?, true)")) {
            for (int index = 0; index < sight.length; index++) {
                say.setString(index + 1, sight[index]);
            }
            say.execute();
        }
    }

    /** Runs in one transaction in the council, SQL only. */
    public <T> T call(Function<CouncilDatabase, T> work) {
        try (Connection connection = Postgres.running().application().getConnection()) {
            connection.setAutoCommit(false);
            try {
                point(connection);
                T result = work.apply(new SqlOnly(code, Jdbi.create(connection).open()));
                connection.commit();
                return result;
            } catch (RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As {@link #call}, without a result. */
    public void run(Consumer<CouncilDatabase> work) {
        call(database -> {
            work.accept(database);
            return null;
        });
    }

    /** Runs in one transaction in the council, entities and SQL. */
    public <T> T callWithEntities(Function<CouncilDatabase, T> work) {
        EntityManager entities = factory().createEntityManager();
        entities.getTransaction().begin();
        try {
            point(entities.unwrap(Connection.class));
            T result = work.apply(new WithEntities(code, entities));
            entities.getTransaction().commit();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    private EntityManagerFactory factory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory("footprint-test", Map.of(
                    "jakarta.persistence.nonJtaDataSource", Postgres.running().application(),
                    "eclipselink.target-database", "PostgreSQL",
                    "eclipselink.cache.shared.default", "false",
                    "eclipselink.transaction.join-existing", "true",
                    "eclipselink.weaving", "false"));
        }
        return factory;
    }

    private record SqlOnly(CouncilCode council, Handle sql) implements CouncilDatabase {
        @Override
        public EntityManager entities() {
            throw new IllegalStateException("This test did not ask for entities: use callWithEntities");
        }
    }

    private record WithEntities(CouncilCode council, EntityManager entities) implements CouncilDatabase {
        @Override
        public Handle sql() {
            entities.flush();
            return Jdbi.create(entities.unwrap(Connection.class)).open();
        }
    }
}
