package footprint.web.uploads;

import footprint.exchange.FindingFilter;
import footprint.exchange.boundary.Uploads;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The findings that the page shows, as a file for a spreadsheet in which no cell is a formula. */
@WebServlet("/uploads/findings.csv")
public class FindingsServlet extends HttpServlet {

    @Inject
    private transient Uploads uploads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = String.valueOf(request.getParameter("id"));
        if (!id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FindingFilter filter = new FindingFilter(request.getParameter("severity"), request.getParameter("rule"), request.getParameter("child"));
        String csv = uploads.findingsCsv(Long.parseLong(id), filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"findings-" + id + ".csv\"");
        response.getWriter().write(csv);
    }
}
