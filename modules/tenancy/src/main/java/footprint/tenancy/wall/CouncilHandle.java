package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import jakarta.persistence.EntityManager;
import org.jdbi.v3.core.Handle;

/**
 * {@link CouncilDatabase} for work outside the server, on a handle that already stands in the council: SQL only.
 *
 * @param sql the handle that {@link CouncilTransactions} gave
 */
public record CouncilHandle(CouncilCode council, Handle sql) implements CouncilDatabase {

    @Override
    public EntityManager entities() {
        throw new IllegalStateException("There are no entities outside the server");
    }
}
