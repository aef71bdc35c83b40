package footprint.caseload.boundary;

import footprint.caseload.CaseloadSettings;
import footprint.caseload.EmergencyLook;
import footprint.caseload.control.Glass;
import footprint.caseload.sight.ChildrenDoor;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Breaking the glass: somebody who works with children looks at one whose file is shut to them, with a reason and for an
 * hour at most. The service lead is told by the first page and reviews it later.
 */
@ApplicationScoped
@Transactional
public class EmergencyLooks {

    private static final String FOUND = """
            select l.*, c.number, p.full_name as who, l.ends_at > :now as open, l.person_id = :me as mine,
                   (select full_name from person where id = l.reviewed_by) as reviewer
              from emergency_look l join child_shown c on c.id = l.child_id join person p on p.id = l.person_id
            """;

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor actors;
    private final Clock clock;

    @Inject
    public EmergencyLooks(CouncilDatabase database, Settings settings, CurrentActor actors, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected EmergencyLooks() {
        this(null, null, null, null);
    }

    /** The child with this number, of the whole council. @throws ProblemException CAS-001 where there is none */
    @Permit(Permission.EMERGENCY_LOOK)
    public ChildId byNumber(String number) {
        return database.sql().createQuery("select id from child where number = :number").bind("number", number == null ? "" : number.strip())
                .mapTo(Long.class).findOne().map(ChildId::new).orElseThrow(() -> new ProblemException(ChildrenDoor.notHere()));
    }

    /**
     * Opens the file to whoever asks, from the next request on and until the time that is given back.
     *
     * @throws ProblemException CAS-015 without a reason, CAS-016 where the file is open anyhow
     */
    @Permit(Permission.EMERGENCY_LOOK)
    @AuditRecord(what = "emergency looks", state = "select jsonb_agg(to_jsonb(l) order by l.id) from emergency_look l where l.child_id = :child")
    public EmergencyLook ask(ChildId child, String reason) {
        Handle sql = database.sql();
        if (!sql.createQuery("select exists (select 1 from child where id = ?)").bind(0, child.value()).mapTo(Boolean.class).one()) {
            throw new ProblemException(ChildrenDoor.notHere());
        }
        if (sql.createQuery("select exists (select 1 from child_in_sight where child_id = ?)").bind(0, child.value()).mapTo(Boolean.class).one()) {
            throw new ProblemException(Problem.conflict("CAS-016", "You may open this child's file already. No emergency look was begun."));
        }
        List<Problem> faults = Glass.reason(reason);
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        Actor actor = actors.actor();
        Instant now = clock.instant();
        Integer minutes = settings.on(CaseloadSettings.class, London.today(clock)).emergencyMinutes();
        long id = sql.createQuery("""
                        insert into emergency_look (child_id, person_id, role, reason, started_at, ends_at)
                        values (:child, :person, :role, :reason, :now, :end) returning id""")
                .bind("child", child.value()).bind("person", actor.personId()).bind("role", actor.role().code()).bind("reason", reason.strip())
                .bind("now", utc(now)).bind("end", utc(Glass.endsAt(now, minutes))).mapTo(Long.class).one();
        return one(id);
    }

    /** The looks of whoever asks that last still. */
    @Permit(Permission.EMERGENCY_LOOK)
    public List<EmergencyLook> mine() {
        return asked(FOUND + " where l.person_id = :me and l.ends_at > :now order by l.ends_at").map(EmergencyLooks::row).list();
    }

    /** Every look, those that nobody has reviewed first. */
    @Permit(Permission.RESTRICTIONS_WRITE)
    public Slice<EmergencyLook> list(PageRequest page) {
        long total = database.sql().createQuery("select count(*) from emergency_look").mapTo(Long.class).one();
        return new Slice<>(asked(FOUND + " order by l.reviewed_at is not null, l.started_at desc, l.id desc limit :size offset :offset")
                .bind("size", page.size()).bind("offset", page.offset()).map(EmergencyLooks::row).list(), total, page);
    }

    /** How many wait for a review. */
    @Permit(Permission.RESTRICTIONS_WRITE)
    public int waiting() {
        return database.sql().createQuery("select count(*) from emergency_look where reviewed_at is null").mapTo(Integer.class).one();
    }

    /** One look. @throws ProblemException CAS-018 where there is none */
    @Permit(Permission.RESTRICTIONS_WRITE)
    public EmergencyLook look(long id) {
        return one(id);
    }

    /**
     * Says whether a look was justified. Whoever looked does not review it.
     *
     * @throws ProblemException CAS-015 without words, CAS-017 for the own look, CAS-018 where there is none, CAS-019 where it is reviewed
     */
    @Permit(Permission.RESTRICTIONS_WRITE)
    @AuditRecord(what = "emergency look", child = "select child_id from emergency_look where id = :id", state = "select to_jsonb(l) from emergency_look l where l.id = :id")
    public void review(long id, Boolean justified, String words) {
        EmergencyLook look = one(id);
        if (look.mine()) {
            throw new ProblemException(Problem.forbidden("CAS-017", "You looked yourself, so somebody else must review it. Nothing was saved."));
        }
        if (justified == null) {
            throw new ProblemException(Problem.invalid("CAS-015", "justified", "Say whether the look was justified. Nothing was saved."));
        }
        List<Problem> faults = Glass.verdict(words);
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        int changed = database.sql().createUpdate("""
                        update emergency_look set reviewed_at = :now, reviewed_by = :me, justified = :justified, verdict = :words
                         where id = :id and reviewed_at is null""")
                .bind("now", utc(clock.instant())).bind("me", actors.actor().personId()).bind("justified", justified).bind("words", words.strip())
                .bind("id", id).execute();
        if (changed == 0) {
            throw new ProblemException(Problem.conflict("CAS-019", "Somebody has reviewed this look already. Nothing was saved."));
        }
    }

    private EmergencyLook one(long id) {
        return asked(FOUND + " where l.id = :id").bind("id", id).map(EmergencyLooks::row).findOne()
                .orElseThrow(() -> new ProblemException(Problem.notFound("CAS-018", "There is no such emergency look here. Choose it from the list.")));
    }

    private org.jdbi.v3.core.statement.Query asked(String text) {
        return database.sql().createQuery(text).bind("now", utc(clock.instant())).bind("me", actors.actor().personId());
    }

    private static EmergencyLook row(ResultSet row, StatementContext context) throws SQLException {
        return new EmergencyLook(row.getLong("id"), row.getLong("child_id"), row.getString("number"), row.getString("who"), row.getString("role"),
                row.getString("reason"), instant(row, "started_at"), instant(row, "ends_at"), row.getBoolean("open"), row.getBoolean("mine"),
                instant(row, "reviewed_at"), row.getString("reviewer"), row.getObject("justified", Boolean.class), row.getString("verdict"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
