package footprint.tenancy.boundary;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.wall.CurrentCouncil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.Connection;

/** {@link CouncilDatabase} inside the server: the entity manager of the transaction, and its connection. */
@ApplicationScoped
public class CouncilRecords implements CouncilDatabase {

    private final Jdbi jdbi = Jdbi.create(new TransactionConnection());

    @PersistenceContext(unitName = "footprint")
    private EntityManager entities;

    @Override
    public CouncilCode council() {
        return CurrentCouncil.required();
    }

    @Override
    public EntityManager entities() {
        CurrentCouncil.required();
        return entities;
    }

    @Override
    public Handle sql() {
        CurrentCouncil.required();
        entities.flush();
        return jdbi.open();
    }

    /** The connection of the running transaction. It is the server's to close, so closing a handle leaves it be. */
    private final class TransactionConnection implements ConnectionFactory {

        @Override
        public Connection openConnection() {
            UnitOfWorkImpl work = entities.unwrap(UnitOfWorkImpl.class);
            work.beginEarlyTransaction();
            // EclipseLink fetches the connection at the first call only: make one that does nothing.
            Accessor accessor = work.getAccessor();
            accessor.incrementCallCount(work.getParent());
            accessor.decrementCallCount();
            Connection connection = accessor.getConnection();
            if (connection == null) {
                throw new IllegalStateException("A council's records are reached inside a transaction only");
            }
            return connection;
        }

        @Override
        public void closeConnection(Connection connection) {
            // the transaction ends it
        }
    }
}
