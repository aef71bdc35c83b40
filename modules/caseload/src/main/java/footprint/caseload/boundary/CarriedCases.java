package footprint.caseload.boundary;

import footprint.caseload.CarriedCase;
import footprint.caseload.ReviewerLoad;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.LocalDate;
import java.util.List;

/** The rows that the board of a day counts. Runs in its caller's transaction, and asks no permission of its own. */
final class CarriedCases {

    private static final String CHOSEN = ", chosen as (select * from carried where reviewer_id = any(:reviewers) and (:kind::text is null or kind = :kind))";

    private static final String COLUMNS = """
            , shown as (select k.reviewer_id, p.full_name as reviewer, k.kind, k.child_id, coalesce(c.number, k.reference) as number, c.called,
                               coalesce(c.hidden, false) as hidden, coalesce(c.restricted, false) as restricted, k.since
                          from chosen k left join person p on p.id = k.reviewer_id left join child_shown c on c.id = k.child_id)
            select * from shown order by lower(reviewer), reviewer_id, kind desc, number, child_id limit :size offset :offset""";

    private final Handle sql;
    private final LocalDate day;

    CarriedCases(Handle sql, LocalDate day) {
        this.sql = sql;
        this.day = day;
    }

    /** What these reviewers carry. @param kind one kind only; null for all */
    Slice<CarriedCase> of(List<Long> reviewers, String kind, PageRequest page) {
        return slice(ReviewerLoads.CARRIED + CHOSEN, page, reviewers, kind);
    }

    /** Children who are looked after and whom nobody carries. */
    Slice<CarriedCase> ofNobody(PageRequest page) {
        return slice("""
                with chosen as (select null::bigint as reviewer_id, :looked_after as kind, p.child_id, null::text as reference, min(p.started_on) as since""" + ReviewerLoads.UNALLOCATED
                + " group by p.child_id)", page, List.of(), null);
    }

    private Slice<CarriedCase> slice(String chosen, PageRequest page, List<Long> reviewers, String kind) {
        long total = bind(chosen + " select count(*) from chosen", reviewers, kind).mapTo(Long.class).one();
        return new Slice<>(bind(chosen + COLUMNS, reviewers, kind).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> new CarriedCase(row.getString("reviewer"), row.getString("kind"), row.getObject("child_id", Long.class), row.getString("number"),
                        row.getString("called"), row.getBoolean("hidden"), row.getBoolean("restricted"), row.getObject("since", LocalDate.class))).list(), total, page);
    }

    private Query bind(String text, List<Long> reviewers, String kind) {
        Query query = sql.createQuery(text);
        query.getConfig(org.jdbi.v3.core.statement.SqlStatements.class).setUnusedBindingAllowed(true);
        return query.bind("day", day).bind("looked_after", ReviewerLoad.LOOKED_AFTER).bind("reviewers", Columns.bigints(reviewers)).bind("kind", kind);
    }
}
