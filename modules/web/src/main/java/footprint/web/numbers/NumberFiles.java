package footprint.web.numbers;

import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.reporting.AlertNumberList;
import footprint.reporting.AlertNumbers;
import footprint.reporting.AlertNumbers.Count;
import footprint.reporting.AlertNumbers.Took;
import footprint.reporting.FactList;
import footprint.web.look.CsvText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of alerts, and the list behind one of them, as files for a spreadsheet. */
@WebServlet({"/alerts/numbers.csv", "/alerts/numbers/list.csv"})
public class NumberFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient NumbersPage page;
    @Inject
    private transient NumberListPage list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            boolean one = request.getServletPath().endsWith("list.csv");
            if (!one && page.whyNot().isPresent()) {
                throw page.whyNot().get();   // no file of another period than the one asked for
            }
            String text = one ? list() : numbers(page.getNumbers());
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + (one ? "alerts-list" : "alerts-" + page.getNumbers().from() + "-to-" + page.getNumbers().to()) + ".csv\"");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(text);
        } catch (ProblemException refused) {
            response.sendError(refused.problems().getFirst().status(), refused.problems().getFirst().sentence());
        }
    }

    /** Every number in a row of its own: what it counts, of what, by which row and column. */
    private static String numbers(AlertNumbers numbers) {
        CsvText csv = new CsvText().row("From", "To", "Kind", "Table", "Unit", "Row", "Column", "Number");
        List<Object> head = List.of(numbers.from(), numbers.to(), numbers.kind().label());
        numbers.totals().forEach(count -> csv.row(cells(head, "Totals", count.question().counted().unit(), count.label(), "", count.number())));
        numbers.flow().forEach(count -> csv.row(cells(head, "From open to open", "alert", count.label(), "", count.number())));
        numbers.kinds().forEach(count -> csv.row(cells(head, "Raised, by kind", "alert", count.label(), "", count.number())));
        for (AlertNumbers.Table table : numbers.tables()) {
            for (AlertNumbers.Row row : table.rows()) {
                for (int i = 0; i < table.headings().size(); i++) {
                    Count cell = row.cells().get(i);
                    csv.row(cells(head, table.caption(), table.unit(), row.label(), table.headings().get(i), cell.number()));
                }
            }
        }
        for (AlertNumbers.Days days : numbers.days()) {
            for (Took took : days.rows()) {
                csv.row(cells(head, days.caption(), days.unit(), took.label(), "Of how many", took.count().number()));
                csv.row(cells(head, days.caption(), "working days", took.label(), "Median", took.median()));
                csv.row(cells(head, days.caption(), "working days", took.label(), "Longest", took.longest()));
                if (took.late() != null) {
                    csv.row(cells(head, days.caption(), days.unit(), took.label(), "Came late", took.late().number()));
                }
            }
        }
        return csv.toString();
    }

    private static List<Object> cells(List<Object> head, Object... cells) {
        return Stream.concat(head.stream(), Stream.of(cells).map(cell -> cell == null ? "" : cell)).toList();
    }

    private String list() {
        CsvText csv = new CsvText();
        AlertNumberList rows = list.page(new PageRequest(1, PageRequest.LARGEST_SIZE, null, false));
        csv.row(Stream.concat(Stream.of("Child", "About"), rows.headings().stream().map(FactList.Heading::label)).toList());
        for (int page = 1; ; page++) {
            rows.lines().rows().forEach(line -> csv.row(Stream.concat(Stream.of(line.childNumber() == null ? "" : line.childNumber(), line.about()),
                    line.details().stream().map(detail -> detail == null ? "" : detail)).toList()));
            if (page >= rows.lines().pages()) {
                return csv.toString();
            }
            rows = list.page(new PageRequest(page + 1, PageRequest.LARGEST_SIZE, null, false));
        }
    }
}
