package footprint.web.alerts;

import footprint.escalation.AlertFile;
import footprint.escalation.AlertStep;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.boundary.Alerts;
import footprint.kernel.ProblemException;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One alert: what it is about, where it stands on its ladder, what may be done now. */
@Named("alertPage")
@RequestScoped
public class AlertPage {

    private Alerts alerts;
    private ListAddress address;
    private Faults faults;
    private AlertFile file;
    private boolean asked;

    protected AlertPage() {
    }

    @Inject
    public AlertPage(Alerts alerts, ListAddress address, Faults faults) {
        this.alerts = alerts;
        this.address = address;
        this.faults = faults;
    }

    /** The alert of the address; null, and a fault, when there is none to be seen. */
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

    /** The newest step on a rung; null where the alert never was. One from a ladder that it has left fits only a rung of the same name. */
    public AlertStep step(Stage stage) {
        return file.steps().stream().filter(step -> step.stage() == stage.number() && (file.moved().isEmpty() || step.label().equals(stage.label())))
                .reduce((older, newer) -> newer).orElse(null);
    }

    /** What has just been done, in a sentence; empty when the page was merely opened. */
    public String getDone() {
        return switch (address.value("done")) {
            case "raise" -> "It was raised and sent to " + file.alert().answeringRole() + ".";
            case "climb" -> "It was taken to " + file.alert().stageLabel() + " and sent to " + file.alert().answeringRole() + ".";
            case "accept" -> "You accepted the answer. It is resolved.";
            case "decline" -> "You did not accept the answer. Nothing climbs by itself: take it higher when you want to.";
            case "refer" -> "It was referred to Cafcass.";
            case "resolve" -> "It is resolved.";
            case "withdraw" -> "It was taken back. It is out of every count and stays in the file.";
            case "call" -> "The call was written down on its file.";
            case "reopen" -> "It is open again, where it stood. How it had ended is kept below.";
            case "record" -> "The answer was written down. Say whether it will do.";
            case "agency" -> "It was sent to the partner agency. The ladder goes on as it is.";
            case "advice" -> "The lawyer was asked. Those whom it challenges see neither the question nor the advice.";
            case "aftermath" -> "What changed for the child was written down.";
            default -> "";
        };
    }
}
