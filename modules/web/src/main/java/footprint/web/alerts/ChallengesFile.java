package footprint.web.alerts;

import footprint.escalation.AlertLine;
import footprint.escalation.Challenge;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.web.look.CsvText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The tracker of challenges, all pages of it, as a file for a spreadsheet. */
@WebServlet("/alerts/challenges.csv")
public class ChallengesFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ChallengesPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvText csv = new CsvText().row("Number", "Kind", "Addressed to", "Raised", "By", "About", "Stage", "Answer due", "Answered", "Answered by", "Answer", "Policy changed",
                "State", "Resolved", "What came of it");
        Slice<Challenge> slice;
        int number = 1;
        do {
            slice = page.list(new PageRequest(number++, PageRequest.LARGEST_SIZE, null, true));
            slice.rows().forEach(one -> row(csv, one));
        } while (number <= slice.pages());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"challenges.csv\"");
        response.getWriter().write(csv.toString());
    }

    private static void row(CsvText csv, Challenge one) {
        AlertLine alert = one.alert();
        csv.row(alert.id(), alert.kind().label(), alert.addressee(), alert.raisedOn(), alert.raisedBy(), alert.summary(), alert.stageLabel(), alert.dueOn(), one.answeredOn(),
                one.answeredBy(), one.answer(), one.policyChanged(), alert.state(), alert.resolvedOn(), one.resolution());
    }
}
