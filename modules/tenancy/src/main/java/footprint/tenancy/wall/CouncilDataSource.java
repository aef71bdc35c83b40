package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/**
 * Stands before the server's pools. No transaction, no connection; no council, no connection; a second council in the
 * same transaction, no connection; a council that is not served, no connection. What it hands out comes from the database
 * server that the council lives on and is pointed at the council until the transaction ends.
 *
 * <p>While EclipseLink starts it tries its pools once, and gets a connection of the registry's pool: the login that
 * may do nothing. That ends with the start.
 */
final class CouncilDataSource extends PointedSource {

    private final PlacedPools places;
    private final TransactionSynchronizationRegistry transactions;
    private final BooleanSupplier starting;

    CouncilDataSource(DataSource pool, PlacedPools places, TransactionSynchronizationRegistry transactions, BooleanSupplier starting) {
        super(pool);
        this.places = places;
        this.transactions = transactions;
        this.starting = starting;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (starting.getAsBoolean()) {
            return pool().getConnection();
        }
        CouncilCode council = bindToTransaction();
        return pointed(places.of(council).connection(council, transactions), council);
    }

    private Connection pointed(Connection connection, CouncilCode council) throws SQLException {
        try {
            Backend.meets(connection, council);
            if (TransactionCouncil.worksOnCopy(transactions)) {
                CouncilSchema.pointAtCopy(connection, council);
            } else {
                CouncilSchema.point(connection, council);
            }
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw PlacedPools.unreachable(failure);
        } catch (RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private CouncilCode bindToTransaction() throws SQLException {
        int status = transactions.getTransactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_PREPARING) {
            throw new SQLException("A council's records are reached inside a transaction only");
        }
        try {
            return TransactionCouncil.bind(transactions);
        } catch (IllegalStateException refused) {
            throw new SQLException(refused.getMessage(), refused);
        }
    }
}
