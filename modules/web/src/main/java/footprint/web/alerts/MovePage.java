package footprint.web.alerts;

import footprint.escalation.AlertFile;
import footprint.escalation.boundary.AlertWork;
import footprint.escalation.boundary.Alerts;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** One move of one alert, on a page of its own: a question, an answer, and back to the alert. */
@Named("movePage")
@RequestScoped
public class MovePage {

    private static final Map<String, String> TITLES = Map.of(
            "accept", "Accept the answer",
            "decline", "Do not accept the answer",
            "climb", "Take it to a higher stage",
            "refer", "Refer it to Cafcass",
            "resolve", "Close it",
            "withdraw", "Take it back",
            "reopen", "Reopen it",
            "record", "Write down an answer that came another way");

    private Alerts alerts;
    private AlertWork work;
    private ListAddress address;
    private HttpServletRequest request;
    private Faults faults;
    private AlertFile file;
    private boolean asked;

    protected MovePage() {
    }

    @Inject
    public MovePage(Alerts alerts, AlertWork work, ListAddress address, HttpServletRequest request, Faults faults) {
        this.alerts = alerts;
        this.work = work;
        this.address = address;
        this.request = request;
        this.faults = faults;
    }

    public AlertFile getFile() {
        if (!asked) {
            asked = true;
            try {
                file = alerts.alert(AlertId.of(address));
            } catch (ProblemException refused) {
                faults.add(refused);
            }
        }
        return file;
    }

    /** The move that the address names. */
    public String getMove() {
        return TITLES.containsKey(address.value("move")) ? address.value("move") : "";
    }

    public String getTitle() {
        return TITLES.getOrDefault(getMove(), "There is no such step");
    }

    /** Whether the alert can make this move now. */
    public boolean isPossible() {
        return getFile() != null && file.may(getMove().equals("record") ? "answer" : getMove());
    }

    /** The date typed for an answer that came another way. */
    public DateInput getRespondedOn() {
        return DateInput.sent(request, "respondedOn");
    }

    /** Does it and goes back to the alert; what is wrong stays on this page with what was typed. */
    public void send() {
        try {
            long id = AlertId.of(address);
            make(id, AlertId.version(address));
            leave("/alerts/alert?id=" + id + "&done=" + getMove());
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    private void make(long id, long version) {
        switch (getMove()) {
            case "accept" -> work.accept(id, version, address.value("feedback"));
            case "decline" -> work.decline(id, version, address.value("feedback"));
            case "climb" -> work.climb(id, version, stage());
            case "refer" -> work.refer(id, version, address.value("childView"));
            case "resolve" -> work.resolve(id, version, address.value("resolution"), address.value("policyChanged"));
            case "withdraw" -> work.withdraw(id, version, address.value("because"));
            case "reopen" -> work.reopen(id, version, address.value("reason"));
            case "record" -> work.recordAnswer(id, version, address.value("responder"), getRespondedOn().date("ESC-029", "respondedOn"),
                    address.value("response"));
            default -> throw new ProblemException(Problem.invalid("ESC-004", null, "There is no such step. Nothing was changed."));
        }
    }

    private int stage() {
        String stage = address.value("stage");
        if (!stage.matches("\\d{1,2}")) {
            throw new ProblemException(Problem.invalid("ESC-003", "stage", "Choose the stage. Nothing was changed."));
        }
        return Integer.parseInt(stage);
    }

    static void leave(String to) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
