package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Names of a council's schema and database role, and the one statement that points a connection at them. Both settings
 * are local to the transaction: PostgreSQL takes them back at its end, whatever the application forgets.
 */
public final class CouncilSchema {

    private static final String PREFIX = "council_";
    private static final String POINT =
            "select set_config('search_path', ?, true), set_config('role', ?, true)";

    private CouncilSchema() {
    }

    /** Schema and role share one name: council_ and the code, hyphens as underscores. */
    public static String nameFor(CouncilCode council) {
        return PREFIX + council.value().replace('-', '_');
    }

    /** Points an open transaction at a council. */
    public static void point(Connection connection, CouncilCode council) throws SQLException {
        String name = nameFor(council);
        point(connection, pathOf(name), name);
    }

    /**
     * The council's schema first. Where the path does not name it, PostgreSQL looks into the temporary schema before all others,
     * and a table that another council's transaction left there on this connection would be met in place of the council's own.
     */
    private static String pathOf(String schema) {
        return schema + ", pg_temp";
    }

    /** As {@link #point(Connection, CouncilCode)}, with the temporary tables of the transaction before the council's own. */
    static void pointAtCopy(Connection connection, CouncilCode council) throws SQLException {
        String name = nameFor(council);
        point(connection, pathOfCopy(name), name);
    }

    /**
     * The temporary schema is named although PostgreSQL would look there first anyhow: only a path that is named differently
     * makes the server plan its kept statements anew, and a kept plan goes to the table for which it was made.
     */
    static String pathOfCopy(String schema) {
        return "pg_temp, " + schema;
    }

    /** Points an open transaction at a schema that is not (yet) a council's own: onboarding, archives, moves. */
    public static void point(Connection connection, String schema, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POINT)) {
            statement.setString(1, schema);
            statement.setString(2, role);
            statement.execute();
        }
    }
}
