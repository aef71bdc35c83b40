package footprint.web.caseloads;

import footprint.caseload.CaseloadBoard;
import footprint.web.look.CsvText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The board that the page shows as a file for a spreadsheet: reviewers, then teams, then the service. */
@WebServlet("/caseloads.csv")
public class CaseloadsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaseloadsPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CaseloadBoard board = page.getBoard();
        CsvText csv = new CsvText().row(Stream.of(List.of("Day", "Of", "Name", "Team", "Full-time equivalents"), page.getKinds().stream().map(page::heading).toList(),
                List.of("Cases", "Weighted", "Cases per full-time", "Weighted per full-time", "Band", "Lies")).flatMap(List::stream).toList());
        board.reviewers().forEach(line -> csv.row(cells("reviewer", board, line)));
        board.teams().forEach(line -> csv.row(cells("team", board, line)));
        csv.row(cells("service", board, board.service()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"caseloads-" + board.day() + ".csv\"");
        response.getWriter().write(csv.toString());
    }

    private List<Object> cells(String of, CaseloadBoard board, CaseloadBoard.Line line) {
        List<Object> cells = new ArrayList<>();
        cells.add(board.day());
        cells.add(of);
        cells.add(line.name());
        cells.add(line.team());
        cells.add(line.fte());
        page.getKinds().forEach(kind -> cells.add(line.of(kind)));
        cells.add(line.raw());
        cells.add(line.weighted());
        cells.add(line.rawPerFte());
        cells.add(line.perFte());
        cells.add(board.band().lowest() + " to " + board.band().highest());
        cells.add(line.standing());
        return cells;
    }
}
