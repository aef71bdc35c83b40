package footprint.caseload.boundary;

import footprint.caseload.OwnChild;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The children whose file opens to whoever asks, and no other: a social worker's own, an auditor's sampled ones. */
@ApplicationScoped
@Transactional
public class OwnChildren {

    private final CouncilDatabase database;
    private final Clock clock;

    @Inject
    public OwnChildren(CouncilDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OwnChildren() {
        this(null, null);
    }

    /** By name. */
    @Permit(Permission.FILE_READ)
    public Slice<OwnChild> list(PageRequest page) {
        long total = database.sql().createQuery("select count(*) from child_in_sight").mapTo(Long.class).one();
        List<OwnChild> rows = database.sql().createQuery("""
                        select c.id, c.number, coalesce(c.called, 'Child ' || c.number) as name, c.date_of_birth,
                               (select p.full_name from allocation a join person p on p.id = a.reviewer_id where a.child_id = c.id and a.from_date <= :today
                                   and (a.to_date is null or a.to_date >= :today) order by a.from_date desc limit 1) as reviewer
                        from child_shown c where not c.hidden order by c.family_name, c.given_name, c.id limit :size offset :offset""")
                .bind("today", London.today(clock)).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> new OwnChild(row.getLong("id"), row.getString("number"), row.getString("name"),
                        row.getObject("date_of_birth", LocalDate.class), row.getString("reviewer"))).list();
        return new Slice<>(rows, total, page);
    }
}
