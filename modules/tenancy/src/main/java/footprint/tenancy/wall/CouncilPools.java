package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;

import javax.naming.NamingException;
import javax.sql.DataSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The server's pools by number, looked up when first wanted. */
final class CouncilPools {

    private static final String POOL = "java:app/jdbc/pool";

    private final PoolPlan plan;
    private final PoolSettings settings;
    private final ConcurrentMap<Integer, CouncilPool> pools = new ConcurrentHashMap<>();

    CouncilPools(PoolPlan plan, PoolSettings settings) {
        this.plan = plan;
        this.settings = settings;
    }

    /** The pool of a council that lives on this server. */
    CouncilPool of(String server, CouncilCode council) {
        return pools.computeIfAbsent(plan.poolFor(server, council), number -> new CouncilPool(lookUp(number), settings));
    }

    private static DataSource lookUp(int number) {
        try {
            return PersistencePool.lookUp(POOL + number);
        } catch (NamingException | ReflectiveOperationException missing) {
            throw new IllegalStateException("web.xml has no pool " + number, missing);
        }
    }
}
