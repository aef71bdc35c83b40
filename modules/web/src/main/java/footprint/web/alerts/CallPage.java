package footprint.web.alerts;

import footprint.escalation.PhoneCall;
import footprint.escalation.boundary.Alerts;
import footprint.escalation.boundary.PhoneCalls;
import footprint.kernel.ChildId;
import footprint.kernel.FinancialYear;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** Telephone calls before anything is sent: writing one down, the list of them, those on an alert's file (R081). */
@Named("callPage")
@RequestScoped
public class CallPage {

    private PhoneCalls calls;
    private Alerts alerts;
    private ListAddress address;
    private HttpServletRequest request;
    private Faults faults;
    private Clock clock;
    private Slice<PhoneCall> rows;
    private Long settled;
    private List<PhoneCall> ofAlert;
    private String subject;

    protected CallPage() {
    }

    @Inject
    public CallPage(PhoneCalls calls, Alerts alerts, ListAddress address, HttpServletRequest request, Faults faults, Clock clock) {
        this.calls = calls;
        this.alerts = alerts;
        this.address = address;
        this.request = request;
        this.faults = faults;
        this.clock = clock;
    }

    /** Whom the call is about; empty, and a fault, when the address names nobody whom the person may know of. */
    public String getSubject() {
        if (subject == null) {
            try {
                subject = isOnAlert() ? alerts.alert(AlertId.of(address)).alert().subject() : alerts.subject(child()).shown();
            } catch (ProblemException refused) {
                subject = "";
                faults.add(refused);
            }
        }
        return subject;
    }

    /** Whether the call goes on the file of an alert that was raised already. */
    public boolean isOnAlert() {
        return !address.value("id").isEmpty();
    }

    /** The calls that the address asks for. */
    public Slice<PhoneCall> getRows() {
        if (rows == null) {
            rows = calls.list(settledAsked(), day("from"), day("to"), address.pageRequest(Set.of()));
        }
        return rows;
    }

    /** The address of the calls of this financial year that settled a matter without an alert. */
    public String getSettledList() {
        FinancialYear year = FinancialYear.of(London.today(clock));
        return "/alerts/calls?settled=true&from=" + year.firstDay() + "&to=" + year.lastDay();
    }

    /** How many there are, by the question of that list. */
    public long getSettled() {
        if (settled == null) {
            FinancialYear year = FinancialYear.of(London.today(clock));
            settled = calls.list(true, year.firstDay(), year.lastDay(), new PageRequest(1, 1, null, false)).total();
        }
        return settled;
    }

    /** The calls on the file of the alert of the address. */
    public List<PhoneCall> getOfAlert() {
        if (ofAlert == null) {
            ofAlert = calls.ofAlert(AlertId.of(address));
        }
        return ofAlert;
    }

    /** As typed. */
    public DateInput getCalledOn() {
        return DateInput.sent(request, "calledOn");
    }

    /** What has just been done, in a sentence; empty when the page was merely opened. */
    public String getDone() {
        return switch (address.value("done")) {
            case "settled" -> "The call was kept. Nothing was sent; it is counted apart from alerts.";
            case "kept" -> "The call was kept. It is offered when an alert about this child is raised.";
            default -> "";
        };
    }

    /** Keeps it; what is wrong stays here with what was typed. */
    public void keep() {
        try {
            PhoneCall.Said said = new PhoneCall.Said(getCalledOn().date("ESC-066", "calledOn"), address.value("withWhom"), address.value("said"));
            if (isOnAlert()) {
                long id = AlertId.of(address);
                calls.keepOn(id, said);
                Onward.to("/alerts/alert?id=" + id + "&done=call");
                return;
            }
            if (!Set.of("yes", "no").contains(address.value("settled"))) {
                throw new ProblemException(Problem.invalid("ESC-066", "settled", "Say whether the call settled the matter. Nothing was saved."));
            }
            boolean over = address.value("settled").equals("yes");
            calls.keep(child(), said, over);
            Onward.to("/alerts/calls?done=" + (over ? "settled" : "kept"));
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    private ChildId child() {
        String child = address.value("child");
        return new ChildId(child.matches("\\d{1,15}") ? Long.parseLong(child) : 0);
    }

    private Boolean settledAsked() {
        return Set.of("true", "false").contains(address.value("settled")) ? Boolean.valueOf(address.value("settled")) : null;
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(address.value(name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
