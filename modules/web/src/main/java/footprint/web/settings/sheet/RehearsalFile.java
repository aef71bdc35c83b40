package footprint.web.settings.sheet;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.settings.boundary.Rehearsals;
import footprint.web.look.CsvText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The list that the page of the rehearsal shows, all pages of it, as a file for a spreadsheet. */
@WebServlet("/settings/rehearsal.csv")
public class RehearsalFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Rehearsals rehearsals;
    @Inject
    private transient RehearsePage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page.getNewest() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rehearsal-" + page.getPart() + ".csv\"");
        response.getWriter().write(list(page.getNewest().id(), page.getPart()).toString());
    }

    private CsvText list(long id, String part) {
        CsvText csv = new CsvText();
        switch (part) {
            case "figures" -> rows(csv.row("Code", "Figure", "Before", "After"), at -> rehearsals.figures(id, at),
                    (to, row) -> to.row(row.code(), row.caption(), row.before(), row.after()));
            case "answers" -> rows(csv.row("Alert", "Stage", "Called", "Reached on", "Due before", "Due after", "Overdue before", "Overdue after", "Stage is gone"),
                    at -> rehearsals.answers(id, at), (to, row) -> to.row(row.alertId(), row.stage(), row.label(), row.enteredOn(), row.dueBefore(),
                            row.dueAfter(), word(row.overdueBefore()), word(row.overdueAfter()), word(row.gone())));
            default -> rows(csv.row("Review", "Kind", "State", "Held on", "Due before", "Due after", "Late before", "Late after"),
                    at -> rehearsals.dates(id, at), (to, row) -> to.row(row.reviewId(), row.kind(), row.state(), row.heldOn(), row.before(), row.after(),
                            word(row.lateBefore()), word(row.lateAfter())));
        }
        return csv;
    }

    private static <T> void rows(CsvText csv, Function<PageRequest, Slice<T>> read, BiConsumer<CsvText, T> write) {
        Slice<T> slice;
        int page = 1;
        do {
            slice = read.apply(new PageRequest(page++, PageRequest.LARGEST_SIZE, null, false));
            slice.rows().forEach(row -> write.accept(csv, row));
        } while (page <= slice.pages());
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }
}
