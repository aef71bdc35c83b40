package footprint.tenancy.boundary;

import footprint.kernel.CouncilCode;
import footprint.tenancy.Council;
import footprint.tenancy.CouncilState;
import footprint.tenancy.Councils;
import footprint.tenancy.CouncilStanding;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.wall.RegistrySchema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@link Councils} out of the registry, asked again when the last answer is older than {@link #KEPT_NANOS}: every
 * request and every transaction wants to know. One asks; the others go on with the last answer meanwhile.
 *
 * <p>Never inside the caller's transaction. The server would take the registry's connection into it, and a
 * transaction has room for one.
 */
@ApplicationScoped
public class RegisteredCouncils implements Councils {

    private static final long KEPT_NANOS = 5_000_000_000L;

    @Resource(lookup = "java:app/jdbc/footprint")
    private DataSource pool;
    @Inject
    private RegisteredCouncils outside;

    private final ReentrantLock asking = new ReentrantLock();
    private volatile Answer last;
    private volatile String scripts;

    @Override
    public List<Council> open() {
        return answer().values().stream().filter(CouncilStanding::served).map(CouncilStanding::council).toList();
    }

    @Override
    public Optional<CouncilStanding> standing(CouncilCode code) {
        return Optional.ofNullable(answer().get(code));
    }

    private Map<CouncilCode, CouncilStanding> answer() {
        Answer answer = last;
        if (answer != null && answer.fresh()) {
            return answer.councils();
        }
        if (answer == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return answer.councils();
        }
        try {
            if (last == null || !last.fresh()) {
                last = new Answer(outside.ask(), System.nanoTime());
            }
            return last.councils();
        } finally {
            asking.unlock();
        }
    }

    /** Every council of the registry by its code, in the order of names, from the database and not from memory. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Map<CouncilCode, CouncilStanding> ask() {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                RegistrySchema.point(connection);
                return select(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The registry of councils could not be read", failure);
        }
    }

    private Map<CouncilCode, CouncilStanding> select(Connection connection) {
        Map<CouncilCode, CouncilStanding> found = new LinkedHashMap<>();
        Jdbi.create(connection).open().createQuery("""
                        select code, name, gss_code, region, colour, state, server, schema_version from council order by name""")
                .map(this::row).forEach(one -> found.put(one.council().code(), one));
        return found;
    }

    private CouncilStanding row(ResultSet row, StatementContext context) throws SQLException {
        Council council = new Council(new CouncilCode(row.getString("code")), row.getString("name"),
                row.getString("gss_code"), row.getString("region"), row.getString("colour"));
        return new CouncilStanding(council, CouncilState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("server"), scripts().equals(row.getString("schema_version")));
    }

    /** What a schema carries that has had every script of this application. */
    private String scripts() {
        if (scripts == null) {
            scripts = MigrationScripts.onClassPath().fingerprint();
        }
        return scripts;
    }

    private record Answer(Map<CouncilCode, CouncilStanding> councils, long asked) {

        boolean fresh() {
            return System.nanoTime() - asked < KEPT_NANOS;
        }
    }
}
