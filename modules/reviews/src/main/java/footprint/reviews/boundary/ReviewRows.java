package footprint.reviews.boundary;

import footprint.kernel.PageRequest;
import footprint.reviews.ReviewRow;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/** The one question behind every list of reviews, and its rows. */
final class ReviewRows implements RowMapper<ReviewRow> {

    /** What a list can be sorted by, and the column behind it. */
    static final Map<String, String> SORTS = Map.of("due", "due_on", "held", "held_on", "child", "lower(child)", "number", "number", "kind", "kind",
            "reviewer", "lower(reviewer)", "team", "team", "arranged", "arranged_for");

    /**
     * The reviews of the children in the person's sight. A role that opens no child's file sees the dates of all, without a
     * name: its door is the diary's.
     */
    static final String FOUND = """
            with found as (
              select r.id, r.child_id, r.kind, r.state, r.due_on, r.started_on, r.held_on, r.arranged_for, coalesce(r.late, false) as late,
                     case when not c.restricted then r.participation end as participation,
                     case when not c.restricted then r.late_cause end as late_cause, case when not c.hidden then r.cancelled_because end as cancelled_because, c.number, c.given_name, c.team as team_code, t.name as team,
                     coalesce(c.called, 'Child ' || c.number) as child, c.hidden,
                     a.reviewer_id, a.full_name as reviewer,
                     case when not c.restricted then (select d.sentence from due_date d where d.review_id = r.id order by d.id desc limit 1) end as sentence
                from review r
                join child_shown c on c.id = r.child_id
                left join child_in_scope o on o.child_id = c.id
                left join team t on t.code = c.team
                left join lateral (select reviewer_id, full_name from allocation join person on person.id = reviewer_id
                                    where child_id = c.id and from_date <= :today and (to_date is null or to_date >= :today)
                                    order by from_date desc limit 1) a on true
               where o.child_id is not null or (select current_setting('footprint.sight', true)) = 'none'
            )
            """;

    private static final String WHO = """
               and (:reviewer::bigint is null or reviewer_id = :reviewer)
               and (:team::text is null or team_code = :team)
               and (:text::text is null or child ilike :text or given_name ilike :text or number ilike :text)
            """;

    static final String DUE = """
             where state in ('due', 'arranged')
               and (:from::date is null or due_on >= :from) and (:to::date is null or due_on <= :to)
            """ + WHO;

    static final String HELD = """
             where state = 'held' and (not :late or late)
               and (:from::date is null or held_on >= :from) and (:to::date is null or held_on <= :to)
            """ + WHO;

    private final LocalDate today;
    private final WorkingCalendar calendar;

    ReviewRows(LocalDate today, WorkingCalendar calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    /** The order asked for, by a column of the table above and no other; ties by key. */
    static String order(PageRequest page, String otherwise) {
        String column = SORTS.getOrDefault(page.sort() == null ? otherwise : page.sort(), SORTS.get(otherwise));
        return " order by " + column + (page.descending() ? " desc" : "") + " nulls last, id";
    }

    /** The pattern of a search; its own signs mean themselves. */
    static String pattern(String text) {
        return text == null ? null : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replaceAll("\\s+", "%") + "%";
    }

    @Override
    public ReviewRow map(ResultSet row, StatementContext context) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        String state = row.getString("state");
        boolean open = state.equals("due") || state.equals("arranged");
        return new ReviewRow(row.getLong("id"), row.getLong("child_id"), row.getString("child"), row.getBoolean("hidden"), row.getString("number"), row.getString("kind"), state,
                due, row.getObject("started_on", LocalDate.class), row.getObject("held_on", LocalDate.class), row.getObject("arranged_for", LocalDate.class),
                row.getBoolean("late"), open && due != null ? days(due) : null, row.getString("participation"), row.getString("late_cause"),
                row.getString("cancelled_because"), row.getString("sentence"), row.getObject("reviewer_id", Long.class), row.getString("reviewer"),
                row.getString("team"));
    }

    /** Working days until the due date; past it at least one day late, also when only a weekend lies between. */
    private int days(LocalDate due) {
        if (due.isBefore(today)) {
            return Math.min(-1, -calendar.workingDaysBetween(due, today));
        }
        return due.equals(today) ? 0 : Math.max(1, calendar.workingDaysBetween(today, due));
    }
}
