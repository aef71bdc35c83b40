package footprint.escalation.boundary;

import footprint.escalation.AlertKind;
import footprint.escalation.ClockKind;
import footprint.escalation.Ladder;
import footprint.escalation.LadderKey;
import footprint.escalation.control.AlertPosition;
import footprint.escalation.control.ClockWords;
import footprint.escalation.control.LadderRules;
import footprint.escalation.control.Standing;
import footprint.escalation.control.Verdict;
import footprint.identity.AuditRecord;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.DatabaseTime;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What happens by itself while alerts wait for an answer. Each clock strikes in one transaction: whom is written to, whether the
 * alert climbs, and the mark that it struck, all or nothing. Whoever holds the clock's row strikes it; nobody waits for another.
 */
@ApplicationScoped
@Transactional
public class AlertClocks {

    private static final int AT_ONCE = 50;
    /** One step's clocks strike in their order, also when several are late and several machines are at them. */
    private static final String IN_TURN = """
             and c.struck_at is null and c.due_at <= :now
             and not exists (select 1 from alert_clock e where e.step_id = c.step_id and e.struck_at is null and e.due_at < c.due_at)
            """;
    private static final int PATIENCE_SECONDS = 60;

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendar;
    private final DatabaseTime time;

    @Inject
    public AlertClocks(CouncilDatabase database, Settings settings, CouncilCalendar calendar, DatabaseTime time) {
        this.database = database;
        this.settings = settings;
        this.calendar = calendar;
        this.time = time;
    }

    /** For the container's proxy. */
    protected AlertClocks() {
        this(null, null, null, null);
    }

    /** Dates again what was counted with another calendar. @return whether there may be more */
    @Permit(Permission.CLOCKWORK)
    public boolean redate() {
        return new StepDating(database.sql(), new AlertSettings(settings), calendar.calendar()).again(time.now()) > 0;
    }

    /** Some clocks that are due and that nobody is striking. */
    @Permit(Permission.CLOCKWORK)
    public List<Long> due() {
        return database.sql().createQuery("""
                        select c.id from alert_clock c where (c.next_at is null or c.next_at <= :now)""" + IN_TURN + """
                        order by c.due_at, c.id limit :most for update of c skip locked""")
                .bind("now", time.now().atOffset(ZoneOffset.UTC)).bind("most", AT_ONCE).mapTo(Long.class).list();
    }

    /**
     * Strikes one clock, unless it has struck, is not due any more or another machine is at it.
     *
     * @return whether it struck
     */
    @Permit(Permission.CLOCKWORK)
    @AuditRecord(what = "alert", child = "select a.child_id from alert_clock c join alert_step s on s.id = c.step_id join alert a on a.id = s.alert_id where c.id = :clock",
            state = """
                    select to_jsonb(a) || jsonb_build_object('steps', (select jsonb_agg(to_jsonb(t) order by t.id) from alert_step t where t.alert_id = a.id))
                    from alert_clock c join alert_step s on s.id = c.step_id join alert a on a.id = s.alert_id where c.id = :clock""")
    public boolean strike(long clock) {
        Handle handle = database.sql();
        Instant now = time.now();
        Optional<Struck> found = handle.createQuery("""
                        select c.id, c.kind as clock_kind, c.step_id, s.alert_id from alert_clock c join alert_step s on s.id = c.step_id
                        where c.id = :id""" + IN_TURN + "for update of c skip locked")
                .bind("id", clock).bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Struck(row.getLong("id"), ClockKind.of(row.getString("clock_kind")), row.getLong("step_id"), row.getLong("alert_id"))).findOne();
        found.ifPresent(one -> mark(one, outcome(one, now), now));
        return found.isPresent();
    }

    /** A clock that could not strike waits a while, so that it does not keep the others from theirs. */
    @Permit(Permission.CLOCKWORK)
    public void postpone(long clock, String fault) {
        database.sql().createUpdate("""
                        update alert_clock set tries = tries + 1, fault = :fault, next_at = cast(:now as timestamptz) + make_interval(secs => :wait * least(tries + 1, 60))
                        where id = :id and struck_at is null""")
                .bind("fault", fault).bind("now", time.now().atOffset(ZoneOffset.UTC)).bind("wait", PATIENCE_SECONDS).bind("id", clock).execute();
    }

    private Outcome outcome(Struck clock, Instant now) {
        Optional<Waiting> waiting = database.sql().createQuery("""
                        select a.id, a.kind, a.stage, a.highest_stage, a.moves, a.team, a.raised_by, a.ladder_publication, a.ladder_from,
                               a.cafcass_referred_on is not null as referred, s.answering_role, s.due_on
                        from alert a join alert_step s on s.alert_id = a.id and s.moves = a.moves and s.stage = a.stage
                        where s.id = :step and a.state = 'open' and s.responded_on is null for update of a""")
                .bind("step", clock.step()).map((row, context) -> waiting(row)).findOne();
        return waiting.map(alert -> clock.kind() == ClockKind.OVERDUE ? late(clock, alert, now) : remind(clock, alert, now)).orElse(new Outcome("over", 0));
    }

    private Outcome remind(Struck clock, Waiting alert, Instant now) {
        Addressees addressees = new Addressees(database.sql(), day(now));
        return told(write(clock, new ClockWords(alert.id(), alert.label(ladder(alert)), alert.due(), null), addressees,
                addressees.answering(alert.titles(), alert.team()), "/alerts/answer?id=" + alert.id()));
    }

    /** It is late: the reviewer and the service leads hear of it, and where the ladder says so it climbs. */
    private Outcome late(Struck clock, Waiting alert, Instant now) {
        Ladder ladder = ladder(alert);
        Optional<Verdict.Allowed> climbed = new LadderRules(ladder).byItself(alert.position());
        climbed.ifPresent(up -> climb(alert, ladder, up, day(now)));
        Addressees addressees = new Addressees(database.sql(), day(now));
        int told = write(clock, new ClockWords(alert.id(), alert.label(ladder), alert.due(), climbed.map(up -> up.entered().label()).orElse(null)), addressees,
                addressees.reviewerAndLeads(alert.reviewer()), "/alerts/alert?id=" + alert.id());
        return climbed.isPresent() ? new Outcome("climbed", told) : told(told);
    }

    private void climb(Waiting alert, Ladder ladder, Verdict.Allowed up, LocalDate today) {
        Handle handle = database.sql();
        handle.createUpdate("update alert set stage = :stage, highest_stage = :highest, version = version + 1 where id = :id")
                .bind("stage", up.next().stage()).bind("highest", up.next().highest()).bind("id", alert.id()).execute();
        new StageEntry(handle, calendar.calendar()).enter(alert.id(), alert.moves(), alert.kind(), ladder, up.entered(), today);
    }

    private static int write(Struck clock, ClockWords words, Addressees addressees, List<Addressees.Person> people, String page) {
        return addressees.write(people, "alert-clock " + clock.id(), words.subject(clock.kind()), words.body(clock.kind()), page);
    }

    private void mark(Struck clock, Outcome outcome, Instant now) {
        database.sql().createUpdate("update alert_clock set struck_at = :now, outcome = :outcome, told = :told, fault = null where id = :id")
                .bind("now", now.atOffset(ZoneOffset.UTC)).bind("outcome", outcome.word()).bind("told", outcome.told()).bind("id", clock.id()).execute();
    }

    private Ladder ladder(Waiting alert) {
        return new AlertSettings(settings).ladder(alert.ladder());
    }

    private static Outcome told(int people) {
        return new Outcome(people == 0 ? "nobody to tell" : "told", people);
    }

    private static LocalDate day(Instant now) {
        return now.atZone(London.ZONE).toLocalDate();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        AlertPosition position = new AlertPosition(AlertKind.of(row.getString("kind")), Standing.AWAITING_ANSWER, row.getInt("stage"), row.getInt("highest_stage"),
                row.getBoolean("referred"));
        return new Waiting(row.getLong("id"), position, row.getInt("moves"), row.getString("team"), row.getObject("raised_by", Long.class),
                new LadderKey(row.getInt("ladder_publication"), row.getObject("ladder_from", LocalDate.class)), row.getString("answering_role"),
                row.getObject("due_on", LocalDate.class));
    }

    private record Struck(long id, ClockKind kind, long step, long alert) {
    }

    private record Outcome(String word, int told) {
    }

    private record Waiting(long id, AlertPosition position, int moves, String team, Long reviewer, LadderKey ladder, String titles, LocalDate due) {

        AlertKind kind() {
            return position.kind();
        }

        String label(Ladder rungs) {
            return AlertQueries.label(rungs, position.stage());
        }
    }
}
