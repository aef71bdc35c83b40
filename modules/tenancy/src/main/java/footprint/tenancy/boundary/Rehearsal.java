package footprint.tenancy.boundary;

import footprint.tenancy.CopySize;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.LongWork;
import footprint.tenancy.wall.CouncilCopy;
import footprint.tenancy.wall.TransactionCouncil;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;

import java.time.Duration;
import java.util.function.Function;

/**
 * Runs work on a copy of everything that the current council has, in a transaction of its own that is always rolled back
 * ({@link CouncilCopy}). Entities, SQL and settings all meet the copy; nothing that the work does is kept. What it answers
 * must be records, not entities.
 *
 * <p>The work must call plain code of the rooms and not their doors: a look at a child would be written into the copy and lost.
 */
@ApplicationScoped
public class Rehearsal {

    /** Any single statement of a rehearsal is stopped after this. */
    public static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);
    /** The whole rehearsal is taken back after this. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private CouncilDatabase database;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    protected Rehearsal() {
    }

    @Inject
    public Rehearsal(CouncilDatabase database) {
        this.database = database;
    }

    /**
     * Runs the work in the copy.
     *
     * @param work is told how big the copy is
     * @throws IllegalStateException inside a transaction: the caller's own would be rolled back
     */
    @LongWork
    public <T> T run(Function<CopySize, T> work) {
        begin();
        try {
            TransactionCouncil.workOnCopy(transactions);
            return work.apply(CouncilCopy.lay(database.sql(), database.council(), LONGEST_STATEMENT));
        } finally {
            takeBack();
        }
    }

    private void begin() {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("A rehearsal has a transaction of its own and is never part of another");
        }
        try {
            transaction.setTransactionTimeout((int) LONGEST.toSeconds());
            transaction.begin();
        } catch (NotSupportedException | SystemException failure) {
            throw new IllegalStateException("The rehearsal could not begin", failure);
        }
    }

    private void takeBack() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            transaction.setTransactionTimeout(0);
        } catch (SystemException failure) {
            throw new IllegalStateException("The rehearsal could not be taken back by the server; the database takes it back with the connection", failure);
        }
    }
}
