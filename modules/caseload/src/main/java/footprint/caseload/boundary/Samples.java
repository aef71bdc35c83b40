package footprint.caseload.boundary;

import footprint.caseload.NewSample;
import footprint.caseload.Sample;
import footprint.caseload.control.SampleChecks;
import footprint.identity.AuditNote;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples for dips and audits (R113): drawn by a seed that is kept, or named; read by one auditor for as long as they live.
 * A drawn sample can be drawn again: the children looked after on that day, in the order of the MD5 of seed and number.
 */
@ApplicationScoped
@Transactional
public class Samples {

    private static final String ROWS = """
            select s.*, a.full_name as auditor, d.full_name as drawer, (select count(*) from sample_child c where c.sample_id = s.id) as children,
                   s.ends_on >= :today and (s.closed_on is null or s.closed_on > :today) as living
            from sample s left join person a on a.id = s.auditor_id left join person d on d.id = s.drawn_by
            """;
    private static final String CARED_FOR = """
             from child c where c.id in (select child_id from child_in_sight)
               and exists (select 1 from period_of_care p where p.child_id = c.id and p.started_on <= :today and (p.ended_on is null or p.ended_on > :today))
            """;

    private final CouncilDatabase database;
    private final CurrentActor current;
    private final AuditNote note;
    private final Clock clock;

    @Inject
    public Samples(CouncilDatabase database, CurrentActor current, AuditNote note, Clock clock) {
        this.database = database;
        this.current = current;
        this.note = note;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Samples() {
        this(null, null, null, null);
    }

    /** The auditors of today: names by key. */
    @ShowsNobody
    @Permit(Permission.SAMPLES_WRITE)
    public Map<Long, String> auditors() {
        return Holders.of(database.sql(), Role.AUDITOR, London.today(clock));
    }

    /** Every sample, the newest first. */
    @Permit(Permission.SAMPLES_WRITE)
    public Slice<Sample> list(PageRequest page) {
        Handle handle = database.sql();
        long total = handle.createQuery("select count(*) from sample").mapTo(Long.class).one();
        List<Sample> rows = handle.createQuery(ROWS + " order by s.id desc limit :size offset :offset").bind("today", London.today(clock))
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> line(row)).list();
        return new Slice<>(rows, total, page);
    }

    /** The samples that live and were drawn for the auditor who asks. */
    @Permit(Permission.SAMPLE_READ)
    public List<Sample> mine() {
        return database.sql().createQuery(ROWS + " where s.auditor_id = :me and s.ends_on >= :today and (s.closed_on is null or s.closed_on > :today) order by s.id")
                .bind("me", current.actor().personId()).bind("today", London.today(clock)).map((row, context) -> line(row)).list();
    }

    /**
     * Draws or names a sample.
     *
     * @return its key
     * @throws ProblemException CAS-060 to CAS-063 for what is wrong, CAS-066 for no auditor, CAS-067 for a number of nobody, CAS-068 for too few children
     */
    @Permit(Permission.SAMPLES_WRITE)
    public long draw(NewSample sample) {
        LocalDate today = London.today(clock);
        List<Problem> problems = new ArrayList<>(SampleChecks.of(sample, today));
        if (sample.auditor() == null || !auditors().containsKey(sample.auditor())) {
            problems.add(Problem.invalid("CAS-066", "auditor", "Choose one of the auditors of today. Nothing was drawn."));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        long id = sample.numbers().isEmpty() ? drawn(sample, today) : named(sample, today);
        states(id).forEach((child, after) -> note.changed(child, "sample", null, after));
        return id;
    }

    /** Ends a sample now: the auditor's next request finds it no more. */
    @Permit(Permission.SAMPLES_WRITE)
    public void close(long id) {
        LocalDate today = London.today(clock);
        Map<ChildId, String> before = states(id);
        int closed = database.sql().createUpdate("update sample set closed_on = :today where id = :id and closed_on is null and ends_on >= :today")
                .bind("today", today).bind("id", id).execute();
        if (closed == 0) {
            throw new ProblemException(Problem.notFound("CAS-069", "There is no living sample with this key. Nothing was changed."));
        }
        states(id).forEach((child, after) -> note.changed(child, "sample", before.get(child), after));
    }

    /** What each child's audit trail keeps of a sample: whom it opens the record to, and until when. */
    private Map<ChildId, String> states(long id) {
        Map<ChildId, String> states = new LinkedHashMap<>();
        database.sql().createQuery("""
                        select c.child_id, jsonb_build_object('sample', s.id, 'purpose', s.purpose, 'auditor', s.auditor_id, 'ends_on', s.ends_on, 'closed_on', s.closed_on)
                        from sample s join sample_child c on c.sample_id = s.id where s.id = :id order by c.child_id""")
                .bind("id", id).map((row, context) -> states.put(new ChildId(row.getLong(1)), row.getString(2))).list();
        return states;
    }

    private long drawn(NewSample sample, LocalDate today) {
        Handle handle = database.sql();
        int from = handle.createQuery("select count(*)" + CARED_FOR).bind("today", today).mapTo(Integer.class).one();
        if (from < sample.size()) {
            throw new ProblemException(Problem.invalid("CAS-068", "size", "Only " + from + " children are looked after today. Nothing was drawn."));
        }
        long seed = sample.seed() == null ? Math.floorMod(clock.millis(), 1_000_000L) : sample.seed();
        long id = insert(sample, today, seed, from);
        handle.createUpdate("insert into sample_child (sample_id, child_id) select :id, c.id" + CARED_FOR
                        + " order by md5(cast(:seed as text) || ' ' || c.number), c.id limit :size")
                .bind("id", id).bind("seed", seed).bind("today", today).bind("size", sample.size()).execute();
        return id;
    }

    private long named(NewSample sample, LocalDate today) {
        Handle handle = database.sql();
        long id = insert(sample, today, null, null);
        int found = handle.createUpdate("""
                        insert into sample_child (sample_id, child_id) select :id, c.id from child c
                        where c.number = any (:numbers) and c.id in (select child_id from child_in_sight)""")
                .bind("id", id).bindArray("numbers", String.class, sample.numbers()).execute();
        if (found < sample.numbers().size()) {
            throw new ProblemException(Problem.invalid("CAS-067", "numbers", "Not every number belongs to a child that you may see. Nothing was drawn."));
        }
        return id;
    }

    private long insert(NewSample sample, LocalDate today, Long seed, Integer from) {
        return database.sql().createQuery("""
                        insert into sample (purpose, auditor_id, drawn_by, drawn_on, ends_on, seed, drawn_from)
                        values (:purpose, :auditor, :by, :today, :ends, :seed, :from) returning id""")
                .bind("purpose", sample.purpose().strip()).bind("auditor", sample.auditor()).bind("by", current.actor().personId()).bind("today", today)
                .bind("ends", sample.endsOn()).bind("seed", seed).bind("from", from).mapTo(Long.class).one();
    }

    private static Sample line(ResultSet row) throws SQLException {
        return new Sample(row.getLong("id"), row.getString("purpose"), row.getString("auditor"), row.getString("drawer"), row.getObject("drawn_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class), row.getObject("closed_on", LocalDate.class), row.getObject("seed", Long.class),
                row.getObject("drawn_from", Integer.class), row.getInt("children"), row.getBoolean("living"));
    }
}
