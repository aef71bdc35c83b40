package footprint.tenancy.wall;

import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

/**
 * Opens the connections of one pool of web.xml. The pool's url is its number, or "registry"; where that leads and with
 * which password is read from the settings when the first connection is wanted, so that no secret stands in a
 * descriptor, in the server's own configuration or in a message.
 */
public class ServerDataSource implements DataSource {

    private static final String REGISTRY = "registry";
    private static final int CONNECT_SECONDS = 2;

    private String pool;
    private PGSimpleDataSource source;

    /** @param pool the number of the pool, or registry */
    public void setUrl(String pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Backend.behind(source().getConnection());
    }

    private synchronized PGSimpleDataSource source() {
        if (source == null) {
            PoolPlan all = PoolPlan.configured();
            source = source(pool.equals(REGISTRY) ? all.servers().getFirst() : all.ofPool(Integer.parseInt(pool)));
        }
        return source;
    }

    private PGSimpleDataSource source(PoolPlan.Server server) {
        PGSimpleDataSource made = new PGSimpleDataSource();
        made.setUrl(server.url());
        made.setUser(server.user());
        made.setPassword(server.password());
        made.setConnectTimeout(CONNECT_SECONDS);
        made.setTcpKeepAlive(true);
        made.setApplicationName("footprint " + pool);
        made.setOptions(PoolSettings.configured().serverOptions());
        return made;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The pool's own login is the only one");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // nothing is written
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the connection's own setting counts
    }

    @Override
    public int getLoginTimeout() {
        return CONNECT_SECONDS;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("footprint.tenancy");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("The wall is not unwrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
