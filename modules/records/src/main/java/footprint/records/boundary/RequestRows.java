package footprint.records.boundary;

import footprint.kernel.ChildId;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.records.AccessRequest;
import footprint.records.control.AccessClock;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Requests out of the council's tables. Of a child who is hidden from this person the clock is shown and nothing else. */
final class RequestRows {

    private static final String SELECT = "select r.*, f.adopted_on, " + ChildNames.NAME + " as name, c.hidden from access_request r join child_shown c on c.id = r.child_id join ("
            + LifeRows.FACTS + ") f on f.id = r.child_id";
    private static final String OPEN = " where (not :open or r.released_on is null and r.closed_on is null)";

    private final Handle sql;
    private final AccessClock clock;
    private final LocalDate today;

    RequestRows(Handle sql, AccessClock clock, LocalDate today) {
        this.sql = sql;
        this.clock = clock;
        this.today = today;
    }

    Slice<AccessRequest> list(boolean open, PageRequest page) {
        long total = sql.createQuery("select count(*) from access_request r" + OPEN).bind("open", open).mapTo(Long.class).one();
        return new Slice<>(sql.createQuery(SELECT + OPEN + " order by r.released_on is not null or r.closed_on is not null, r.received_on, r.id limit :size offset :offset")
                .bind("open", open).bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> read(row)).list(), total, page);
    }

    Optional<AccessRequest> one(ChildId child, long id) {
        return sql.createQuery(SELECT + " where r.id = :id and r.child_id = :child").bind("id", id).bind("child", child.value())
                .map((row, context) -> read(row)).findOne();
    }

    private AccessRequest read(ResultSet row) throws SQLException {
        LocalDate received = row.getObject("received_on", LocalDate.class);
        LocalDate extended = row.getObject("extended_on", LocalDate.class);
        if (row.getBoolean("hidden")) {
            return new AccessRequest(row.getLong("id"), row.getLong("child_id"), row.getString("name"), received, clock.due(received, extended != null),
                    clock.sentence(received, extended != null), row.getString("asked_by"), null, row.getObject("identity_checked_on", LocalDate.class), null, extended, null,
                    null, null, null, row.getObject("released_on", LocalDate.class), row.getObject("closed_on", LocalDate.class), null, today);
        }
        return new AccessRequest(row.getLong("id"), row.getLong("child_id"), row.getString("name"), received, clock.due(received, extended != null),
                clock.sentence(received, extended != null), row.getString("asked_by"), row.getString("asker"), row.getObject("identity_checked_on", LocalDate.class),
                row.getString("identity_how"), extended, row.getString("extended_because"), row.getObject("adopted_on", LocalDate.class),
                row.getObject("adoption_told", Boolean.class), row.getString("adoption_because"), row.getObject("released_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class), row.getString("closed_because"), today);
    }
}
