package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One connection to PostgreSQL and the process behind it there, which keeps the catalogue of every council it has met in
 * its memory for as long as it lives. After a number of councils it is worn; the pool asks for its metadata before it
 * gives it out, is refused, throws it away and opens another. A connection that the server has ended meets the same end.
 */
final class Backend implements InvocationHandler {

    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int ANSWER_SECONDS = 1;

    private final Connection connection;
    private final Set<CouncilCode> met = new HashSet<>();
    private long lastUse = System.nanoTime();

    private Backend(Connection connection) {
        this.connection = connection;
    }

    /** The connection, watched. */
    static Connection behind(Connection connection) {
        return (Connection) Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[] {Connection.class}, new Backend(connection));
    }

    /** Remembers that a connection of a pool now works for a council. */
    static void meets(Connection pooled, CouncilCode council) throws SQLException {
        Backend backend = pooled.unwrap(Backend.class);
        backend.met.add(council);
        backend.lastUse = System.nanoTime();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "unwrap" -> {
                return arguments[0] == Backend.class ? this : connection.unwrap((Class<?>) arguments[0]);
            }
            case "isWrapperFor" -> {
                return arguments[0] == Backend.class || connection.isWrapperFor((Class<?>) arguments[0]);
            }
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "getMetaData" -> refuseWhenWorn();
            default -> { }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Between two transactions only: inside one, a question about metadata is just that. */
    private void refuseWhenWorn() throws SQLException {
        if (connection.isClosed()) {
            throw new SQLException("The server has ended this connection");
        }
        if (!connection.getAutoCommit()) {
            return;
        }
        if (met.size() > PoolSettings.configured().councilsPerBackend()) {
            throw new SQLException("This connection has met enough councils");
        }
        if (System.nanoTime() - lastUse > TRUSTED_NANOS && !connection.isValid(ANSWER_SECONDS)) {
            throw new SQLException("The server does not answer on this connection");
        }
    }
}
