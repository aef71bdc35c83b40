package footprint.tenancy.boundary;

import footprint.tenancy.RegistryDatabase;
import footprint.tenancy.wall.House;
import footprint.tenancy.wall.RegistrySchema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * {@link RegistryDatabase} inside the server. Like {@link RegisteredCouncils} never inside the caller's transaction, whose
 * connection may stand in a council.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class OperatorRegistry implements RegistryDatabase {

    @Resource(lookup = "java:app/jdbc/footprint")
    private DataSource pool;

    @Override
    public <T> T call(Function<Handle, T> work) {
        return call(pool, work);
    }

    /** The same on any connections of the application's login: what the server does, and what a test can try. */
    public static <T> T call(DataSource pool, Function<Handle, T> work) {
        if (!House.isSaid()) {
            throw new IllegalStateException("The registry is the operator's at the bare domain only");
        }
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                RegistrySchema.pointForOperator(connection);
                T result = work.apply(Jdbi.create(connection).open());
                connection.commit();
                return result;
            } catch (RuntimeException | SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The registry of councils could not be reached", failure);
        }
    }
}
