package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * One of the server's pools with a bulkhead before it: so many transactions of one council at once, so many together. The
 * place is taken at a transaction's first look at the database and given back at its end. A transaction that another one
 * on the same thread waits for goes in without a place: the pool has a few connections more than places, for these.
 */
final class CouncilPool {

    private static final Object PLACE = "footprint.place";
    private static final ThreadLocal<Held> OUTER = new ThreadLocal<>();

    private final DataSource connections;
    private final Places places;

    CouncilPool(DataSource connections, PoolSettings settings) {
        this.connections = connections;
        this.places = new Places(settings.councilConnections(), Math.max(settings.councilConnections(), settings.connections()),
                Duration.ofMillis(settings.waitMillis()));
    }

    /**
     * A connection for the running transaction of a council.
     *
     * @throws ProblemException TEN-033 when the council uses all its places, TEN-034 when all are in use, the pool gives
     *         none in time or the server does not answer
     */
    Connection connection(CouncilCode council, TransactionSynchronizationRegistry transactions) {
        if (transactions.getResource(PLACE) == null && (OUTER.get() == null || OUTER.get().ended)) {
            hold(council, transactions);
        }
        try {
            return connections.getConnection();
        } catch (SQLException none) {
            throw noRoom(none);
        }
    }

    private void hold(CouncilCode council, TransactionSynchronizationRegistry transactions) {
        switch (places.enter(council)) {
            case COUNCIL_FULL -> throw new ProblemException(new Problem("TEN-033", 429, "Your council is doing more at this moment than it has "
                    + "room for. What was not saved before is not saved. Try again in a few seconds.", null));
            case ALL_FULL -> throw noRoom(null);
            case TAKEN -> { }
        }
        Held held = new Held(council);
        try {
            transactions.registerInterposedSynchronization(held);
            transactions.putResource(PLACE, held);
            OUTER.set(held);
        } catch (RuntimeException ended) {
            places.leave(council);
            throw ended;
        }
    }

    private static ProblemException noRoom(Exception cause) {
        return new ProblemException(List.of(new Problem("TEN-034", 503, "The database has no room or does not answer at this moment. "
                + "What was not saved before is not saved. Try again in a minute.", null)), cause);
    }

    /** A place until its transaction has ended, on whatever thread the server ends it. */
    private final class Held implements Synchronization {

        private final CouncilCode council;
        private volatile boolean ended;

        Held(CouncilCode council) {
            this.council = council;
        }

        @Override
        public void beforeCompletion() {
            // nothing to do
        }

        @Override
        public void afterCompletion(int status) {
            ended = true;
            places.leave(council);
        }
    }
}
