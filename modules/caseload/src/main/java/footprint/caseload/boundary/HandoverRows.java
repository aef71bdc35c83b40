package footprint.caseload.boundary;

import footprint.caseload.NewHandover;
import footprint.caseload.control.Handing;
import footprint.caseload.control.Handing.Span;
import footprint.caseload.control.Handing.Split;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The rows that a handover ends, begins and gives back. Runs in its caller's transaction, and asks no permission of its own. */
final class HandoverRows {

    private final Handle sql;

    HandoverRows(Handle sql) {
        this.sql = sql;
    }

    /**
     * The spans of looked-after children that hold the first day, of this reviewer or of nobody, within the person's scope.
     *
     * @param chosen these only; null for all
     * @param lock   whether children and spans stay locked until the end of the transaction
     */
    List<CarriedSpan> children(Long reviewer, LocalDate first, Collection<Long> chosen, boolean lock) {
        String where = """
                 where c.id in (select child_id from child_in_scope) and (:all or c.id = any(:chosen))
                   and exists (select 1 from period_of_care p where p.child_id = c.id and p.started_on <= :first and (p.ended_on is null or p.ended_on > :first))
                """;
        String text = reviewer == null ? """
                select 0 as id, c.id as child_id, null as kind, null as reference, cast(:first as date) as from_date,
                       (select min(n.from_date) - 1 from allocation n where n.child_id = c.id and n.from_date > :first) as to_date, null::bigint as handover_id
                  from child c""" + where + """
                   and not exists (select 1 from allocation a where a.child_id = c.id and a.from_date <= :first and (a.to_date is null or a.to_date >= :first))
                 order by c.id""" + (lock ? " for update of c" : "") : """
                select a.id, c.id as child_id, null as kind, null as reference, a.from_date, a.to_date, a.handover_id
                  from child c join allocation a on a.child_id = c.id and a.reviewer_id = :reviewer and a.from_date <= :first and (a.to_date is null or a.to_date >= :first)
                """ + where + " order by c.id" + (lock ? " for update of c, a" : "");
        return sql.createQuery(text).bind("reviewer", reviewer).bind("first", first).bind("all", chosen == null).bind("chosen", Columns.bigints(chosen == null ? List.of() : chosen))
                .map((row, context) -> span(row)).list();
    }

    /** The cases besides looked-after children that hold the first day; locked as above. */
    List<CarriedSpan> cases(long reviewer, LocalDate first, boolean lock) {
        return sql.createQuery("""
                        select id, null::bigint as child_id, kind, reference, from_date, to_date, handover_id from other_case
                         where reviewer_id = :reviewer and from_date <= :first and (to_date is null or to_date >= :first) order by id""" + (lock ? " for update" : ""))
                .bind("reviewer", reviewer).bind("first", first).map((row, context) -> span(row)).list();
    }

    private static CarriedSpan span(java.sql.ResultSet row) throws java.sql.SQLException {
        return new CarriedSpan(row.getLong("id"), row.getObject("child_id", Long.class), row.getString("kind"), row.getString("reference"),
                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class), row.getObject("handover_id", Long.class));
    }

    /** Moves the spans. What stood before is kept first. */
    void move(long handover, NewHandover asked, List<CarriedSpan> spans) {
        List<CarriedSpan> before = spans.stream().filter(one -> one.id() != 0).toList();
        keep(handover, before);
        for (String table : List.of("allocation", "other_case")) {
            List<CarriedSpan> rows = before.stream().filter(one -> (one.child() == null) == table.equals("other_case")).toList();
            end(table, asked.first(), rows);
        }
        List<Span> handed = new ArrayList<>();
        List<CarriedSpan> returning = new ArrayList<>();
        List<Span> back = new ArrayList<>();
        for (CarriedSpan one : spans) {
            Split split = Handing.split(one.span(), asked.first(), asked.last());
            handed.add(split.handed());
            split.back().ifPresent(span -> {
                returning.add(one);
                back.add(span);
            });
        }
        begin(handover, asked.to(), spans, handed);
        if (asked.from() != null) {
            begin(handover, asked.from(), returning, back);
        }
    }

    private void keep(long handover, List<CarriedSpan> before) {
        sql.createUpdate("""
                        insert into handover_before (handover_id, child_id, kind, reference, from_date, to_date, earlier)
                        select :handover, * from unnest(:children, :kinds, :references, :from, :to, :earlier)""")
                .bind("handover", handover).bind("children", Columns.bigints(before.stream().map(CarriedSpan::child).toList()))
                .bind("kinds", Columns.texts(before.stream().map(CarriedSpan::kind).toList()))
                .bind("references", Columns.texts(before.stream().map(CarriedSpan::reference).toList()))
                .bind("from", Columns.dates(before.stream().map(CarriedSpan::from).toList()))
                .bind("to", Columns.dates(before.stream().map(CarriedSpan::to).toList()))
                .bind("earlier", Columns.bigints(before.stream().map(CarriedSpan::earlier).toList())).execute();
    }

    /** Shortens what began before the first day, and takes away what would have begun on it: it is kept, and begins anew with the other. */
    private void end(String table, LocalDate first, List<CarriedSpan> rows) {
        List<Long> begun = rows.stream().filter(one -> one.from().isBefore(first)).map(CarriedSpan::id).toList();
        List<Long> beginning = rows.stream().filter(one -> !one.from().isBefore(first)).map(CarriedSpan::id).toList();
        sql.createUpdate("update " + table + " set to_date = :day where id = any(:rows)").bind("day", first.minusDays(1)).bind("rows", Columns.bigints(begun)).execute();
        sql.createUpdate("delete from " + table + " where id = any(:rows)").bind("rows", Columns.bigints(beginning)).execute();
    }

    private void begin(long handover, long reviewer, List<CarriedSpan> carried, List<Span> spans) {
        sql.createUpdate("""
                        with begun as (select * from unnest(:children, :kinds, :references, :from, :to) as b (child_id, kind, reference, from_date, to_date)),
                        cases as (insert into other_case (reviewer_id, kind, reference, from_date, to_date, handover_id)
                          select :reviewer, kind, reference, from_date, to_date, :handover from begun where kind is not null)
                        insert into allocation (child_id, reviewer_id, from_date, to_date, handover_id)
                        select child_id, :reviewer, from_date, to_date, :handover from begun where child_id is not null""")
                .bind("children", Columns.bigints(carried.stream().map(CarriedSpan::child).toList()))
                .bind("kinds", Columns.texts(carried.stream().map(CarriedSpan::kind).toList()))
                .bind("references", Columns.texts(carried.stream().map(CarriedSpan::reference).toList()))
                .bind("from", Columns.dates(spans.stream().map(Span::from).toList())).bind("to", Columns.dates(spans.stream().map(Span::to).toList()))
                .bind("reviewer", reviewer).bind("handover", handover).execute();
    }

    /** Whether a later handover that stands has built on this one. */
    boolean builtOn(long handover) {
        return sql.createQuery("""
                        select exists (select 1 from handover_before b join handover h on h.id = b.handover_id and h.undone_at is null
                                        where h.id > :handover and (b.earlier = :handover
                                           or b.child_id in (select child_id from handover_before where handover_id = :handover)
                                           or (b.kind, b.reference) in (select kind, reference from handover_before where handover_id = :handover)))""")
                .bind("handover", handover).mapTo(Boolean.class).one();
    }

    /** Puts everything back as it stood. @return the children concerned */
    List<Long> restore(long handover) {
        List<Long> children = sql.createQuery("""
                        with gone as (delete from allocation where handover_id = :handover returning child_id)
                        select distinct child_id from gone order by 1""").bind("handover", handover).mapTo(Long.class).list();
        sql.createUpdate("delete from other_case where handover_id = :handover").bind("handover", handover).execute();
        restore(handover, "allocation", "child_id", "t.child_id = b.child_id", "b.child_id is not null");
        restore(handover, "other_case", "kind, reference", "t.kind = b.kind and t.reference = b.reference", "b.kind is not null");
        return children;
    }

    private void restore(long handover, String table, String columns, String same, String ofTable) {
        String whole = " from handover_before b join handover h on h.id = b.handover_id where h.id = :handover and " + ofTable;
        sql.createUpdate("update " + table + " t set to_date = b.to_date" + whole.replace(" where ", " where t.reviewer_id = h.from_id and t.from_date = b.from_date and "
                + same + " and ")).bind("handover", handover).execute();
        String qualified = "b." + String.join(", b.", columns.split(", "));
        sql.createUpdate("insert into " + table + " (reviewer_id, " + columns + ", from_date, to_date, handover_id) select h.from_id, " + qualified
                        + ", b.from_date, b.to_date, b.earlier" + whole + " and not exists (select 1 from " + table
                        + " t where t.reviewer_id = h.from_id and t.from_date = b.from_date and " + same + ")")
                .bind("handover", handover).execute();
    }

    /** Ids without the missing ones. */
    static List<Long> childrenOf(List<CarriedSpan> spans) {
        return spans.stream().map(CarriedSpan::child).filter(Objects::nonNull).toList();
    }
}
