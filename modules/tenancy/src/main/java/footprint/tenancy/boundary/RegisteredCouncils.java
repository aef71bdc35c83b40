package footprint.tenancy.boundary;

import footprint.kernel.CouncilCode;
import footprint.tenancy.Council;
import footprint.tenancy.Councils;
import footprint.tenancy.wall.RegistrySchema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * {@link Councils} out of the registry, asked again when the last answer is older than {@link #KEPT_NANOS}: every
 * request wants to know, and councils come and go in weeks.
 *
 * <p>Never inside the caller's transaction. The server would give out the transaction's own connection, and the
 * registry's role would then stand where the council's should.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class RegisteredCouncils implements Councils {

    private static final long KEPT_NANOS = 5_000_000_000L;

    @Resource(lookup = "java:app/jdbc/footprint")
    private DataSource pool;

    private volatile Answer last;

    @Override
    public List<Council> open() {
        Answer answer = last;
        if (answer == null || System.nanoTime() - answer.asked() > KEPT_NANOS) {
            answer = new Answer(ask(), System.nanoTime());
            last = answer;
        }
        return answer.councils();
    }

    /** As {@link #open}, from the database and not from memory: for the question whether the database answers. */
    public List<Council> ask() {
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

    private static List<Council> select(Connection connection) {
        Handle handle = Jdbi.create(connection).open();
        return handle.createQuery("""
                        select code, name, gss_code, region, colour from council
                        where state = 'open' order by name""")
                .map((row, context) -> new Council(new CouncilCode(row.getString("code")), row.getString("name"),
                        row.getString("gss_code"), row.getString("region"), row.getString("colour")))
                .list();
    }

    private record Answer(List<Council> councils, long asked) {
    }
}
