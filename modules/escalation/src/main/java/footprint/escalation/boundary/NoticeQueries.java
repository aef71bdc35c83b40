package footprint.escalation.boundary;

import footprint.escalation.Notice;
import footprint.escalation.NoticeFilter;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The questions put to the table of notices. */
final class NoticeQueries {

    private static final String FROM = """
             from notice n left join child_named c on c.id = n.child_id left join person p on p.id = n.recorded_by
             left join notice_copy m on m.notice_id = n.id and m.person_id = :person
            """;
    /** No reviewer has read the notice n. */
    static final String READ_BY_NOBODY = "not exists (select 1 from notice_copy k where k.notice_id = n.id and k.read_at is not null)";
    /**
     * A notice waits for whoever carries its child today until one reviewer has read it: it hangs on the child and goes with a handover.
     */
    private static final String WAITS = """
            m.person_id is null and n.child_id in (select a.child_id from allocation a
                                                    where a.reviewer_id = :person and a.from_date <= :today and (a.to_date is null or a.to_date >= :today))
             and\s""" + READ_BY_NOBODY;
    private static final String COLUMNS = """
            select n.id, n.happened_on, n.child_id, c.number, c.called, coalesce(c.restricted, false) as restricted, n.service,
                   case when c.restricted then null else n.told end as told, n.sent_by, n.sent_to, n.recorded_on, p.full_name,
                   (select string_agg(r.full_name, ', ' order by r.full_name, r.id) from notice_copy k join person r on r.id = k.person_id where k.notice_id = n.id) as copied_to,
                   m.person_id is not null or (#WAITS) as mine, cast(m.read_at at time zone 'Europe/London' as date) as read_on
            """.replace("#WAITS", WAITS);
    /** Those about the person's children, those copied to the person or written down by the person, and those about a service. */
    private static final String SEEN = " (n.child_id is null or n.child_id in (select child_id from child_in_scope) or m.person_id is not null or n.recorded_by = :person)";
    private static final String WHERE = " where" + SEEN + """
             and (cast(:unread as boolean) is not true or m.person_id is not null and m.read_at is null or #WAITS)
             and (cast(:child as bigint) is null or n.child_id = :child)
             and (cast(:words as text) is null or position(lower(:words) in lower(concat_ws(' ', c.number, c.called, n.service, n.sent_by, n.sent_to,
                                                                                      case when c.restricted then null else n.told end))) > 0)
            """.replace("#WAITS", WAITS);

    private final Handle handle;
    private final long person;
    private final LocalDate today;

    NoticeQueries(Handle handle, long person, LocalDate today) {
        this.handle = handle;
        this.person = person;
        this.today = today;
    }

    /** The newest first. */
    Slice<Notice> list(NoticeFilter filter, PageRequest page) {
        long total = bind(handle.createQuery("select count(*)" + FROM + WHERE), filter).mapTo(Long.class).one();
        List<Notice> rows = bind(handle.createQuery(COLUMNS + FROM + WHERE + " order by n.happened_on desc, n.id desc limit :size offset :offset"), filter)
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> notice(row)).list();
        return new Slice<>(rows, total, page);
    }

    /** One that this person may know of. */
    Optional<Notice> one(long id) {
        return handle.createQuery(COLUMNS + FROM + " where n.id = :id and" + SEEN).bind("id", id).bind("person", person).bind("today", today).map((row, context) -> notice(row)).findOne();
    }

    private Query bind(Query query, NoticeFilter filter) {
        String words = filter.words() == null || filter.words().isBlank() ? null : filter.words().strip();
        return query.bind("person", person).bind("today", today).bind("unread", filter.unread()).bind("child", filter.childId()).bind("words", words);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(row.getLong("id"), row.getObject("happened_on", LocalDate.class), row.getObject("child_id", Long.class), row.getString("number"),
                row.getString("called"), row.getBoolean("restricted"), row.getString("service"), row.getString("told"), row.getString("sent_by"), row.getString("sent_to"),
                row.getObject("recorded_on", LocalDate.class), row.getString("full_name"), row.getString("copied_to"), row.getBoolean("mine"),
                row.getObject("read_on", LocalDate.class));
    }
}
