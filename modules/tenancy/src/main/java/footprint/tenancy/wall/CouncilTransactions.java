package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CopySize;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Transactions in a council for code that runs outside the server: onboarding, the loader, the command line. */
public final class CouncilTransactions {

    private final DataSource pool;

    /** @param pool connections of the application's own login, which by itself may do nothing */
    public CouncilTransactions(DataSource pool) {
        this.pool = pool;
    }

    /** Runs in one council and commits; any exception rolls back. */
    public void run(CouncilCode council, Consumer<Handle> work) {
        call(council, handle -> {
            work.accept(handle);
            return null;
        });
    }

    /**
     * Runs in a copy of everything that the council has ({@link CouncilCopy}) and takes all of it back.
     *
     * @param longest after which any single statement is stopped
     */
    public <T> T rehearse(CouncilCode council, Duration longest, BiFunction<Handle, CopySize, T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                CouncilSchema.point(connection, council);
                Handle handle = Jdbi.create(connection).open();
                return work.apply(handle, CouncilCopy.lay(handle, council, longest));
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database did not carry out the rehearsal in " + council, failure);
        }
    }

    /** As {@link #run}, with a result. */
    public <T> T call(CouncilCode council, Function<Handle, T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                CouncilSchema.point(connection, council);
                T result = work.apply(Jdbi.create(connection).open());
                connection.commit();
                return result;
            } catch (RuntimeException | SQLException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database did not carry out the work in " + council, failure);
        }
    }
}
