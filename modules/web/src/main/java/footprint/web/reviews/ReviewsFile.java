package footprint.web.reviews;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.reviews.ReviewRow;
import footprint.web.look.CsvText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The reviews that the page lists, all pages of them, as a file for a spreadsheet. */
@WebServlet("/reviews.csv")
public class ReviewsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DueList list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvText csv = new CsvText().row("Name", "Number", "Kind", "State", "Due by", "Held on", "Late", "Working days left", "Participation",
                "Cause of lateness", "Reviewer", "Team", "How the due date comes about");
        PageRequest asked = list.asked();
        Slice<ReviewRow> slice;
        int page = 1;
        do {
            slice = list.rows(new PageRequest(page++, PageRequest.LARGEST_SIZE, asked.sort(), asked.descending()));
            slice.rows().forEach(review -> csv.row(review.child(), review.number(), review.kind(), review.state(), review.dueOn(), review.heldOn(),
                    review.late() ? "late" : "", review.days(), review.participation(), review.lateCause(), review.reviewer(), review.team(),
                    review.sentence()));
        } while (page <= slice.pages());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"reviews.csv\"");
        response.getWriter().write(csv.toString());
    }
}
