package footprint.tenancy.wall;

import javax.sql.DataSource;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

/**
 * Connections for the scheduler's own table, as the one role that may touch it: it can read no council and not even the list
 * of them. Each is pointed for one transaction; after a commit it may do nothing until it is asked for again.
 */
public final class ClockworkSource implements DataSource {

    private final DataSource pool;

    /** @param pool connections of the application's own login, which by itself may do nothing */
    public ClockworkSource(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            connection.setAutoCommit(false);
            RegistrySchema.pointForClockwork(connection);
            return handedOut(connection);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** What was not committed when it is given back is taken back. */
    private static Connection handedOut(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                if (method.getName().equals("close") && !connection.isClosed()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(ClockworkSource.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The pool's own login is the only one");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
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
