package footprint.tenancy.wall;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the list of councils lives, and the one narrow role that may read it. The role sees no council's schema, and
 * no council's role sees the registry: who asks which councils there are cannot ask anything else.
 */
public final class RegistrySchema {

    public static final String SCHEMA = "registry";
    /** May read the registry's tables, and nothing else. Not of the shape council_…, so that no council can be named so. */
    public static final String READER = "registry_reader";
    /** May read the registry, place orders and take one-time passwords away; may change no council and read none. */
    public static final String OPERATOR = "registry_operator";

    /** May read and write the scheduler's own table, and nothing else. */
    public static final String CLOCKWORK = "registry_clockwork";

    private RegistrySchema() {
    }

    /** Points an open transaction at the registry. */
    public static void point(Connection connection) throws SQLException {
        CouncilSchema.point(connection, SCHEMA, READER);
    }

    /** Points an open transaction at the registry with what an operator may do there. */
    public static void pointForOperator(Connection connection) throws SQLException {
        CouncilSchema.point(connection, SCHEMA, OPERATOR);
    }

    /** Points an open transaction at the scheduler's table. */
    static void pointForClockwork(Connection connection) throws SQLException {
        CouncilSchema.point(connection, SCHEMA, CLOCKWORK);
    }
}
