package footprint.settings.boundary;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.settings.Publication;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Publications out of the council's table: one line for each, whatever the number of its versions. */
final class PublicationRows {

    private static final String SELECT = """
            select c.room, c.publication, coalesce(max(s.changes_from), min(c.valid_from)) as changes_from, max(c.published_at) as published_at,
                   max(c.published_by) as published_by, max(c.reason) as reason
            from configuration c left join configuration_said s on s.room = c.room and s.publication = c.publication
            where c.room = :room""";

    private PublicationRows() {
    }

    static Slice<Publication> history(Handle handle, String room, PageRequest page) {
        long total = handle.createQuery("select count(distinct publication) from configuration where room = :room").bind("room", room)
                .mapTo(Long.class).one();
        return new Slice<>(handle.createQuery(SELECT + " group by c.room, c.publication order by c.publication desc limit :size offset :offset")
                .bind("room", room).bind("size", page.size()).bind("offset", page.offset()).map(PublicationRows::read).list(), total, page);
    }

    static Optional<Publication> one(Handle handle, String room, int number) {
        return handle.createQuery(SELECT + " and c.publication = :number group by c.room, c.publication")
                .bind("room", room).bind("number", number).map(PublicationRows::read).findOne();
    }

    private static Publication read(ResultSet row, StatementContext context) throws SQLException {
        return new Publication(row.getString("room"), row.getInt("publication"), row.getObject("changes_from", LocalDate.class),
                row.getTimestamp("published_at").toInstant(), row.getString("published_by"), row.getString("reason"));
    }
}
