package footprint.tenancy;

import org.jdbi.v3.core.Handle;

import java.util.function.Function;

/**
 * The registry of councils as the operator may use it: look at councils, servers, orders and certificates, place an order.
 * The database role behind it can reach no council's schema, whatever is asked.
 */
public interface RegistryDatabase {

    /**
     * Runs work in a transaction of its own, never the caller's; any exception rolls back.
     *
     * @throws IllegalStateException when the work was not said to be the house's, above all inside a council
     */
    <T> T call(Function<Handle, T> work);
}
