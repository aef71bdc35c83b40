package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The server's pools by number, looked up when first wanted. */
final class CouncilPools {

    private static final String POOL = "java:app/jdbc/pool";

    private final PoolPlan servers;
    private final ConcurrentMap<Integer, DataSource> pools = new ConcurrentHashMap<>();

    CouncilPools(PoolPlan servers) {
        this.servers = servers;
    }

    /** The pool of a council that lives on this server. */
    DataSource of(String server, CouncilCode council) {
        return pools.computeIfAbsent(servers.poolFor(server, council), CouncilPools::lookUp);
    }

    private static DataSource lookUp(int number) {
        try {
            return InitialContext.doLookup(POOL + number);
        } catch (NamingException missing) {
            throw new IllegalStateException("web.xml has no pool " + number, missing);
        }
    }
}
