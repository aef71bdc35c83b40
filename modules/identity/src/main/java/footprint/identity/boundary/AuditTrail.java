package footprint.identity.boundary;

import footprint.identity.AuditEntry;
import footprint.identity.AuditFilter;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Who looked at a child's record, and who changed it (R123). Looking here is itself an entry. */
@ApplicationScoped
@Transactional
public class AuditTrail {

    private static final String WHERE = """
             from audit_entry where child_id = :child and (:username::text is null or username = :username) and (:how::text is null or how = :how)
               and (:from::timestamptz is null or at >= :from) and (:until::timestamptz is null or at < :until)
            """;

    private CouncilDatabase database;

    protected AuditTrail() {
    }

    @Inject
    public AuditTrail(CouncilDatabase database) {
        this.database = database;
    }

    /** The entries about one child, newest first. */
    @Permit(Permission.AUDIT_READ)
    public Slice<AuditEntry> looks(ChildId child, AuditFilter filter, PageRequest page) {
        Handle sql = database.sql();
        long total = bind(sql.createQuery("select count(*)" + WHERE), child, filter).mapTo(Long.class).one();
        List<AuditEntry> rows = bind(sql.createQuery("select " + AuditRows.COLUMNS + WHERE + " order by number desc limit :size offset :offset"), child, filter)
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> AuditRows.entry(row)).list();
        return new Slice<>(rows, total, page);
    }

    /** Every entry about one child, oldest first: for the child's own subject access. */
    @Permit(Permission.AUDIT_READ)
    public List<AuditEntry> ofChild(ChildId child) {
        return bind(database.sql().createQuery("select " + AuditRows.COLUMNS + WHERE + " order by number"), child, AuditFilter.NONE)
                .map((row, context) -> AuditRows.entry(row)).list();
    }

    /** The sign-in names of all who have an entry about this child, for a filter. */
    @Permit(Permission.AUDIT_READ)
    public List<String> people(ChildId child) {
        return database.sql().createQuery("select distinct username from audit_entry where child_id = :child order by username")
                .bind("child", child.value()).mapTo(String.class).list();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ChildId child, AuditFilter filter) {
        return statement.bind("child", child.value()).bind("username", filter.username()).bind("how", filter.how())
                .bind("from", midnight(filter.from())).bind("until", filter.to() == null ? null : midnight(filter.to().plusDays(1)));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day == null ? null : day.atStartOfDay(London.ZONE).toOffsetDateTime();
    }
}
