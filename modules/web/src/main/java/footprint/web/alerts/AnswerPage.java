package footprint.web.alerts;

import footprint.escalation.AlertFile;
import footprint.escalation.AlertStep;
import footprint.escalation.boundary.AlertWork;
import footprint.escalation.boundary.Alerts;
import footprint.kernel.ProblemException;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One alert for whoever has to answer it: what is asked, by when, and a place for the answer. Nothing else can be changed (R080). */
@Named("answerPage")
@RequestScoped
public class AnswerPage {

    private Alerts alerts;
    private AlertWork work;
    private ListAddress address;
    private Faults faults;
    private AlertFile file;
    private boolean asked;

    protected AnswerPage() {
    }

    @Inject
    public AnswerPage(Alerts alerts, AlertWork work, ListAddress address, Faults faults) {
        this.alerts = alerts;
        this.work = work;
        this.address = address;
        this.faults = faults;
    }

    public AlertFile getFile() {
        if (!asked) {
            asked = true;
            try {
                file = alerts.addressedToMe(AlertId.of(address));
            } catch (ProblemException refused) {
                faults.add(refused);
            }
        }
        return file;
    }

    /** The step on which it stands. */
    public AlertStep getStep() {
        return file.steps().stream().filter(step -> step.stage() == file.alert().stage()).findFirst().orElse(null);
    }

    public boolean isAnswerable() {
        return getFile() != null && file.may("answer");
    }

    public void send() {
        try {
            long id = AlertId.of(address);
            work.answer(id, AlertId.version(address), address.value("response"));
            MovePage.leave("/alerts/waiting?done=" + id);
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }
}
