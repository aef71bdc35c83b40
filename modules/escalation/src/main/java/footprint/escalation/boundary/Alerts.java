package footprint.escalation.boundary;

import footprint.escalation.AlertFile;
import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.AlertSubject;
import footprint.escalation.EscalationSettings;
import footprint.escalation.EscalationSettings.Reason;
import footprint.escalation.Ladder;
import footprint.escalation.LadderBoard;
import footprint.escalation.LadderKey;
import footprint.escalation.LadderBoard.Rung;
import footprint.escalation.control.AlertPosition;
import footprint.escalation.control.LadderRules;
import footprint.escalation.control.Move;
import footprint.escalation.control.Standing;
import footprint.escalation.control.WholeClock;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.control.Permissions;
import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import footprint.timetable.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reading alerts: the ladder with what stands on it, lists, one alert. */
@ApplicationScoped
@Transactional
public class Alerts {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendar;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public Alerts(CouncilDatabase database, Settings settings, CouncilCalendar calendar, CurrentActor current,
                  Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendar = calendar;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Alerts() {
        this(null, null, null, null, null);
    }

    /**
     * The ladders with how many open alerts stand on each rung: the present one, and older ones that still carry some. Who has a
     * list behind the numbers counts what that list shows, under one condition; who has none counts the whole council's.
     */
    @Permit(Permission.ALERTS_COUNT)
    public List<LadderBoard> boards() {
        AlertSettings ladders = new AlertSettings(settings);
        List<AlertQueries.Count> counts = Permissions.allows(current.actor().role(), Permission.ALERTS_READ) ? queries(ladders).listed() : queries(ladders).totals();
        LadderKey now = ladders.key(London.today(clock));
        Map<LadderKey, List<AlertQueries.Count>> boards = new TreeMap<>(Comparator.comparing(LadderKey::from).thenComparing(LadderKey::publication).reversed());
        boards.put(now, new ArrayList<>());
        counts.forEach(count -> boards.computeIfAbsent(ladders.alike(count.ladder(), boards.keySet()), key -> new ArrayList<>()).add(count));
        return boards.entrySet().stream().map(board -> board(board.getKey(), board.getKey().equals(now), ladders.ladder(board.getKey()), board.getValue()))
                .toList();
    }

    /** Alerts, newest first unless sorted by raised, stage, due or child. */
    @Permit(Permission.ALERTS_READ)
    public Slice<AlertLine> list(AlertFilter filter, PageRequest page) {
        AlertSettings ladders = new AlertSettings(settings);
        return marked(queries(ladders).list(filter, page), ladders);
    }

    /** Every alert about one child, newest first. */
    @Permit(Permission.FILE_ALERTS)
    public Slice<AlertLine> ofChild(ChildId child, PageRequest page) {
        AlertSettings ladders = new AlertSettings(settings);
        return marked(queries(ladders).list(AlertFilter.ofChild(child.value()), page), ladders);
    }

    /** What waits for the answer of whoever asks: the alerts on the rung at which this person answers. */
    @Permit(Permission.ALERTS_ANSWER)
    public Slice<AlertLine> waitingForMe(PageRequest page) {
        Actor actor = current.actor();
        return queries(new AlertSettings(settings)).waiting(Answerer.of(actor), page);
    }

    /**
     * One alert with its steps.
     *
     * @throws ProblemException ESC-001 when there is none by this key that the person may know of, ESC-044 for a restricted child's
     */
    @Permit(Permission.ALERTS_READ)
    @AuditRecord(what = "alert", child = "select child_id from alert where id = :id")
    public AlertFile alert(long id) {
        if (!queries(new AlertSettings(settings)).seen(id)) {
            throw unknown(id);
        }
        return file(id);
    }

    /**
     * One alert for somebody who has to answer it, and for nobody else (R074).
     *
     * @throws ProblemException ESC-001 when there is none, or none that was sent to this person's rung
     */
    @Permit(Permission.ALERTS_ANSWER)
    @AuditRecord(what = "alert", child = "select child_id from alert where id = :id")
    public AlertFile addressedToMe(long id) {
        Actor actor = current.actor();
        if (!queries(new AlertSettings(settings)).addressedTo(id, Answerer.of(actor))) {
            throw unknown(id);
        }
        return file(id);
    }

    /**
     * The child that an alert is to be raised about.
     *
     * @throws ProblemException ESC-028 when there is no such child here
     */
    @Permit(Permission.ALERTS_RAISE)
    public AlertSubject subject(ChildId child) {
        return database.sql().createQuery("""
                        select id, number, called as name from child_shown where id = :id and not hidden""")
                .bind("id", child.value()).map((row, context) -> new AlertSubject(row.getLong("id"), row.getString("number"), row.getString("name")))
                .findOne().orElseThrow(() -> new ProblemException(Problem.notFound("ESC-028", "There is no child with this key here. Nothing was raised.")));
    }

    /** The settings for an alert raised today: ladder, kinds, reasons. */
    @Permit(Permission.ALERTS_COUNT)
    public EscalationSettings today() {
        return new AlertSettings(settings).on(London.today(clock)).settings();
    }

    /** The reasons that an alert of a kind raised today may carry. */
    @Permit(Permission.ALERTS_COUNT)
    public List<Reason> reasons(AlertKind kind) {
        LocalDate today = London.today(clock);
        return new AlertSettings(settings).on(today).settings().reasonsFor(kind, today);
    }

    /** Every ladder this council has had, oldest first. */
    @Permit(Permission.ALERTS_COUNT)
    public List<Version<EscalationSettings>> ladders() {
        return settings.versions(EscalationSettings.class);
    }

    private AlertFile file(long id) {
        AlertSettings ladders = new AlertSettings(settings);
        AlertQueries queries = queries(ladders);
        AlertLine alert = total(opened(queries.one(id).orElseThrow(() -> unknown(id))), ladders, calendar.calendar());
        EscalationSettings own = ladders.of(alert.ladder());
        LadderRules rules = new LadderRules(own.ladder());
        AlertPosition at = position(alert);
        List<Reason> reasons = alert.reasons().stream()
                .map(code -> own.reason(code).orElse(Reason.unnamed(code, alert.kind()))).toList();
        List<String> texts = queries.texts(id);
        return new AlertFile(alert, reasons, queries.steps(alert), own.ladder(), words(rules.moves(at)), rules.offered(at),
                alert.total() == null ? null : alert.total().lastOn(),
                texts.get(0), texts.get(1), texts.get(2), texts.get(3), queries.moved(id), queries.clocks(alert), queries.reopenings(id), queries.withoutCall(id));
    }

    /** A page of alerts with the running total of each: the calendar is asked once. */
    private Slice<AlertLine> marked(Slice<AlertLine> lines, AlertSettings ladders) {
        WorkingCalendar days = calendar.calendar();
        return new Slice<>(lines.rows().stream().map(line -> total(line, ladders, days)).toList(), lines.total(), lines.page());
    }

    private AlertLine total(AlertLine line, AlertSettings ladders, WorkingCalendar days) {
        return line.with(WholeClock.of(line.kind(), ladders.ladder(line.ladder()), line.stood(), London.today(clock), days).orElse(null));
    }

    static AlertPosition position(AlertLine alert) {
        Standing standing = switch (alert.state()) {
            case "resolved" -> Standing.RESOLVED;
            case "withdrawn" -> Standing.WITHDRAWN;
            default -> alert.respondedOn() == null ? Standing.AWAITING_ANSWER
                    : Boolean.FALSE.equals(alert.accepted()) ? Standing.NOT_ACCEPTED : Standing.ANSWERED;
        };
        return new AlertPosition(alert.kind(), standing, alert.stage(), alert.highestStage(), alert.referredOn() != null);
    }

    /** The alert, unless the child is restricted and the person is not on the list. */
    static AlertLine opened(AlertLine alert) {
        if (alert.restricted()) {
            throw new ProblemException(Problem.forbidden("ESC-044", "This alert is about a restricted child, and you are not on the list of those who "
                    + "may see it. Nothing was shown or changed. Ask the service lead, or ask for an emergency look if it cannot wait."));
        }
        return alert;
    }

    static ProblemException unknown(long id) {
        return new ProblemException(Problem.notFound("ESC-001", "There is no alert " + id + " here that you may see."));
    }

    private static LadderBoard board(LadderKey key, boolean current, Ladder ladder, List<AlertQueries.Count> counts) {
        List<Rung> rungs = ladder.stages().stream().map(stage -> counts.stream().filter(count -> count.stage() == stage.number())
                .reduce(new Rung(stage, 0, 0), (sum, count) -> new Rung(stage, sum.open() + count.open(), sum.overdue() + count.overdue()),
                        (left, right) -> right)).toList();
        return new LadderBoard(key, current, ladder, rungs);
    }

    private static List<String> words(Set<Move> moves) {
        return moves.stream().map(move -> move.name().toLowerCase(Locale.ROOT)).toList();
    }

    private AlertQueries queries(AlertSettings ladders) {
        return new AlertQueries(database.sql(), London.today(clock), ladders);
    }
}
