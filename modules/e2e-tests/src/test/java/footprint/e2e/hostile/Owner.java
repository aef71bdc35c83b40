package footprint.e2e.hostile;

import footprint.e2e.RunningFootprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The database as its owner sees it, past every wall: to know what is there to be stolen, and that nothing was changed. */
final class Owner {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();

    private Owner() {
    }

    /** A connection of the owner. */
    static Connection connection() throws SQLException {
        return connection("footprint_owner", "database-owner-password");
    }

    /** A connection of the application's own login, as its pool makes them. */
    static Connection applicationConnection() throws SQLException {
        return connection("footprint_app", "application-database-password");
    }

    private static Connection connection(String login, String secret) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/footprint", login, FOOTPRINT.secret(secret));
    }

    private static String port() {
        Path file = FOOTPRINT.data().resolve("ports.properties");
        Properties ports = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            ports.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return ports.getProperty("database");
    }

    static String schema(String council) {
        return "council_" + council.replace('-', '_');
    }

    /** The first column of every row. */
    static List<String> column(String sql) {
        try (Connection connection = connection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    static void change(String sql) {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    static List<String> tables(String council) {
        return column("select tablename from pg_tables where schemaname = '" + schema(council) + "' order by 1");
    }

    /** Rows and a sum over all their columns, for each table of a council: whatever is changed changes one of them. */
    static Map<String, String> fingerprint(String council) {
        Map<String, String> sums = new TreeMap<>();
        for (String table : tables(council)) {
            sums.put(table, column("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from " + schema(council) + "." + table
                    + " t").getFirst());
        }
        return sums;
    }

    /** The tables that differ from an earlier {@link #fingerprint}. */
    static List<String> changed(String council, Map<String, String> before) {
        Map<String, String> after = fingerprint(council);
        return after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))).toList();
    }
}
