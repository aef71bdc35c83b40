package footprint.reviews.boundary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/** A review as the table has it: the columns that its due date rests on or changes. */
record StoredReview(long id, long childId, Long periodId, String kind, String state, LocalDate dueOn, boolean afterMove, LocalDate startedOn,
                    LocalDate heldOn, LocalDate arrangedFor, String extraReason) {

    static StoredReview read(ResultSet row) throws SQLException {
        return new StoredReview(row.getLong(1), row.getLong(2), row.getObject(3, Long.class), row.getString(4), row.getString(5),
                row.getObject(6, LocalDate.class), row.getBoolean(7), row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class), row.getString(11));
    }

    boolean differs(Long period, String newKind, LocalDate newDue, boolean newAfterMove) {
        return !Objects.equals(periodId, period) || !kind.equals(newKind) || !Objects.equals(dueOn, newDue) || afterMove != newAfterMove;
    }
}
