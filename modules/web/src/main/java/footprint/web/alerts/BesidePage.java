package footprint.web.alerts;

import footprint.escalation.AdviceNote;
import footprint.escalation.AgencyAlert;
import footprint.escalation.boundary.AgencyAlerts;
import footprint.escalation.boundary.LegalAdvice;
import footprint.kernel.ProblemException;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.Frame;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.List;
import java.util.Map;

/** What happens beside the ladder of one alert: partner agencies that are asked, and an independent lawyer's advice. */
@Named("besidePage")
@RequestScoped
public class BesidePage {

    private AgencyAlerts agencies;
    private LegalAdvice advice;
    private Frame frame;
    private ListAddress address;
    private HttpServletRequest request;
    private Faults faults;
    private List<AgencyAlert> sent;
    private List<AdviceNote> notes;

    protected BesidePage() {
    }

    @Inject
    public BesidePage(AgencyAlerts agencies, LegalAdvice advice, Frame frame, ListAddress address, HttpServletRequest request, Faults faults) {
        this.agencies = agencies;
        this.advice = advice;
        this.frame = frame;
        this.address = address;
        this.request = request;
        this.faults = faults;
    }

    /** What was sent to agencies; nothing for whoever may not read alerts. */
    public List<AgencyAlert> getSent() {
        if (sent == null) {
            sent = frame.may("ALERTS_READ") ? agencies.ofAlert(AlertId.of(address)) : List.of();
        }
        return sent;
    }

    /** The advice; nothing for whoever may not read it. */
    public List<AdviceNote> getNotes() {
        if (notes == null) {
            notes = frame.may("ADVICE_READ") ? advice.ofAlert(AlertId.of(address)) : List.of();
        }
        return notes;
    }

    /** The agencies that the council's settings name today. */
    public List<String> getAgencies() {
        return frame.may("ALERTS_RAISE") ? agencies.agencies() : List.of();
    }

    /** The lawyers who may be asked: names by key. */
    public Map<Long, String> getLawyers() {
        return advice.lawyers();
    }

    /** As typed. */
    public DateInput getDueOn() {
        return DateInput.sent(request, "dueOn");
    }

    /** Sends it to the agency; what is wrong stays here with what was typed. */
    public void send() {
        try {
            long id = AlertId.of(address);
            agencies.send(id, address.value("agency"), address.value("question"), getDueOn().date("ESC-072", "dueOn"));
            Onward.to("/alerts/alert?id=" + id + "&done=agency");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Asks the lawyer; what is wrong stays here with what was typed. */
    public void ask() {
        try {
            long id = AlertId.of(address);
            String lawyer = address.value("lawyer");
            advice.ask(id, lawyer.matches("\\d{1,18}") ? Long.parseLong(lawyer) : 0, address.value("question"));
            Onward.to("/alerts/alert?id=" + id + "&done=advice");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }
}
