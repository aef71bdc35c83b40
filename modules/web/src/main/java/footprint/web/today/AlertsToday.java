package footprint.web.today;

import footprint.escalation.AlertFilter;
import footprint.escalation.AlertLine;
import footprint.escalation.LadderBoard;
import footprint.escalation.boundary.Alerts;
import footprint.identity.CurrentActor;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;

/** The alerts of a first page. Each list is asked for once, and only by the pages that show it. */
@Named("alertsToday")
@RequestScoped
public class AlertsToday {

    private static final PageRequest BY_DUE_DATE = new PageRequest(1, 10, "due", false);
    private static final AlertFilter OVERDUE = new AlertFilter("open", null, null, null, null, null, true, null, null, null);

    private static final PageRequest ALL_BY_DUE_DATE = new PageRequest(1, PageRequest.LARGEST_SIZE, "due", false);

    private Alerts alerts;
    private CurrentActor current;
    private Slice<AlertLine> overdue;
    private Slice<AlertLine> raisedByMe;
    private Slice<AlertLine> mine;
    private List<LadderBoard> boards;

    protected AlertsToday() {
    }

    @Inject
    public AlertsToday(Alerts alerts, CurrentActor current) {
        this.alerts = alerts;
        this.current = current;
    }

    /** Alerts whose answer is late, the longest wait first. */
    public Slice<AlertLine> getOverdue() {
        if (overdue == null) {
            overdue = alerts.list(OVERDUE, BY_DUE_DATE);
        }
        return overdue;
    }

    /** Open alerts that this person raised, the next answer first. */
    public Slice<AlertLine> getRaisedByMe() {
        if (raisedByMe == null) {
            String me = current.actor().name();
            List<AlertLine> rows = alerts.list(AlertFilter.open(), ALL_BY_DUE_DATE).rows().stream()
                    .filter(alert -> me.equals(alert.raisedBy())).toList();
            raisedByMe = new Slice<>(rows.stream().limit(BY_DUE_DATE.size()).toList(), rows.size(), BY_DUE_DATE);
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

    /** The ladders with what stands on each rung. */
    public List<LadderBoard> getBoards() {
        if (boards == null) {
            boards = alerts.boards();
        }
        return boards;
    }
}
