package footprint.escalation.boundary;

import footprint.escalation.AlertClock;
import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.AlertReopening;
import footprint.escalation.AlertSight;
import footprint.escalation.AlertStep;
import footprint.escalation.ClockKind;
import footprint.escalation.Ladder;
import footprint.escalation.LadderKey;
import footprint.escalation.LadderMoved;
import footprint.escalation.Stretch;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The questions put to the tables of alerts. Filters and pages are worked out in the database. */
final class AlertQueries {

    static final String FROM = """
             from alert a
             left join child_named c on c.id = a.child_id
             left join person p on p.id = a.raised_by
             left join alert_step s on s.alert_id = a.id and s.moves = a.moves and s.stage = a.stage
            """;
    static final String COLUMNS = """
            select a.id, a.kind, a.child_id, c.number as child_number,
                   c.called as child_name, coalesce(c.restricted, false) as restricted, a.addressee, a.raised_on,
                   p.full_name as raised_by_name, a.state, a.ladder_publication, a.ladder_from, a.moves, a.stage, a.highest_stage, s.answering_role, s.due_on,
                   s.responded_on, s.accepted, a.resolved_on, a.cafcass_referred_on,
                   coalesce((select t.name from team t where t.code = a.team), a.team) as team,
                   case when c.restricted then null else a.summary end as summary, a.version, a.withdrawn_on,
                   (select string_agg(o.ended_on || ' ' || o.reopened_on || ' ' || o.ended, ',' order by o.number) from alert_reopening o where o.alert_id = a.id) as pauses,
                   (select string_agg(r.reason, ',' order by r.reason) from alert_reason r where r.alert_id = a.id) as reasons
            """;
    static final String SEEN = AlertSight.seen("a");
    private static final String WHERE = " where " + SEEN + """
               and (cast(:state as text) is null or a.state = :state)
               and (cast(:kind as text) is null or a.kind = :kind)
               and (cast(:stage as int) is null or a.stage = :stage and (a.kind <> 'good-practice' or :kind = 'good-practice'))
               and (cast(:ladder as date) is null or a.ladder_from = :ladder)
               and (cast(:publications as int[]) is null or a.ladder_publication = any(:publications))
               and (cast(:mine as boolean) is not true or a.raised_by = (select cast(nullif(current_setting('footprint.person', true), '') as bigint)))
               and (cast(:reason as text) is null or exists (select 1 from alert_reason r where r.alert_id = a.id and r.reason = :reason))
               and (cast(:team as text) is null or a.team = :team)
               and (cast(:child as bigint) is null or a.child_id = :child)
               and (cast(:from as date) is null or a.raised_on >= :from)
               and (cast(:to as date) is null or a.raised_on <= :to)
               and (cast(:overdue as boolean) is not true or (a.state = 'open' and s.responded_on is null and s.due_on < :today))
            """;
    private static final String COUNTED = """
            select a.ladder_publication, a.ladder_from, a.stage, count(*) as open,
                   count(*) filter (where s.responded_on is null and s.due_on < :today) as overdue
            """;
    /** Praise stands beside the ladder: it neither climbs nor is counted with what does (R075, R076). */
    private static final String BY_RUNG = " and a.kind <> 'good-practice' group by a.ladder_publication, a.ladder_from, a.stage order by a.stage";
    /** Alerts on whose present rung a person answers. */
    private static final String WAITING = " where a.state = 'open' and s.responded_on is null and" + Answerer.SENT;
    /** The only orders there are; the text of a request never reaches the statement. */
    private static final Map<String, String> ORDERS = Map.of(
            "raised", "a.raised_on %1$s, a.id %1$s",
            "stage", "a.stage %1$s, a.raised_on, a.id",
            "due", "s.due_on %1$s nulls last, a.id",
            "child", "c.family_name %1$s, c.given_name, a.id");

    private final Handle handle;
    private final LocalDate today;
    private final AlertSettings ladders;

    AlertQueries(Handle handle, LocalDate today, AlertSettings ladders) {
        this.handle = handle;
        this.today = today;
        this.ladders = ladders;
    }

    /** @param filter which, of those that the person sees */
    Slice<AlertLine> list(AlertFilter filter, PageRequest page) {
        long total = bind(handle.createQuery("select count(*)" + FROM + WHERE), filter).mapTo(Long.class).one();
        List<AlertLine> rows = bind(handle.createQuery(COLUMNS + FROM + WHERE + order(page) + " limit :size offset :offset"), filter)
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> line(row)).list();
        return new Slice<>(rows, total, page);
    }

    /** Alerts that fulfil a further condition, of those that the person sees; "a" is the alert, "c" the child, "s" the step on which it stands. */
    Slice<AlertLine> chosen(String condition, UnaryOperator<Query> values, PageRequest page) {
        String where = " where " + SEEN + " and (" + condition + ")";
        long total = values.apply(handle.createQuery("select count(*)" + FROM + where)).mapTo(Long.class).one();
        List<AlertLine> rows = values.apply(handle.createQuery(COLUMNS + FROM + where + order(page) + " limit :size offset :offset"))
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> line(row)).list();
        return new Slice<>(rows, total, page);
    }

    Slice<AlertLine> waiting(Answerer who, PageRequest page) {
        long total = who.bind(handle.createQuery("select count(*)" + FROM + WAITING)).mapTo(Long.class).one();
        List<AlertLine> rows = who.bind(handle.createQuery(COLUMNS + FROM + WAITING + " order by s.due_on nulls last, a.id limit :size offset :offset"))
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> line(row)).list();
        return new Slice<>(rows, total, page);
    }

    Optional<AlertLine> one(long id) {
        return handle.createQuery(COLUMNS + FROM + " where a.id = :id").bind("id", id).map((row, context) -> line(row)).findOne();
    }

    /** Whether whoever asks may know of this alert by the child, the team or as the one who raised it. */
    boolean seen(long id) {
        return handle.createQuery("select exists (select 1 from alert a where a.id = :id and " + SEEN + ")").bind("id", id).mapTo(Boolean.class).one();
    }

    /** Whether an alert stands on this person's rung, answered or not. */
    boolean standsBefore(long id, Answerer who) {
        return who.bind(handle.createQuery("select exists (select 1" + FROM + " where a.id = :id and" + Answerer.SENT + ")")).bind("id", id).mapTo(Boolean.class).one();
    }

    /** Whether this person has, or had, to answer this alert: it has reached the person's rung (R074). */
    boolean addressedTo(long id, Answerer who) {
        return who.bind(handle.createQuery("select exists (select 1 from alert a join alert_step s on s.alert_id = a.id"
                        + " where a.id = :id and a.state <> 'withdrawn' and" + Answerer.SENT + ")"))
                .bind("id", id).mapTo(Boolean.class).one();
    }

    List<AlertStep> steps(AlertLine alert) {
        return handle.createQuery("""
                        select coalesce(m.from_publication, a.ladder_publication) as ladder_publication,
                               coalesce(m.from_ladder, a.ladder_from) as ladder_from, s.stage, s.answering_role, s.entered_on, s.due_on, s.due_sentence, s.responded_on,
                               coalesce(s.responder, p.full_name) as responded_by, s.response, s.accepted, s.feedback
                        from alert_step s join alert a on a.id = s.alert_id left join person p on p.id = s.responded_by
                        left join alert_move m on m.alert_id = s.alert_id and m.number = s.moves + 1
                        where s.alert_id = :id order by s.moves, s.stage""")
                .bind("id", alert.id()).map((row, context) -> new AlertStep(row.getInt("stage"), label(ladders.ladder(key(row)), row.getInt("stage")),
                        row.getString("answering_role"), date(row, "entered_on"), date(row, "due_on"), row.getString("due_sentence"),
                        date(row, "responded_on"), row.getString("responded_by"), row.getString("response"),
                        (Boolean) row.getObject("accepted"), row.getString("feedback"))).list();
    }

    /** How an alert came from one ladder to another, oldest first. */
    List<LadderMoved> moved(long id) {
        return handle.createQuery("""
                        select m.from_publication, m.from_ladder, m.from_stage, m.to_publication, m.to_ladder, m.to_stage, m.moved_on, p.full_name, m.reason
                        from alert_move m left join person p on p.id = m.moved_by where m.alert_id = :id order by m.number""")
                .bind("id", id).map((row, context) -> {
                    LadderKey from = new LadderKey(row.getInt("from_publication"), date(row, "from_ladder"));
                    LadderKey to = new LadderKey(row.getInt("to_publication"), date(row, "to_ladder"));
                    return new LadderMoved(date(row, "moved_on"), row.getString("full_name"), row.getString("reason"), from,
                            label(ladders.ladder(from), row.getInt("from_stage")), to, label(ladders.ladder(to), row.getInt("to_stage")));
                }).list();
    }

    /** Whether whoever raised it said that nobody was called first. */
    boolean withoutCall(long id) {
        return handle.createQuery("select without_call from alert where id = :id").bind("id", id).mapTo(Boolean.class).one();
    }

    /** How often it was taken up again, oldest first. */
    List<AlertReopening> reopenings(long id) {
        return handle.createQuery("""
                        select r.ended, r.ended_on, r.how, r.policy_changed, r.reopened_on, p.full_name, r.reason
                        from alert_reopening r left join person p on p.id = r.reopened_by where r.alert_id = :id order by r.number""")
                .bind("id", id).map((row, context) -> new AlertReopening(row.getString("ended"), date(row, "ended_on"), row.getString("how"),
                        row.getString("policy_changed"), date(row, "reopened_on"), row.getString("full_name"), row.getString("reason"))).list();
    }

    /** What happened by itself on its stages, oldest first, and what is to come where it stands now. */
    List<AlertClock> clocks(AlertLine alert) {
        return handle.createQuery("""
                        select c.kind, s.stage, coalesce(m.from_publication, a.ladder_publication) as ladder_publication, coalesce(m.from_ladder, a.ladder_from) as ladder_from,
                               cast(c.due_at at time zone 'Europe/London' as date) as due_day, c.struck_at, c.outcome, coalesce(c.told, 0) as told
                        from alert_clock c join alert_step s on s.id = c.step_id join alert a on a.id = s.alert_id
                        left join alert_move m on m.alert_id = s.alert_id and m.number = s.moves + 1
                        where a.id = :id and case when c.struck_at is null then a.state = 'open' and s.responded_on is null and s.moves = a.moves and s.stage = a.stage
                                                  else c.outcome <> 'over' end
                        order by coalesce(c.struck_at, c.due_at), c.id""")
                .bind("id", alert.id()).map((row, context) -> new AlertClock(ClockKind.of(row.getString("kind")), label(ladders.ladder(key(row)), row.getInt("stage")),
                        date(row, "due_day"), instant(row, "struck_at"), row.getString("outcome"), row.getInt("told"))).list();
    }

    /** Closing texts of one alert: resolution, why withdrawn, the child's view, the policy changed. */
    List<String> texts(long id) {
        return handle.createQuery("select resolution, withdrawn_because, cafcass_child_view, policy_changed from alert where id = :id")
                .bind("id", id).map((row, context) -> java.util.Arrays.asList(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4))).one();
    }

    /** Open alerts by ladder and rung that a list shows to this person: all of them, and those whose answer is late. */
    List<Count> listed() {
        return counts(bind(handle.createQuery(COUNTED + FROM + WHERE + BY_RUNG), AlertFilter.open()));
    }

    /** The whole council's, for those who see totals and no list. */
    List<Count> totals() {
        return counts(handle.createQuery(COUNTED + FROM + " where a.state = 'open'" + BY_RUNG).bind("today", today));
    }

    private static List<Count> counts(Query query) {
        return query.map((row, context) -> new Count(key(row), row.getInt("stage"), row.getInt("open"), row.getInt("overdue"))).list();
    }

    record Count(LadderKey ladder, int stage, int open, int overdue) {

        Count with(Count other) {
            return new Count(ladder, stage, open + other.open, overdue + other.overdue);
        }
    }

    private Query bind(Query query, AlertFilter filter) {
        return query.bind("state", filter.state()).bind("kind", filter.kind() == null ? null : filter.kind().code())
                .bind("stage", filter.stage()).bind("ladder", filter.ladder()).bind("publications", publications(filter)).bind("mine", filter.mine()).bind("reason", filter.reason()).bind("team", filter.team()).bind("child", filter.childId())
                .bind("from", filter.from()).bind("to", filter.to()).bind("overdue", filter.overdue()).bind("today", today);
    }

    /** The publications that say the wanted ladder; null where any will do. */
    private Integer[] publications(AlertFilter filter) {
        if (filter.publication() == null || filter.ladder() == null) {
            return null;
        }
        LadderKey wanted = new LadderKey(filter.publication(), filter.ladder());
        List<Integer> carried = handle.createQuery("select distinct ladder_publication from alert where ladder_from = :from").bind("from", filter.ladder())
                .mapTo(Integer.class).list();
        return ladders.saying(wanted, carried).toArray(Integer[]::new);
    }

    private static String order(PageRequest page) {
        String order = ORDERS.get(page.sort() == null ? "raised" : page.sort());
        boolean descending = page.sort() == null || page.descending();
        return " order by " + (order == null ? ORDERS.get("raised") : order).formatted(descending ? "desc" : "asc");
    }

    AlertLine line(ResultSet row) throws SQLException {
        LocalDate due = date(row, "due_on");
        LocalDate responded = date(row, "responded_on");
        LadderKey ladder = key(row);
        String state = row.getString("state");
        String reasons = row.getString("reasons");
        return new AlertLine(row.getLong("id"), AlertKind.of(row.getString("kind")), row.getObject("child_id", Long.class),
                row.getString("child_number"), row.getString("child_name"), row.getBoolean("restricted"), row.getString("addressee"), date(row, "raised_on"),
                row.getString("raised_by_name"), state, ladder, row.getInt("moves"), row.getInt("stage"),
                label(ladders.ladder(ladder), row.getInt("stage")), row.getInt("highest_stage"), row.getString("answering_role"), due,
                responded, (Boolean) row.getObject("accepted"), state.equals("open") && responded == null && due != null && due.isBefore(today),
                date(row, "resolved_on"), date(row, "cafcass_referred_on"), row.getString("team"),
                reasons == null ? List.of() : List.of(reasons.split(",")), row.getString("summary"),
                stood(row, state), null, row.getLong("version"));
    }

    /** Every time that it stood open: from its being raised, with the pauses of its reopenings, to its end. */
    private static List<Stretch> stood(ResultSet row, String state) throws SQLException {
        List<Stretch> stood = new ArrayList<>();
        LocalDate begun = date(row, "raised_on");
        String pauses = row.getString("pauses");
        for (String pause : pauses == null ? new String[0] : pauses.split(",")) {
            String[] parts = pause.split(" ");
            stood.add(new Stretch(begun, LocalDate.parse(parts[0]), parts[2].equals("withdrawn")));
            begun = LocalDate.parse(parts[1]);
        }
        LocalDate ended = state.equals("withdrawn") ? date(row, "withdrawn_on") : date(row, "resolved_on");
        stood.add(new Stretch(begun, ended, state.equals("withdrawn")));
        return stood;
    }

    private static LadderKey key(ResultSet row) throws SQLException {
        return new LadderKey(row.getInt("ladder_publication"), date(row, "ladder_from"));
    }

    static String label(Ladder ladder, int stage) {
        return ladder.stage(stage).map(Ladder.Stage::label).orElse("Stage " + stage);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
