package footprint.escalation.boundary;

import footprint.escalation.AlertLine;
import footprint.escalation.AlertMeeting;
import footprint.escalation.AlertMeeting.Item;
import footprint.escalation.AlertMeeting.Said;
import footprint.escalation.EscalationSettings;
import footprint.escalation.EscalationSettings.Meeting;
import footprint.escalation.Ladder;
import footprint.escalation.control.MeetingStages;
import footprint.identity.AuditRecord;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
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

import java.time.Clock;
import java.util.List;

/** Reading the meetings after the ladder's end: what is on the list of the next one, what was noted and agreed at those that were held (R082). */
@ApplicationScoped
@Transactional
public class Meetings {

    private static final int SHOWN = 12;

    private final CouncilDatabase database;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Meetings(CouncilDatabase database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Meetings() {
        this(null, null, null);
    }

    /** The kinds of meeting of this council: those that the settings name today, then those of which only held ones are left. */
    @ShowsNobody
    @Permit(Permission.ALERTS_READ)
    public List<AlertMeeting.Kind> kinds() {
        EscalationSettings today = settings.on(EscalationSettings.class, London.today(clock));
        Ladder present = today.ladder();
        MeetingQueries queries = queries();
        List<AlertMeeting> held = queries.held(SHOWN);
        List<AlertMeeting.Kind> kinds = new java.util.ArrayList<>(today.meetings().stream().map(meeting -> new AlertMeeting.Kind(meeting.label(),
                meeting.every() == null ? null : meeting.every().words().replaceFirst("^1 ", ""), meeting.roles(), MeetingStages.words(meeting, present), queries.toCome(meeting),
                named(held, meeting.label()))).toList());
        held.stream().map(AlertMeeting::label).distinct().filter(label -> today.meetings().stream().noneMatch(meeting -> meeting.label().equals(label)))
                .forEach(label -> kinds.add(new AlertMeeting.Kind(label, null, List.of(), null, 0, named(held, label))));
        return kinds;
    }

    /**
     * What is on the list of the next meeting of a name, what stands longest first.
     *
     * @throws ProblemException ESC-060 when this council holds no such meeting
     */
    @Permit(Permission.ALERTS_READ)
    public Slice<AlertLine> toCome(String label, PageRequest page) {
        return queries().toCome(named(settings, clock, label), page);
    }

    /**
     * One that was held.
     *
     * @throws ProblemException ESC-060 when there is none by this key
     */
    @ShowsNobody
    @Permit(Permission.ALERTS_READ)
    public AlertMeeting meeting(long meeting) {
        return queries().one(meeting).orElseThrow(Meetings::unknown);
    }

    /** What was on its list, with what was noted and agreed. */
    @Permit(Permission.ALERTS_READ)
    public Slice<Item> items(long meeting, PageRequest page) {
        MeetingQueries queries = queries();
        return queries.items(queries.one(meeting).orElseThrow(Meetings::unknown), page);
    }

    /**
     * One alert on a meeting's list.
     *
     * @throws ProblemException ESC-060, ESC-063 when it is not on that list, ESC-044 for a restricted child's
     */
    @Permit(Permission.ALERTS_READ)
    @AuditRecord(what = "alert", child = "select child_id from alert where id = :alert")
    public Item item(long meeting, long alert) {
        MeetingQueries queries = queries();
        Item item = queries.item(queries.one(meeting).orElseThrow(Meetings::unknown), alert).orElseThrow(Meetings::notOnList);
        Alerts.opened(item.alert());
        return item;
    }

    /** What the meetings said about one alert, the newest first; nothing about one that the person may not open. */
    @Permit(Permission.ALERTS_READ)
    @AuditRecord(what = "alert", child = "select child_id from alert where id = :alert")
    public List<Said> ofAlert(long alert) {
        AlertQueries alerts = new AlertQueries(database.sql(), London.today(clock), new AlertSettings(settings));
        return alerts.seen(alert) && alerts.one(alert).filter(line -> !line.restricted()).isPresent() ? queries().said(alert) : List.of();
    }

    static Meeting named(Settings settings, Clock clock, String label) {
        return settings.on(EscalationSettings.class, London.today(clock)).meetings().stream().filter(meeting -> meeting.label().equals(label)).findFirst()
                .orElseThrow(Meetings::unknown);
    }

    static ProblemException unknown() {
        return new ProblemException(Problem.notFound("ESC-060", "There is no such meeting here. Nothing was changed. Choose one from the list."));
    }

    static ProblemException notOnList() {
        return new ProblemException(Problem.notFound("ESC-063", "There is no such alert on this meeting's list that you may see. Nothing was changed. Start from the list."));
    }

    private static List<AlertMeeting> named(List<AlertMeeting> held, String label) {
        return held.stream().filter(meeting -> meeting.label().equals(label)).toList();
    }

    private MeetingQueries queries() {
        return new MeetingQueries(database.sql(), London.today(clock), new AlertSettings(settings));
    }
}
