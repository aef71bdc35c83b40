package footprint.web.report;

import footprint.kernel.ProblemException;
import footprint.reporting.boundary.ReportPapers;
import footprint.web.look.ListAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The report and its lists as files. */
@WebServlet({"/report/annual-report.pdf", "/report/annual-report.zip", "/report/list.csv"})
public class ReportFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportPapers papers;
    @Inject
    private transient ListAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        String period = address.value("period");
        try {
            if (path.endsWith(".pdf")) {
                send(response, "application/pdf", "annual-report-" + period + ".pdf", papers.pdf(period));
            } else if (path.endsWith(".zip")) {
                send(response, "application/zip", "annual-report-" + period + ".zip", papers.csv(period));
            } else {
                String sort = address.value("sort");
                boolean descending = sort.startsWith("-");
                String rows = papers.list(ReportListPage.asked(address), descending ? sort.substring(1) : sort, descending);
                send(response, "text/csv;charset=UTF-8", "list-" + period + ".csv", rows.getBytes(StandardCharsets.UTF_8));
            }
        } catch (ProblemException problem) {
            response.sendError(problem.problems().getFirst().status(), problem.problems().getFirst().sentence());
        }
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
