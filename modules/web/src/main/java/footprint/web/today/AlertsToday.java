package footprint.web.today;

import footprint.escalation.AlertFilter;
import footprint.escalation.AlertLine;
import footprint.escalation.boundary.Alerts;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The alerts of a first page. Each list is asked for once, and only by the pages that show it. */
@Named("alertsToday")
@RequestScoped
public class AlertsToday {

    private static final PageRequest BY_DUE_DATE = new PageRequest(1, 10, "due", false);

    private Alerts alerts;
    private Slice<AlertLine> overdue;
    private Slice<AlertLine> raisedByMe;
    private Slice<AlertLine> mine;

    protected AlertsToday() {
    }

    @Inject
    public AlertsToday(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Alerts whose answer is late, the longest wait first. */
    public Slice<AlertLine> getOverdue() {
        if (overdue == null) {
            overdue = alerts.list(AlertFilter.late(), BY_DUE_DATE);
        }
        return overdue;
    }

    /** Open alerts that this person raised, the next answer first. */
    public Slice<AlertLine> getRaisedByMe() {
        if (raisedByMe == null) {
            raisedByMe = alerts.list(AlertFilter.raisedByMe(), BY_DUE_DATE);
        }
        return raisedByMe;
    }

    /** What waits for this person's answer. */
    public Slice<AlertLine> getMine() {
        if (mine == null) {
            mine = alerts.waitingForMe(BY_DUE_DATE);
        }
        return mine;
    }
}
