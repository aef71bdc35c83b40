package footprint.tenancy.wall;

import jakarta.transaction.TransactionSynchronizationRegistry;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts {@link CouncilDataSource} before every data source that EclipseLink was handed, the JTA one and the other. */
public class WallCustomizer implements SessionCustomizer {

    private final AtomicBoolean starting = new AtomicBoolean(true);

    @Override
    public void customize(Session session) throws Exception {
        TransactionSynchronizationRegistry transactions =
                InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        ServerSession server = (ServerSession) session;
        PlacedPools places = new PlacedPools(new CouncilPools(PoolPlan.configured(), PoolSettings.configured()));
        wrap((DatabaseLogin) server.getLogin(), places, transactions);
        for (ConnectionPool pool : server.getConnectionPools().values()) {
            wrap((DatabaseLogin) pool.getLogin(), places, transactions);
        }
        wrap((DatabaseLogin) server.getReadConnectionPool().getLogin(), places, transactions);
        server.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postLogin(SessionEvent event) {
                starting.set(false);
            }
        });
    }

    private void wrap(DatabaseLogin login, PlacedPools places, TransactionSynchronizationRegistry transactions)
            throws NamingException {
        Connector connector = login.getConnector();
        if (!(connector instanceof JNDIConnector jndi)) {
            throw new IllegalStateException("A connection that the wall does not know: " + connector);
        }
        DataSource pool = jndi.getDataSource() == null ? InitialContext.doLookup(jndi.getName()) : jndi.getDataSource();
        if (!(pool instanceof CouncilDataSource)) {
            login.setConnector(new JNDIConnector(new CouncilDataSource(pool, places, transactions, starting::get)));
        }
    }
}
