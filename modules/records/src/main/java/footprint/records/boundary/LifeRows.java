package footprint.records.boundary;

import footprint.kernel.ChildId;
import footprint.records.RetentionFacts;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The days that decide how long a record is kept, out of the council's tables. What a person entered counts before the codes of the
 * return: E2 the child died, E11 and E12 the child was adopted.
 */
final class LifeRows {

    /** A row for each child: born, died, adopted_on, looked_after, and the legal holds that stand. */
    static final String FACTS = """
            select c.id, c.date_of_birth as born,
                   case when d.id is null then e.died else d.happened_on end as died,
                   case when a.id is null then e.adopted else a.happened_on end as adopted_on,
                   e.looked_after,
                   array(select case h.kind when 'council' then 'The whole council: ' when 'child' then 'This child: ' else 'The enquiry ' || h.enquiry || ': ' end || h.because
                           from legal_hold h where h.lifted_on is null
                            and (h.kind = 'council' or h.child_id = c.id or exists (select 1 from legal_hold_child l where l.hold_id = h.id and l.child_id = c.id))
                          order by h.id) as holds
            from child c
            cross join lateral (select max(p.ended_on) filter (where p.reason_ceased = 'E2') as died,
                                       max(p.ended_on) filter (where p.reason_ceased in ('E11', 'E12')) as adopted, count(*) > 0 as looked_after
                                  from period_of_care p where p.child_id = c.id) e
            left join lateral (select l.id, l.happened_on from life_date l where l.child_id = c.id and l.kind = 'death' order by l.id desc limit 1) d on true
            left join lateral (select l.id, l.happened_on from life_date l where l.child_id = c.id and l.kind = 'adoption' order by l.id desc limit 1) a on true
            """;

    private LifeRows() {
    }

    static RetentionFacts of(Handle sql, ChildId child) {
        return sql.createQuery(FACTS + " where c.id = :child").bind("child", child.value()).map((row, context) -> read(row)).findOne()
                .orElseThrow(RecordFaults::noChild);
    }

    static RetentionFacts read(ResultSet row) throws SQLException {
        List<String> holds = new ArrayList<>(Arrays.asList((String[]) row.getArray("holds").getArray()));
        return new RetentionFacts(row.getObject("born", LocalDate.class), row.getObject("died", LocalDate.class), row.getObject("adopted_on", LocalDate.class),
                row.getBoolean("looked_after"), holds);
    }
}
