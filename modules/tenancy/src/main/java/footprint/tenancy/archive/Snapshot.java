package footprint.tenancy.archive;

import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.util.function.Supplier;

/** One moment of one schema, read as the role that owns it: whoever works on meanwhile is neither waited for nor seen. */
final class Snapshot {

    private Snapshot() {
    }

    static <T> T of(Handle handle, String schema, String role, Supplier<T> reading) {
        handle.begin();
        try {
            handle.execute("set transaction isolation level repeatable read, read only");
            point(handle, schema, role);
            return reading.get();
        } finally {
            handle.rollback();
        }
    }

    static void point(Handle handle, String schema, String role) {
        try {
            CouncilSchema.point(handle.getConnection(), schema, role);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database did not let " + schema + " be reached: " + failure.getMessage(), failure);
        }
    }
}
