package footprint.tenancy.wall;

import javax.sql.DataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections for the scheduler's own table, as the one role that may touch it: it can read no council and not even the list
 * of them. Each is pointed for one transaction; after a commit it may do nothing until it is asked for again.
 */
public final class ClockworkSource extends PointedSource {

    /** @param pool connections of the application's own login, which by itself may do nothing */
    public ClockworkSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool().getConnection();
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
}
