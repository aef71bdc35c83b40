package footprint.launcher.database;

import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database and a login for it.
 *
 * @param url      jdbc:postgresql://host:port/name
 * @param user     the login
 * @param password its password, kept out of every message
 */
public record Database(String url, String user, String password) {

    /** New connections, not pooled. */
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** The database of another name on the same server, for another login. */
    public Database sibling(String name, String otherUser, String otherPassword) {
        int slash = url.lastIndexOf('/');
        int question = url.indexOf('?', slash);
        String settings = question < 0 ? "" : url.substring(question);
        return new Database(url.substring(0, slash + 1) + name + settings, otherUser, otherPassword);
    }

    /** The same database for another login. */
    public Database as(String otherUser, String otherPassword) {
        return new Database(url, otherUser, otherPassword);
    }

    /** Whether it answers; the reason is in the exception's message if not. */
    void ping() throws SQLException {
        try (Connection connection = source().getConnection()) {
            connection.isValid(5);
        }
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
