package footprint.web.caseloads;

import footprint.reviews.Forecast;
import footprint.web.look.CsvText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;

/** The table that the page shows, for a paper or a spreadsheet. */
@WebServlet("/caseloads/forecast.csv")
public class ForecastFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ForecastPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvText csv = new CsvText().row(List.of("Month", "Reviews", "Midway checks", "Of further children", "Protection conferences", "All", "For each full-time post"));
        for (Forecast.Month month : page.getForecast().months()) {
            csv.row(java.util.Arrays.asList(month.month().toString(), month.reviews(), month.midways(), month.more(), month.conferences(), month.all(), month.perFte()));
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"forecast.csv\"");
        response.getWriter().write(csv.toString());
    }
}
