package footprint.web.children;

import footprint.identity.AuditEntry;
import footprint.identity.boundary.AuditTrail;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.web.look.CsvText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The entries that the page lists, all pages of them, as a file for a spreadsheet. */
@WebServlet("/children/looks.csv")
public class LooksFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LooksPage page;
    @Inject
    private transient AuditTrail trail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvText csv = new CsvText().row("Number", "When", "Who", "Role", "How", "What", "Why", "From where", "Before", "After", "Door");
        Slice<AuditEntry> slice;
        int number = 1;
        do {
            slice = trail.looks(page.child(), page.filter(), new PageRequest(number++, PageRequest.LARGEST_SIZE, null, false));
            slice.rows().forEach(entry -> csv.row(entry.number(), entry.at(), entry.username(), entry.role(), page.how(entry), page.what(entry), entry.why(),
                    page.whence(entry), entry.before(), entry.after(), entry.door()));
        } while (number <= slice.pages());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"looks.csv\"");
        response.getWriter().write(csv.toString());
    }
}
