package footprint.web.alerts;

import footprint.escalation.AlertKind;
import footprint.escalation.PhoneCall;
import footprint.escalation.boundary.Alerts;
import footprint.escalation.boundary.PhoneCalls;
import footprint.kernel.ChildId;
import footprint.web.look.DateInput;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.List;

/** What is asked about a call on the page that raises an alert: a call now written down, one that was kept before, or none (R081). */
@Named("callAsked")
@RequestScoped
public class CallAsked {

    private static final String EARLIER = "earlier-";

    private PhoneCalls calls;
    private Alerts alerts;
    private ListAddress address;
    private HttpServletRequest request;
    private List<PhoneCall> earlier;

    protected CallAsked() {
    }

    @Inject
    public CallAsked(PhoneCalls calls, Alerts alerts, ListAddress address, HttpServletRequest request) {
        this.calls = calls;
        this.alerts = alerts;
        this.address = address;
        this.request = request;
    }

    /** Whether this council asks it of an alert of this kind. */
    public boolean of(AlertKind kind) {
        return alerts.today().asksForCall(kind);
    }

    /** Calls about the child that neither settled the matter nor led to an alert yet. */
    public List<PhoneCall> getEarlier() {
        if (earlier == null) {
            earlier = address.value("child").matches("\\d{1,15}") ? calls.unsettled(new ChildId(Long.parseLong(address.value("child")))) : List.of();
        }
        return earlier;
    }

    /** Whether an answer is the one that was sent. */
    public boolean chosen(String answer) {
        return address.value("called").equals(answer);
    }

    /** As typed. */
    public DateInput getCalledOn() {
        return DateInput.sent(request, "calledOn");
    }

    /** What was said of a call; nothing where nothing was chosen. */
    PhoneCall.First said() {
        String called = address.value("called");
        if (called.matches(EARLIER + "\\d{1,15}")) {
            return new PhoneCall.First(null, Long.valueOf(called.substring(EARLIER.length())), false);
        }
        return switch (called) {
            case "now" -> new PhoneCall.First(new PhoneCall.Said(getCalledOn().date("ESC-066", "calledOn"), address.value("withWhom"), address.value("said")), null, false);
            case "without" -> PhoneCall.First.nobody();
            default -> PhoneCall.First.unsaid();
        };
    }
}
