package footprint.api.reporting;

import footprint.api.Paging;
import footprint.kernel.FinancialYear;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reporting.AnnualReport;
import footprint.reporting.FactList;
import footprint.reporting.NumberAddress;
import footprint.reporting.boundary.AnnualReports;
import footprint.reporting.boundary.HistoricTotals;
import footprint.reporting.boundary.ReportPapers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.List;

/** The annual report: as JSON, CSV and PDF, with the list behind every number. */
@Path("/reports/annual")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnnualReportResource {

    @Inject
    private AnnualReports reports;
    @Inject
    private ReportPapers papers;
    @Inject
    private HistoricTotals totals;

    /** The years that a report can be asked for. */
    public record Periods(List<String> periods) {
    }

    @GET
    @Operation(summary = "The years that have an annual report, newest first")
    public Periods periods() {
        return new Periods(reports.periods());
    }

    @GET
    @Path("/{period}")
    @Operation(summary = "The annual report of a year, such as 2020-21: figures with numerator, denominator, unit and rule, and tables")
    public AnnualReport report(@PathParam("period") String period) {
        return reports.report(period);
    }

    @GET
    @Path("/{period}/pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(summary = "The same report as an accessible PDF (PDF/UA-1, PDF/A-3a)")
    public Response pdf(@PathParam("period") String period) {
        return file(papers.pdf(period), "application/pdf", "annual-report-" + period + ".pdf");
    }

    @GET
    @Path("/{period}/csv")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "The same report as a zip of CSV files: figures.csv and one file for each table")
    public Response csv(@PathParam("period") String period) {
        return file(papers.csv(period), "application/zip", "annual-report-" + period + ".zip");
    }

    @GET
    @Path("/{period}/list")
    @Operation(summary = "The list behind one number: ?table=&row=&column= or ?figure=&part=; its total is the number")
    public FactList list(@PathParam("period") String period, @QueryParam("table") String table, @QueryParam("row") String row,
                         @QueryParam("column") String column, @QueryParam("figure") String figure, @QueryParam("part") String part,
                         @BeanParam Paging paging) {
        return reports.list(address(period, table, row, column, figure, part), paging.request());
    }

    @GET
    @Path("/{period}/list/csv")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(summary = "The whole list behind one number as CSV; cells that a spreadsheet would take for a formula are made harmless")
    public Response listCsv(@PathParam("period") String period, @QueryParam("table") String table, @QueryParam("row") String row,
                            @QueryParam("column") String column, @QueryParam("figure") String figure, @QueryParam("part") String part,
                            @BeanParam Paging paging) {
        String rows = papers.list(address(period, table, row, column, figure, part), paging.request().sort(), paging.request().descending());
        return Response.ok(rows, "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"list-" + period + ".csv\"").build();
    }

    @PUT
    @Path("/{period}/totals/{figure}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a total as it was printed, without its breakdown, or replace the one that is there")
    public Response enter(@PathParam("period") String period, @PathParam("figure") String figure, HistoricTotals.Entry entry) {
        totals.enter(period, figure, entry);
        return Response.noContent().build();
    }

    private static NumberAddress address(String period, String table, String row, String column, String figure, String part) {
        FinancialYear year;
        try {
            year = FinancialYear.parse(period);
        } catch (IllegalArgumentException notAYear) {
            throw new ProblemException(Problem.invalid("REP-001", "period", "A year is written like 2020-21. Nothing was listed."));
        }
        return table == null ? NumberAddress.side(year, figure, part) : NumberAddress.cell(year, table, row, column);
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
