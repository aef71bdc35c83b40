package footprint.identity.boundary;

import footprint.identity.AuditEntry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** The columns of audit_entry as a record; for whoever reads the table: the trail's door, and the one who verifies it. */
public final class AuditRows {

    /** What is asked for; the two hashes come after it where they are wanted. */
    static final String COLUMNS = "number, at, person_id, username, role, child_id, door, how, asked, counted, address, via, page, why, before, after";
    private static final int FIRST = 1;

    private AuditRows() {
    }

    /** One row, its columns in the order of {@link #COLUMNS}. */
    static AuditEntry entry(ResultSet row) throws SQLException {
        int column = FIRST;
        return new AuditEntry(row.getLong(column++), row.getObject(column++, OffsetDateTime.class).toInstant(), number(row, column++), row.getString(column++),
                row.getString(column++), number(row, column++), row.getString(column++), row.getString(column++), row.getString(column++), number(row, column++),
                row.getString(column++), row.getString(column++), row.getString(column++), row.getString(column++), row.getString(column++), row.getString(column));
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
