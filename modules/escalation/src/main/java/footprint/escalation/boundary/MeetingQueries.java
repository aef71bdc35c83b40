package footprint.escalation.boundary;

import footprint.escalation.AlertLine;
import footprint.escalation.AlertMeeting;
import footprint.escalation.AlertMeeting.Action;
import footprint.escalation.AlertMeeting.Item;
import footprint.escalation.AlertMeeting.Said;
import footprint.escalation.EscalationSettings.Meeting;
import footprint.escalation.Ladder;
import footprint.escalation.LadderKey;
import footprint.escalation.control.MeetingStages;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The questions put to the tables of meetings. What is on the list of the next one is one condition, for the number, the list and its making. */
final class MeetingQueries {

    /** An open challenge on a stage that the meeting looks at; or anything with an action of such a meeting that is still open. */
    static final String STANDS = """
             (a.state = 'open' and a.kind <> 'good-practice' and exists (
                 select 1 from unnest(:publications, :days, :stages) as l (publication, day, stage)
                 where l.publication = a.ladder_publication and l.day = a.ladder_from and l.stage = a.stage))
            """;
    static final String TO_COME = " (" + STANDS + """
             or exists (select 1 from alert_action x join alert_meeting m on m.id = x.meeting_id
                        where x.alert_id = a.id and x.state = 'open' and m.label = :label))
            """;
    private static final String MEETINGS = """
            select m.id, m.label, m.held_on, m.roles, p.full_name as begun_by_name,
                   (select count(*) from alert_meeting_item i join alert a on a.id = i.alert_id where i.meeting_id = m.id and %1$s) as on_list,
                   (select count(*) from alert_action x join alert a on a.id = x.alert_id left join child_named c on c.id = a.child_id
                    where x.meeting_id = m.id and x.state = 'open' and not coalesce(c.restricted, false) and %1$s) as open
            from alert_meeting m left join person p on p.id = m.begun_by
            """.formatted(AlertQueries.SEEN);
    private static final String ACTIONS = """
            select x.id, x.alert_id, x.meeting_id, m.label, m.held_on, x.what, x.who, x.due_on, x.state, x.ended_on, x.outcome
            from alert_action x join alert_meeting m on m.id = x.meeting_id join alert a on a.id = x.alert_id left join child_named c on c.id = a.child_id
            where not coalesce(c.restricted, false)
            """;

    private final Handle handle;
    private final LocalDate today;
    private final AlertSettings ladders;
    private final AlertQueries alerts;

    MeetingQueries(Handle handle, LocalDate today, AlertSettings ladders) {
        this.handle = handle;
        this.today = today;
        this.ladders = ladders;
        this.alerts = new AlertQueries(handle, today, ladders);
    }

    long toCome(Meeting meeting) {
        return stages(handle.createQuery("select count(*) from alert a where " + AlertQueries.SEEN + " and " + TO_COME), meeting).mapTo(Long.class).one();
    }

    /** What stands longest comes first. */
    Slice<AlertLine> toCome(Meeting meeting, PageRequest page) {
        List<AlertLine> rows = stages(handle.createQuery(AlertQueries.COLUMNS + AlertQueries.FROM + " where " + AlertQueries.SEEN + " and " + TO_COME
                        + " order by a.raised_on, a.id limit :size offset :offset"), meeting)
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> alerts.line(row)).list();
        return new Slice<>(rows, toCome(meeting), page);
    }

    /** Those that were held, the newest first: at most so many of each name. */
    List<AlertMeeting> held(int most) {
        return handle.createQuery("select * from (select n.*, row_number() over (partition by n.label order by n.held_on desc) as place from (" + MEETINGS
                + ") n) f where place <= :most order by held_on desc, id desc").bind("most", most).map((row, context) -> meeting(row)).list();
    }

    Optional<AlertMeeting> one(long id) {
        return handle.createQuery(MEETINGS + " where m.id = :id").bind("id", id).map((row, context) -> meeting(row)).findOne();
    }

    /** What is on a meeting's list, with what was noted and agreed. */
    Slice<Item> items(AlertMeeting meeting, PageRequest page) {
        List<Item> bare = handle.createQuery(AlertQueries.COLUMNS + ", i.stage as stood, i.follow_up, case when c.restricted then null else i.note end as note,"
                        + " n.full_name as noted_by_name, i.version as item_version" + AlertQueries.FROM
                        + " join alert_meeting_item i on i.alert_id = a.id left join person n on n.id = i.noted_by where i.meeting_id = :meeting and " + AlertQueries.SEEN
                        + " order by i.follow_up, a.raised_on, a.id limit :size offset :offset")
                .bind("meeting", meeting.id()).bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> item(row, List.of())).list();
        Map<Long, List<Action>> actions = actions(meeting, bare.stream().map(item -> item.alert().id()).toList());
        return new Slice<>(bare.stream().map(item -> new Item(item.alert(), item.stood(), item.followUp(), item.note(), item.notedBy(), item.version(),
                actions.getOrDefault(item.alert().id(), List.of()))).toList(), meeting.onList(), page);
    }

    /** One of them, if it is on the list and whoever asks may know of it. */
    Optional<Item> item(AlertMeeting meeting, long alert) {
        return handle.createQuery(AlertQueries.COLUMNS + ", i.stage as stood, i.follow_up, case when c.restricted then null else i.note end as note, n.full_name as noted_by_name, i.version as item_version"
                        + AlertQueries.FROM + " join alert_meeting_item i on i.alert_id = a.id left join person n on n.id = i.noted_by"
                        + " where i.meeting_id = :meeting and a.id = :alert and " + AlertQueries.SEEN)
                .bind("meeting", meeting.id()).bind("alert", alert)
                .map((row, context) -> item(row, actions(meeting, List.of(alert)).getOrDefault(alert, List.of()))).findOne();
    }

    /** What any meeting said about one alert, the newest first. */
    List<Said> said(long alert) {
        Map<Long, List<Action>> actions = handle.createQuery(ACTIONS + " and x.alert_id = :alert order by x.due_on, x.id").bind("alert", alert)
                .map((row, context) -> action(row)).list().stream().collect(Collectors.groupingBy(Action::meeting));
        return handle.createQuery("""
                        select m.id, m.label, m.held_on, i.note from alert_meeting_item i join alert_meeting m on m.id = i.meeting_id
                        where i.alert_id = :alert order by m.held_on desc, m.id desc""").bind("alert", alert)
                .map((row, context) -> new Said(row.getLong("id"), row.getString("label"), date(row, "held_on"), row.getString("note"),
                        actions.getOrDefault(row.getLong("id"), List.of()))).list();
    }

    Optional<Action> action(long id) {
        return handle.createQuery(ACTIONS + " and x.id = :id").bind("id", id).map((row, context) -> action(row)).findOne();
    }

    /** What was agreed at a meeting, and what was agreed earlier under the same name and was still open when it was held. */
    private Map<Long, List<Action>> actions(AlertMeeting meeting, List<Long> of) {
        return handle.createQuery(ACTIONS + """
                         and x.alert_id = any (:alerts) and m.label = :label and m.held_on <= :held
                         and (x.meeting_id = :meeting or x.state = 'open' or x.ended_on >= :held) order by m.held_on, x.due_on, x.id""")
                .bindArray("alerts", Long.class, of.toArray()).bind("label", meeting.label()).bind("held", meeting.heldOn()).bind("meeting", meeting.id())
                .map((row, context) -> action(row)).list().stream().collect(Collectors.groupingBy(Action::alert));
    }

    /** Binds the stages that a meeting looks at, on each ladder that open alerts climb. */
    <T extends SqlStatement<T>> T stages(T statement, Meeting meeting) {
        Ladder present = ladders.on(today).settings().ladder();
        List<Integer> publications = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        List<Integer> stages = new ArrayList<>();
        for (LadderKey key : climbed()) {
            for (int stage : MeetingStages.of(meeting, present, ladders.ladder(key))) {
                publications.add(key.publication());
                days.add(key.from());
                stages.add(stage);
            }
        }
        return statement.bindArray("publications", Integer.class, publications.toArray()).bindArray("days", LocalDate.class, days.toArray())
                .bindArray("stages", Integer.class, stages.toArray()).bind("label", meeting.label());
    }

    private List<LadderKey> climbed() {
        return handle.createQuery("select distinct ladder_publication, ladder_from from alert where state = 'open'")
                .map((row, context) -> new LadderKey(row.getInt(1), row.getObject(2, LocalDate.class))).list();
    }

    private Item item(ResultSet row, List<Action> actions) throws SQLException {
        return new Item(alerts.line(row), row.getString("stood"), row.getBoolean("follow_up"), row.getString("note"), row.getString("noted_by_name"),
                row.getLong("item_version"), actions);
    }

    private static AlertMeeting meeting(ResultSet row) throws SQLException {
        return new AlertMeeting(row.getLong("id"), row.getString("label"), date(row, "held_on"), row.getString("roles"), row.getString("begun_by_name"),
                row.getInt("on_list"), row.getInt("open"));
    }

    private Action action(ResultSet row) throws SQLException {
        LocalDate due = date(row, "due_on");
        String state = row.getString("state");
        return new Action(row.getLong("id"), row.getLong("alert_id"), row.getLong("meeting_id"), row.getString("label"), date(row, "held_on"),
                row.getString("what"), row.getString("who"), due, state, date(row, "ended_on"), row.getString("outcome"), state.equals("open") && due.isBefore(today));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
