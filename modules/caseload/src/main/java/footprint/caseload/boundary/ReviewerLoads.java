package footprint.caseload.boundary;

import footprint.caseload.ReviewerLoad;
import footprint.tenancy.CouncilDatabase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who carries what on a day: children who are looked after on it, by the reviewer allocated on it, and the other cases that
 * are recorded one by one. It names no child, runs in the caller's transaction and leaves the permission to the caller's door.
 */
public final class ReviewerLoads {

    /** What everybody carries on {@code :day}, a row for each case: the board counts these rows, and the list behind a number shows them. */
    static final String CARRIED = """
            with carried as (
              select a.reviewer_id, :looked_after as kind, a.child_id, null::text as reference, min(a.from_date) as since
                from allocation a join period_of_care p on p.child_id = a.child_id and p.started_on <= :day and (p.ended_on is null or p.ended_on > :day)
               where a.from_date <= :day and (a.to_date is null or a.to_date >= :day) group by a.reviewer_id, a.child_id
              union all
              select reviewer_id, kind, null::bigint, reference, from_date from other_case where from_date <= :day and (to_date is null or to_date >= :day))
            """;

    /** The periods of care on {@code :day} of children whom nobody carries. */
    static final String UNALLOCATED = """
             from period_of_care p where p.started_on <= :day and (p.ended_on is null or p.ended_on > :day)
              and not exists (select 1 from allocation a where a.child_id = p.child_id and a.from_date <= :day and (a.to_date is null or a.to_date >= :day))
            """;

    private final CouncilDatabase database;

    public ReviewerLoads(CouncilDatabase database) {
        this.database = database;
    }

    /** Each reviewer who has a child or hours on the day, by name. */
    public List<ReviewerLoad> on(LocalDate day) {
        return database.sql().createQuery(CARRIED + """
                        , load as (select reviewer_id, jsonb_object_agg(kind, cases) as cases
                                   from (select reviewer_id, kind, count(*) as cases from carried group by reviewer_id, kind) k group by reviewer_id),
                        heavier as (
                          select reviewer_id, jsonb_object_agg(circumstance, children) as circumstances from (
                            select a.reviewer_id, x.circumstance, count(distinct a.child_id) as children
                              from allocation a join period_of_care p on p.child_id = a.child_id and p.started_on <= :day and (p.ended_on is null or p.ended_on > :day)
                              join child_circumstance x on x.child_id = a.child_id and x.from_date <= :day and (x.to_date is null or x.to_date >= :day)
                             where a.from_date <= :day and (a.to_date is null or a.to_date >= :day) group by a.reviewer_id, x.circumstance) c group by reviewer_id),
                        hours as (
                          select h.reviewer_id, sum(h.fte) as fte, min(t.name) as team from reviewer_hours h left join team t on t.code = h.team
                           where h.from_date <= :day and (h.to_date is null or h.to_date >= :day) group by h.reviewer_id)
                        select r.id, r.full_name, h.team, h.fte, array(select jsonb_object_keys(c.cases)) as kinds,
                               array(select value::int from jsonb_each_text(c.cases)) as counts, array(select jsonb_object_keys(x.circumstances)) as heavier,
                               array(select value::int from jsonb_each_text(x.circumstances)) as heavier_counts
                          from person r left join load c on c.reviewer_id = r.id left join heavier x on x.reviewer_id = r.id left join hours h on h.reviewer_id = r.id
                         where c.reviewer_id is not null or h.reviewer_id is not null order by lower(r.full_name), r.id""")
                .bind("day", day).bind("looked_after", ReviewerLoad.LOOKED_AFTER).map((row, context) -> new ReviewerLoad(row.getLong("id"),
                        row.getString("full_name"), row.getString("team"), row.getBigDecimal("fte"), counts(row, "kinds", "counts"), counts(row, "heavier", "heavier_counts"))).list();
    }

    private static Map<String, Integer> counts(ResultSet row, String names, String numbers) throws SQLException {
        String[] kinds = (String[]) row.getArray(names).getArray();
        Integer[] counts = (Integer[]) row.getArray(numbers).getArray();
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (int kind = 0; kind < kinds.length; kind++) {
            counted.put(kinds[kind], counts[kind]);
        }
        return counted;
    }

    /** How many of these children are in each circumstance on the day. */
    public Map<String, Integer> circumstances(Collection<Long> children, LocalDate day) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        database.sql().createQuery("""
                        select circumstance, count(distinct child_id) from child_circumstance
                         where child_id = any(:children) and from_date <= :day and (to_date is null or to_date >= :day) group by 1""")
                .bind("children", Columns.bigints(children)).bind("day", day).map((row, context) -> counted.put(row.getString(1), row.getInt(2))).list();
        return counted;
    }

    /** How many looked-after children have no reviewer on the day: they are in nobody's caseload. */
    public int unallocated(LocalDate day) {
        return database.sql().createQuery("select count(distinct p.child_id)" + UNALLOCATED).bind("day", day).mapTo(Integer.class).one();
    }
}
