package footprint.caseload.boundary;

import footprint.caseload.Handover;
import footprint.caseload.HandoverPreview;
import footprint.caseload.NewHandover;
import footprint.caseload.control.Handing;
import footprint.kernel.PageRequest;
import footprint.kernel.Role;
import footprint.kernel.Slice;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is shown of handovers, as the person may see it. */
final class HandoverSight {

    /** A coordinator sees the handovers in which the team's children went. */
    private static final String SEEN = """
             where (:team::text is null or exists (select 1 from allocation a join child c on c.id = a.child_id where a.handover_id = h.id and c.team = :team)
                or exists (select 1 from handover_before b join child c on c.id = b.child_id where b.handover_id = h.id and c.team = :team))
            """;

    private final Handle sql;

    HandoverSight(Handle sql) {
        this.sql = sql;
    }

    List<HandoverPreview.Child> children(Collection<Long> keys, NewHandover asked) {
        return sql.createQuery("""
                        select c.id, c.number, c.called, c.hidden,
                               (select max(a.from_date) from allocation a where a.child_id = c.id and a.reviewer_id = :from and a.from_date <= :first) as since,
                               exists (select 1 from conflict_of_interest i where i.child_id = c.id and i.reviewer_id = :to and i.ended_on is null) as conflict,
                               exists (select 1 from sibling me join sibling other on other.family = me.family and other.child_id <> me.child_id
                                         join allocation a on a.child_id = other.child_id and a.from_date <= :first and (a.to_date is null or a.to_date >= :first)
                                        where me.child_id = c.id and a.reviewer_id <> :to and not other.child_id = any(:keys)) as sibling_stays,
                               exists (select 1 from child_bond me join child_bond other on other.bond = me.bond and other.child_id <> me.child_id
                                        where me.child_id = c.id and (other.child_id = any(:keys) or exists (select 1 from allocation a where a.child_id = other.child_id
                                          and a.reviewer_id = :to and a.from_date <= :first and (a.to_date is null or a.to_date >= :first)))) as parent,
                               exists (select 1 from restriction r where r.child_id = c.id and r.lifted_at is null and not exists (
                                         select 1 from restriction_access x where x.restriction_id = r.id and x.removed_at is null and x.person_id = :to)) as shut
                          from child_shown c where c.id = any(:keys) order by c.number, c.id""")
                .bind("keys", Columns.bigints(keys)).bind("from", asked.from()).bind("to", asked.to()).bind("first", asked.first())
                .map((row, context) -> new HandoverPreview.Child(row.getLong("id"), row.getString("number"), row.getString("called"), row.getBoolean("hidden"),
                        row.getObject("since", LocalDate.class), row.getBoolean("conflict"), row.getBoolean("sibling_stays"), row.getBoolean("parent"), row.getBoolean("shut"))).list();
    }

    /** Whether this person reviews foster carers on the day, and takes children besides. */
    boolean fostering(long person, LocalDate day) {
        return sql.createQuery("select exists (select 1 from role_holding where person_id = ? and role = ? and from_date <= ? and (to_date is null or to_date >= ?))")
                .bind(0, person).bind(1, Role.FOSTERING_REVIEWER.code()).bind(2, day).bind(3, day).mapTo(Boolean.class).one();
    }

    /** The handover as it was asked for, if it stands and the person may see it; locked. */
    Optional<NewHandover> standing(long id, String team) {
        return sql.createQuery("select from_id, to_id, first_day, last_day, why, note from handover h" + SEEN + " and h.id = :id and h.undone_at is null for update of h")
                .bind("team", team).bind("id", id)
                .map((row, context) -> new NewHandover(row.getObject(1, Long.class), row.getLong(2), row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class), row.getString(5), row.getString(6), null, true)).findOne();
    }

    Slice<Handover> list(PageRequest page, LocalDate today, String team) {
        long total = sql.createQuery("select count(*) from handover h" + SEEN).bind("team", team).mapTo(Long.class).one();
        HandoverRows rows = new HandoverRows(sql);
        return new Slice<>(sql.createQuery("""
                        select h.id, f.full_name as from_name, t.full_name as to_name, h.first_day, h.last_day, h.why, h.note, h.done_at, b.full_name as by_name, h.undone_at,
                               (h.done_at at time zone 'Europe/London')::date as done_on,
                               (select count(distinct child_id) from (select child_id from allocation where handover_id = h.id
                                  union select child_id from handover_before where handover_id = h.id) c where child_id is not null) as children,
                               (select count(*) from handover_before where handover_id = h.id and kind is not null) as cases
                          from handover h left join person f on f.id = h.from_id join person t on t.id = h.to_id join person b on b.id = h.done_by
                        """ + SEEN + " order by h.done_at desc, h.id desc limit :size offset :offset")
                .bind("team", team).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> {
                    LocalDate first = row.getObject("first_day", LocalDate.class);
                    Instant undone = row.getObject("undone_at", OffsetDateTime.class) == null ? null : row.getObject("undone_at", OffsetDateTime.class).toInstant();
                    boolean undoable = undone == null && Handing.undoable(first, row.getObject("done_on", LocalDate.class), today);
                    return new Handover(row.getLong("id"), row.getString("from_name"), row.getString("to_name"), first, row.getObject("last_day", LocalDate.class),
                            Handing.REASONS.get(row.getString("why")), row.getString("note"), row.getInt("children"), row.getInt("cases"),
                            row.getObject("done_at", OffsetDateTime.class).toInstant(), row.getString("by_name"), undone, undoable);
                }).list().stream().map(one -> one.undoable() && rows.builtOn(one.id()) ? one.settled() : one).toList(), total, page);
    }
}
