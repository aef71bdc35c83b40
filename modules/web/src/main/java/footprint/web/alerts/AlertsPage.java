package footprint.web.alerts;

import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.EscalationSettings.Reason;
import footprint.escalation.LadderBoard;
import footprint.escalation.LadderBoard.Rung;
import footprint.escalation.boundary.Alerts;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.web.look.Frame;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ladder and the list of alerts; what waits for whoever has to answer. */
@Named("alertsPage")
@RequestScoped
public class AlertsPage {

    private static final Set<String> SORTABLE = Set.of("raised", "stage", "due", "child");
    private static final int SHOWN_ON_A_RUNG = 4;

    private Alerts alerts;
    private ListAddress address;
    private Frame frame;
    private Slice<AlertLine> rows;
    private Slice<AlertLine> waiting;
    private List<LadderBoard> boards;
    private final Map<String, Slice<AlertLine>> standing = new HashMap<>();

    protected AlertsPage() {
    }

    @Inject
    public AlertsPage(Alerts alerts, ListAddress address, Frame frame) {
        this.alerts = alerts;
        this.address = address;
        this.frame = frame;
    }

    public List<LadderBoard> getBoards() {
        if (boards == null) {
            boards = alerts.boards();
        }
        return boards;
    }

    public Slice<AlertLine> getRows() {
        if (rows == null) {
            rows = alerts.list(filter(), address.pageRequest(SORTABLE));
        }
        return rows;
    }

    public Slice<AlertLine> getWaiting() {
        if (waiting == null) {
            waiting = alerts.waitingForMe(address.pageRequest(Set.of()));
        }
        return waiting;
    }

    /** The first few that stand on a rung, the most urgent first. */
    public List<AlertLine> on(LadderBoard board, Rung rung) {
        return rung.open() == 0 || !frame.may("ALERTS_READ") ? List.of() : slice(board, rung).rows();
    }

    private Slice<AlertLine> slice(LadderBoard board, Rung rung) {
        return standing.computeIfAbsent(board.key() + "/" + rung.stage().number(), key -> alerts.list(AlertFilter.onRung(board.key(), rung.stage().number()),
                new PageRequest(1, SHOWN_ON_A_RUNG, "due", false)));
    }

    /** How many more stand there than are shown. */
    public int more(LadderBoard board, Rung rung) {
        int shown = on(board, rung).size();
        return shown == 0 ? 0 : (int) slice(board, rung).total() - shown;
    }

    /** Address of the list behind a rung; none where the person sees numbers only. */
    public String listOf(LadderBoard board, Rung rung) {
        return frame.may("ALERTS_READ") && rung.open() > 0
                ? "/alerts?state=open&stage=" + rung.stage().number() + "&ladder=" + board.from() + "&publication=" + board.key().publication() + "#list" : null;
    }

    /** How much good practice is open; it stands on no rung. */
    public long getPraise() {
        return alerts.list(new AlertFilter("open", AlertKind.GOOD_PRACTICE, null, null, null, null, null, null, null, null, null, null), PageRequest.first()).total();
    }

    public List<AlertKind> getKinds() {
        return Arrays.asList(AlertKind.values());
    }

    /** The reasons of today's ladder, for the filter. */
    public List<Reason> getReasons() {
        return alerts.today().reasons();
    }

    /** open, resolved, withdrawn or all; open when the address does not say. */
    public String getState() {
        String state = address.value("state");
        return List.of("resolved", "withdrawn", "all").contains(state) ? state : "open";
    }

    /** The day of a parameter; null when it is none. */
    private LocalDate day(String name) {
        try {
            return LocalDate.parse(address.value(name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Long number(String name) {
        return address.value(name).matches("\\d{1,15}") ? Long.valueOf(address.value(name)) : null;
    }

    private Boolean yes(String name) {
        return "true".equals(address.value(name)) ? Boolean.TRUE : null;
    }

    private String word(String name) {
        return address.value(name).isBlank() ? null : address.value(name);
    }

    private AlertFilter filter() {
        String state = getState();
        Long stage = number("stage");
        AlertKind kind = Arrays.stream(AlertKind.values()).filter(one -> one.code().equals(address.value("kind"))).findFirst().orElse(null);
        Long publication = number("publication");
        return new AlertFilter(state.equals("all") ? null : state, kind, stage == null ? null : stage.intValue(), day("ladder"),
                publication == null ? null : publication.intValue(), word("reason"), word("team"), yes("overdue"), yes("mine"), number("child"), day("from"), day("to"));
    }
}
