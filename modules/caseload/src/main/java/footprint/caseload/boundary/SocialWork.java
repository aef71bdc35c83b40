package footprint.caseload.boundary;

import footprint.caseload.SocialWorker;
import footprint.identity.AuditRecord;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who is a child's social worker: that person reads the child's record for as long as it is so, and changes nothing. */
@ApplicationScoped
@Transactional
public class SocialWork {

    private final CouncilDatabase database;
    private final Clock clock;

    @Inject
    public SocialWork(CouncilDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SocialWork() {
        this(null, null);
    }

    /** The social workers of today: names by key. */
    @ShowsNobody
    @Permit(Permission.SOCIAL_WORK_WRITE)
    public Map<Long, String> workers() {
        return Holders.of(database.sql(), Role.SOCIAL_WORKER, London.today(clock));
    }

    /** The child's social workers, the newest first. */
    @Permit(Permission.FILE_READ)
    public List<SocialWorker> ofChild(ChildId child) {
        return database.sql().createQuery("""
                        select w.person_id, p.full_name, w.from_date, w.to_date from social_work w left join person p on p.id = w.person_id
                        where w.child_id = :child order by w.from_date desc, w.id desc""")
                .bind("child", child.value()).map((row, context) -> new SocialWorker(row.getLong("person_id"), row.getString("full_name"),
                        row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class))).list();
    }

    /**
     * Makes somebody the child's social worker from a day on; whoever was it until then ends the day before.
     *
     * @throws ProblemException CAS-064 for nobody who may be chosen, CAS-065 for a day before that of the present one
     */
    @Permit(Permission.SOCIAL_WORK_WRITE)
    @AuditRecord(what = "social workers", state = """
            select coalesce(jsonb_agg(jsonb_build_object('person', person_id, 'from', from_date, 'to', to_date) order by id), '[]') from social_work where child_id = :child""")
    public void allocate(ChildId child, long person, LocalDate from) {
        Handle handle = database.sql();
        if (!workers().containsKey(person)) {
            throw new ProblemException(Problem.invalid("CAS-064", "worker", "Choose one of the social workers of today. Nothing was changed."));
        }
        handle.createQuery("select id from child where id = :child for update").bind("child", child.value()).mapTo(Long.class).findOne();
        boolean late = handle.createQuery("select exists (select 1 from social_work where child_id = :child and from_date >= :from)")
                .bind("child", child.value()).bind("from", from).mapTo(Boolean.class).one();
        if (from == null || late) {
            throw new ProblemException(Problem.invalid("CAS-065", "from", "Give a first day after that of the present social worker. Nothing was changed."));
        }
        handle.createUpdate("update social_work set to_date = :last where child_id = :child and (to_date is null or to_date > :last)")
                .bind("last", from.minusDays(1)).bind("child", child.value()).execute();
        handle.createUpdate("insert into social_work (child_id, person_id, from_date) values (:child, :person, :from)")
                .bind("child", child.value()).bind("person", person).bind("from", from).execute();
    }
}
