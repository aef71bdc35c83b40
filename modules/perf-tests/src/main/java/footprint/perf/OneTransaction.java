package footprint.perf;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import jakarta.persistence.EntityManager;
import org.jdbi.v3.core.Handle;

/** A council's records outside the server: SQL in a transaction that the caller opened. */
record OneTransaction(CouncilCode council, Handle sql) implements CouncilDatabase {

    @Override
    public EntityManager entities() {
        throw new IllegalStateException("There are no entities outside the server");
    }
}
