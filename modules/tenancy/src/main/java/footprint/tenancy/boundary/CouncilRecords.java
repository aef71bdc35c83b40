package footprint.tenancy.boundary;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.wall.CurrentCouncil;
import footprint.tenancy.wall.TransactionCouncil;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
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

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @PersistenceContext(unitName = "footprint")
    private EntityManager entities;

    @Override
    public CouncilCode council() {
        return CurrentCouncil.required();
    }

    @Override
    public EntityManager entities() {
        bind();
        return entities;
    }

    @Override
    public Handle sql() {
        bind();
        entities.flush();
        return jdbi.open();
    }

    /** Once a transaction has its connection nobody asks the data source again: so the council is asked here, each time. */
    private void bind() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("A council's records are reached inside a transaction only");
        }
        TransactionCouncil.bind(transactions);
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
