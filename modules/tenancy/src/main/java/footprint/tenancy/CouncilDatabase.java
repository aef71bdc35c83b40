package footprint.tenancy;

import footprint.kernel.CouncilCode;
import jakarta.persistence.EntityManager;
import org.jdbi.v3.core.Handle;

/**
 * The records of the one council in which this transaction runs. Outside a transaction, or with no council, both
 * doors throw: forgetting fails closed.
 */
public interface CouncilDatabase {

    /** The council of this transaction. */
    CouncilCode council();

    /** Entities, for what is changed one at a time. */
    EntityManager entities();

    /**
     * Set-based SQL on the same connection and in the same transaction; what was changed through
     * {@link #entities()} is flushed first. Names are never qualified: the search path is the council's schema.
     * Never close the handle, never concatenate values into the text.
     */
    Handle sql();
}
