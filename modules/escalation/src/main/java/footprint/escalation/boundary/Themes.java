package footprint.escalation.boundary;

import footprint.escalation.AlertLine;
import footprint.escalation.EscalationSettings;
import footprint.escalation.GatheredBy;
import footprint.escalation.GatheredChild;
import footprint.escalation.Gathering;
import footprint.escalation.NewAlert;
import footprint.escalation.ThemeBoard;
import footprint.escalation.ThemeLink;
import footprint.escalation.control.AlertChecks;
import footprint.escalation.control.ThemeRule;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Themes: similar alerts that gather on one team, one provider or one reason, as far as whoever asks sees them. They are proposed,
 * and a person makes a challenge of them or says that they are none.
 */
@ApplicationScoped
@Transactional
public class Themes {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendar;
    private final AlertWork work;
    private final Alerts alerts;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public Themes(CouncilDatabase database, Settings settings, CouncilCalendar calendar, AlertWork work, Alerts alerts, CurrentActor current, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendar = calendar;
        this.work = work;
        this.alerts = alerts;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Themes() {
        this(null, null, null, null, null, null, null);
    }

    /** What is proposed, and what was set aside. */
    @ShowsNobody
    @Permit(Permission.ALERTS_READ)
    public ThemeBoard board() {
        EscalationSettings today = today();
        if (today.themes() == null) {
            return new ThemeBoard(List.of(), List.of(), null, null);
        }
        List<Gathering> counted = queries().counted();
        ThemeRule rule = new ThemeRule(today.themes());
        return new ThemeBoard(rule.proposed(counted), rule.aside(counted), today.themes(), since());
    }

    /**
     * One gathering, enough for a theme or not.
     *
     * @throws ProblemException ESC-076 where nothing gathers that the person may see
     */
    @ShowsNobody
    @Permit(Permission.ALERTS_READ)
    public Gathering gathering(GatheredBy by, String on) {
        return queries().counted(by, on).stream().findFirst().orElseThrow(() -> new ProblemException(Problem.notFound("ESC-076",
                "Nothing gathers here that you may see: no concern that is open or recent, and is not part of a theme already. Start from the list of themes.")));
    }

    /** The alerts that a gathering counts. */
    @Permit(Permission.ALERTS_READ)
    public Slice<AlertLine> alerts(GatheredBy by, String on, PageRequest page) {
        return new AlertQueries(database.sql(), London.today(clock), new AlertSettings(settings))
                .chosen(ThemeQueries.isOne(), query -> queries().values(query, by, on), page);
    }

    /** The children that a gathering counts. */
    @Permit(Permission.ALERTS_READ)
    public Slice<GatheredChild> children(GatheredBy by, String on, PageRequest page) {
        return queries().children(by, on, page);
    }

    /**
     * Raises a challenge to a service that rests on every alert which gathers now. It is one alert, whatever the number of children (R077).
     *
     * @return its key
     * @throws ProblemException ESC-076 where nothing gathers, ESC-077 for an alert about one child, and what {@link AlertWork#raise} refuses
     */
    @Permit(Permission.ALERTS_RAISE)
    @AuditRecord(what = "alert theme", state = "select jsonb_agg(to_jsonb(t) order by t.alert_id) from alert_theme t where t.theme_id = :id")
    public long raise(NewAlert alert, GatheredBy by, String on) {
        gathering(by, on);
        if (alert.kind().aboutOneChild()) {
            throw new ProblemException(Problem.invalid("ESC-077", "kind", "A theme is a challenge to a service. Nothing was raised. Choose themed or collective."));
        }
        long id = work.raise(alert);
        queries().link(id, by, on);
        return id;
    }

    /**
     * Says that what gathers is no theme. It comes back when it has grown.
     *
     * @return key of what was said
     * @throws ProblemException ESC-076 where nothing gathers, ESC-078 without a reason
     */
    @Permit(Permission.ALERTS_RAISE)
    @AuditRecord(what = "theme set aside", state = "select to_jsonb(s) from theme_set_aside s where s.id = :id")
    public long setAside(GatheredBy by, String on, String because) {
        Gathering gathering = gathering(by, on);
        if (because == null || because.isBlank() || because.length() > AlertChecks.LONGEST_TEXT) {
            throw new ProblemException(Problem.invalid("ESC-078", "because", "Say in a few words why this is no theme. Nothing was set aside."));
        }
        return queries().setAside(gathering, because.strip(), London.today(clock), current.actor().personId());
    }

    /** The alerts on which a challenge rests, as far as whoever asks sees them. */
    @Permit(Permission.ALERTS_READ)
    @AuditRecord(what = "alert theme")
    public Slice<AlertLine> evidence(long theme, PageRequest page) {
        alerts.alert(theme);
        return new AlertQueries(database.sql(), London.today(clock), new AlertSettings(settings))
                .chosen("a.id in (select alert_id from alert_theme where theme_id = :theme)", query -> query.bind("theme", theme), page);
    }

    /** The challenges of which an alert is part. */
    @Permit(Permission.ALERTS_READ)
    @AuditRecord(what = "alert theme", child = "select child_id from alert where id = :alert")
    public List<ThemeLink> themesOf(long alert) {
        alerts.alert(alert);
        return queries().themesOf(alert);
    }

    private ThemeQueries queries() {
        return new ThemeQueries(database.sql(), since(), today());
    }

    /** Where nothing is proposed any more, closed alerts count for nothing: what was proposed before can still be read. */
    private LocalDate since() {
        LocalDate today = London.today(clock);
        return today().themes() == null ? today : new ThemeRule(today().themes()).since(today, calendar.calendar());
    }

    private EscalationSettings today() {
        return new AlertSettings(settings).on(London.today(clock)).settings();
    }
}
