package footprint.web.caseloads;

import footprint.caseload.CaseloadBoard;
import footprint.caseload.boundary.Caseloads;
import footprint.kernel.London;
import footprint.kernel.ProblemException;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The board of a day: each reviewer, each team, the service. */
@Named("caseloadsPage")
@RequestScoped
public class CaseloadsPage {

    private Caseloads caseloads;
    private Faults faults;
    private HttpServletRequest request;
    private Clock clock;
    private CaseloadBoard board;

    protected CaseloadsPage() {
    }

    @Inject
    public CaseloadsPage(Caseloads caseloads, Faults faults, HttpServletRequest request, Clock clock) {
        this.caseloads = caseloads;
        this.faults = faults;
        this.request = request;
        this.clock = clock;
    }

    /** The board of the day that was asked for; of today when that is no day for a board, and then the faults say so. */
    public CaseloadBoard getBoard() {
        if (board == null) {
            try {
                board = caseloads.board(asked());
            } catch (ProblemException refused) {
                faults.add(refused);
                board = caseloads.board(null);
            }
        }
        return board;
    }

    private LocalDate asked() {
        DateInput sent = DateInput.sent(request, "on");
        return sent.isEmpty() ? null : sent.date("CAS-002", "on");
    }

    /** What stands in the fields: what was typed, or the day of the board. */
    public DateInput getDay() {
        DateInput sent = DateInput.sent(request, "on");
        return sent.isEmpty() ? DateInput.of(getBoard().day()) : sent;
    }

    public boolean isToday() {
        return getBoard().day().equals(London.today(clock));
    }

    /** The kinds of case that the council weighed on the day. */
    public List<String> getKinds() {
        return List.copyOf(getBoard().weights().keySet());
    }

    /** A kind as a heading: child-protection is "Child protection". */
    public String heading(String kind) {
        String words = kind.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** The colour of a standing; the word is always beside it. */
    public String tag(String standing) {
        return switch (standing) {
            case "inside" -> "ok";
            case "above" -> "late";
            default -> "plain";
        };
    }
}
