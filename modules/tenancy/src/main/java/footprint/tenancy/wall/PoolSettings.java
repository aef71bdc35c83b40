package footprint.tenancy.wall;

import org.eclipse.microprofile.config.ConfigProvider;

import java.util.Optional;
import java.util.function.Function;

/**
 * How long things may take and how much one may use. Each has a setting footprint.pool.….
 *
 * @param statementSeconds   after which PostgreSQL ends a statement
 * @param lockSeconds        after which PostgreSQL gives up waiting for a lock
 * @param idleSeconds        after which PostgreSQL ends a transaction in which nobody does anything
 * @param councilsPerBackend how many different councils one database connection serves before it is made anew; the memory
 *                           that PostgreSQL keeps for it grows with each
 * @param connections        transactions of all councils of one pool that may hold a connection at once; web.xml gives a pool two
 *                           more, for a transaction inside another
 * @param councilConnections transactions of one council that may hold a connection at once
 * @param waitMillis         how long one waits for a place
 */
record PoolSettings(int statementSeconds, int lockSeconds, int idleSeconds, int councilsPerBackend, int connections, int councilConnections,
             int waitMillis) {

    private static final PoolSettings CONFIGURED = read(name ->
            ConfigProvider.getConfig(PoolSettings.class.getClassLoader()).getOptionalValue(name, Integer.class));

    static PoolSettings configured() {
        return CONFIGURED;
    }

    static PoolSettings read(Function<String, Optional<Integer>> settings) {
        return new PoolSettings(settings.apply("footprint.pool.statement-seconds").orElse(120),
                settings.apply("footprint.pool.lock-seconds").orElse(15), settings.apply("footprint.pool.idle-seconds").orElse(300),
                settings.apply("footprint.pool.councils-per-connection").orElse(24),
                settings.apply("footprint.pool.connections").orElse(5), settings.apply("footprint.pool.council-connections").orElse(4),
                settings.apply("footprint.pool.council-wait-millis").orElse(1000));
    }

    /** As PostgreSQL takes them when a connection begins. */
    String serverOptions() {
        return "-c statement_timeout=" + statementSeconds + "s -c lock_timeout=" + lockSeconds
                + "s -c idle_in_transaction_session_timeout=" + idleSeconds + "s";
    }
}
