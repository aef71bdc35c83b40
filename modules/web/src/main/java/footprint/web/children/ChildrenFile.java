package footprint.web.children;

import footprint.caseload.ChildRow;
import footprint.caseload.boundary.Children;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.web.look.CsvText;
import footprint.web.look.ListAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The children that the page lists, all pages of them, as a file for a spreadsheet. */
@WebServlet("/children.csv")
public class ChildrenFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ChildList list;
    @Inject
    private transient Children children;
    @Inject
    private transient ListAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvText csv = new CsvText().row("Name", "Number", "Age", "Looked after since", "Legal status", "Placement", "Team", "Reviewer");
        PageRequest asked = address.pageRequest(children.sortable());
        Slice<ChildRow> slice;
        int page = 1;
        do {
            slice = children.find(list.query(), new PageRequest(page++, PageRequest.LARGEST_SIZE, asked.sort(), asked.descending()));
            slice.rows().forEach(child -> csv.row(child.name(), child.number(), child.age(), child.since(), child.legalStatusWords(),
                    child.placementWords(), child.team(), child.reviewer()));
        } while (page <= slice.pages());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"children.csv\"");
        response.getWriter().write(csv.toString());
    }
}
