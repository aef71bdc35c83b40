package footprint.web.caseloads;

import footprint.caseload.CaseloadBoard;
import footprint.caseload.boundary.Caseloads;
import footprint.caseload.boundary.ReviewerHours;
import footprint.kernel.London;
import footprint.kernel.ProblemException;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The board of a day: each reviewer, each team, the service. */
@Named("caseloadsPage")
@RequestScoped
public class CaseloadsPage {

    private Caseloads caseloads;
    private ReviewerHours hours;
    private Faults faults;
    private HttpServletRequest request;
    private Clock clock;
    private Frame frame;
    private CaseloadBoard board;
    private Boolean whole;

    protected CaseloadsPage() {
    }

    @Inject
    public CaseloadsPage(Caseloads caseloads, ReviewerHours hours, Faults faults, HttpServletRequest request, Clock clock, Frame frame) {
        this.caseloads = caseloads;
        this.hours = hours;
        this.faults = faults;
        this.request = request;
        this.clock = clock;
        this.frame = frame;
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

    /** The day of the board as the addresses behind its numbers take it. */
    public String getOn() {
        LocalDate day = getBoard().day();
        return "on-day=" + day.getDayOfMonth() + "&on-month=" + day.getMonthValue() + "&on-year=" + day.getYear();
    }

    /** The cases behind a line's number; empty where this caller may not see them. @param kind one kind only; null for all */
    public String behind(CaseloadBoard.Line line, String kind) {
        String where = "/caseloads/carried?" + getOn() + (kind == null || kind.isEmpty() ? "" : "&kind=" + kind);
        return line.reviewerId() != null ? where + "&reviewer=" + line.reviewerId() : !isWhole() ? "" : where + team(line);
    }

    /** The children behind the number of those without a reviewer; empty where this caller may not see them. */
    public String getNobodys() {
        return isWhole() ? "/caseloads/carried?" + getOn() + "&reviewer=nobody" : "";
    }

    /** The hours behind a line's posts; empty where this caller may not see them. */
    public String hours(CaseloadBoard.Line line) {
        if (!frame.may("CASELOADS_WRITE") || (line.reviewerId() == null && !isWhole())) {
            return "";
        }
        return "/caseloads/hours?" + (line.reviewerId() == null ? getOn() + team(line) : "reviewer=" + line.reviewerId());
    }

    private String team(CaseloadBoard.Line line) {
        return line.equals(getBoard().service()) ? "" : "&team=" + URLEncoder.encode(line.name(), StandardCharsets.UTF_8);
    }

    /** Whether the lists behind the totals open. */
    public boolean isWhole() {
        if (whole == null) {
            whole = caseloads.whole();
        }
        return whole;
    }

    /** How many changes were made to hours of this day after it had passed. */
    public long getCorrected() {
        return hours.corrected(getBoard().day());
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
