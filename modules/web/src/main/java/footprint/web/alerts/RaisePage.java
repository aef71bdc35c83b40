package footprint.web.alerts;

import footprint.escalation.AlertKind;
import footprint.escalation.AlertSubject;
import footprint.escalation.EscalationSettings;
import footprint.escalation.EscalationSettings.Reason;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.NewAlert;
import footprint.escalation.boundary.AlertWork;
import footprint.escalation.boundary.Alerts;
import footprint.kernel.ChildId;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.notices.NoticesPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.List;

/** Raising an alert: which kind, why, what about, at which stage it begins. */
@Named("raisePage")
@RequestScoped
public class RaisePage {

    private Alerts alerts;
    private AlertWork work;
    private CallAsked calls;
    private ListAddress address;
    private HttpServletRequest request;
    private Faults faults;
    private ThemeAsked theme;
    private NoticesPage notice;
    private EscalationSettings settings;
    private AlertSubject subject;

    protected RaisePage() {
    }

    @Inject
    public RaisePage(Alerts alerts, AlertWork work, CallAsked calls, ListAddress address, HttpServletRequest request, Faults faults, ThemeAsked theme, NoticesPage notice) {
        this.alerts = alerts;
        this.work = work;
        this.calls = calls;
        this.address = address;
        this.request = request;
        this.faults = faults;
        this.theme = theme;
        this.notice = notice;
    }

    /** The kind of the address; the first one offered where it names none. */
    public AlertKind getKind() {
        return getKinds().stream().filter(kind -> kind.code().equals(address.value("kind"))).findFirst().orElse(getKinds().getFirst());
    }

    /** The kinds that this council offers, for a child or for a service. */
    public List<AlertKind> getKinds() {
        boolean child = !address.value("child").isBlank();
        List<AlertKind> fitting = settings().kinds().stream().filter(kind -> kind.aboutOneChild() == child).toList();
        return fitting.isEmpty() ? List.of(child ? AlertKind.CONCERN : AlertKind.COLLECTIVE) : fitting;
    }

    /** The child; null for a challenge to a service, and when there is no such child. */
    public AlertSubject getSubject() {
        if (subject == null && address.value("child").matches("\\d{1,15}")) {
            try {
                subject = alerts.subject(new ChildId(Long.parseLong(address.value("child"))));
            } catch (ProblemException refused) {
                faults.add(refused);
            }
        }
        return subject;
    }

    public List<Reason> getReasons() {
        return alerts.reasons(getKind());
    }

    public List<Stage> getStages() {
        return settings().ladder().stages().stream().filter(stage -> !stage.cafcass()).toList();
    }

    /** The lowest stage that can be entered: where praise, which climbs none, is kept. */
    public int getFirstStage() {
        return getStages().stream().filter(one -> !one.incomplete()).findFirst().map(Stage::number).orElse(0);
    }

    /** How long somebody has at a stage, in words. */
    public String days(Stage stage) {
        return settings().ladder().respondWithin(stage).words();
    }

    /** Whether a reason was ticked when the form came back; before it was sent, the one that a theme is about. */
    public boolean ticked(String reason) {
        return sent().contains(reason) || address.value("stage").isBlank() && theme.isReason(reason);
    }

    /** Whether a stage is the one chosen: what was sent, or the first that can be entered. */
    public boolean chosen(Stage stage) {
        String sent = address.value("stage");
        return sent.isBlank() ? getStages().stream().filter(one -> !one.incomplete()).findFirst().map(stage::equals).orElse(false)
                : sent.equals(Integer.toString(stage.number()));
    }

    /** Raises it and shows it; what is wrong stays on this page with what was typed. */
    public void send() {
        try {
            if (!address.value("stage").matches("\\d{1,2}")) {
                throw new ProblemException(Problem.invalid("ESC-003", "stage", "Choose the stage at which it begins. Nothing was raised."));
            }
            Long child = address.value("child").matches("\\d{1,15}") ? Long.valueOf(address.value("child")) : null;
            NewAlert alert = new NewAlert(getKind(), child, Integer.parseInt(address.value("stage")), sent(), address.value("summary"), theme.getTeam(),
                    address.value("addressee"), calls.said());
            long id = theme.isNamed() ? theme.raise(alert) : notice.isNamed() ? notice.raise(alert) : work.raise(alert);
            MovePage.leave("/alerts/alert?id=" + id + "&done=raise");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    private List<String> sent() {
        String[] values = request.getParameterValues("reasons");
        return values == null ? List.of() : Arrays.asList(values);
    }

    private EscalationSettings settings() {
        if (settings == null) {
            settings = alerts.today();
        }
        return settings;
    }
}
