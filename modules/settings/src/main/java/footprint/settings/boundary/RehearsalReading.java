package footprint.settings.boundary;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.settings.Rehearsed;
import footprint.settings.RehearsedAnswer;
import footprint.settings.RehearsedDate;
import footprint.settings.RehearsedFigure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Rehearsals out of the council's tables, page by page. */
final class RehearsalReading {

    private static final String SELECT = """
            select r.*, (select count(*) from rehearsal_date d where d.rehearsal_id = r.id) as dates,
                   (select count(*) from rehearsal_figure f where f.rehearsal_id = r.id) as figures,
                   (select count(*) from rehearsal_answer a where a.rehearsal_id = r.id) as answers
              from rehearsal r""";

    private RehearsalReading() {
    }

    static Optional<Rehearsed> newest(Handle sql, String room) {
        return sql.createQuery(SELECT + " where r.room = :room order by r.id desc limit 1").bind("room", room).map((row, context) -> read(row)).findOne();
    }

    static Optional<Rehearsed> one(Handle sql, long id) {
        return sql.createQuery(SELECT + " where r.id = :id").bind("id", id).map((row, context) -> read(row)).findOne();
    }

    static Slice<RehearsedDate> dates(Handle sql, long id, PageRequest page) {
        return slice(sql, "rehearsal_date", id, page, (row, context) -> new RehearsedDate(row.getLong("review_id"), row.getString("kind"), row.getString("state"),
                date(row, "held_on"), date(row, "before_on"), date(row, "after_on"), row.getBoolean("late_before"), row.getBoolean("late_after")));
    }

    static Slice<RehearsedFigure> figures(Handle sql, long id, PageRequest page) {
        return slice(sql, "rehearsal_figure", id, page, (row, context) -> new RehearsedFigure(row.getString("code"), row.getString("caption"),
                row.getString("before_value"), row.getString("after_value")));
    }

    static Slice<RehearsedAnswer> answers(Handle sql, long id, PageRequest page) {
        return slice(sql, "rehearsal_answer", id, page, (row, context) -> new RehearsedAnswer(row.getLong("alert_id"), row.getInt("stage"), row.getString("label"),
                date(row, "entered_on"), date(row, "due_before"), date(row, "due_after"), row.getBoolean("overdue_before"), row.getBoolean("overdue_after"),
                row.getBoolean("gone")));
    }

    /** @param table one of the three above, never a caller's word */
    private static <T> Slice<T> slice(Handle sql, String table, long id, PageRequest page, RowMapper<T> mapper) {
        long total = sql.createQuery("select count(*) from " + table + " where rehearsal_id = :id").bind("id", id).mapTo(Long.class).one();
        return new Slice<>(sql.createQuery("select * from " + table + " where rehearsal_id = :id order by id limit :size offset :offset")
                .bind("id", id).bind("size", page.size()).bind("offset", page.offset()).map(mapper).list(), total, page);
    }

    private static Rehearsed read(ResultSet row) throws SQLException {
        return new Rehearsed(row.getLong("id"), row.getString("room"), row.getString("period"), date(row, "draft_from"), row.getLong("draft_version"),
                row.getString("begun_by"), row.getTimestamp("begun_at").toInstant(), row.getString("step"), row.getString("state"), row.getString("failure"),
                row.getInt("reviews"), row.getInt("restored"), row.getInt("dates"), row.getInt("figures"), row.getInt("answers"),
                row.getLong("copied_rows"), row.getLong("copied_bytes"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
