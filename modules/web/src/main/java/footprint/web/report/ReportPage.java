package footprint.web.report;

import footprint.reporting.AnnualReport;
import footprint.reporting.boundary.AnnualReports;
import footprint.reporting.Numbers;
import footprint.web.look.Frame;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One year's report; the year stands in the address. A number is a link only for those who may see lists (R115). */
@Named("annualReport")
@RequestScoped
public class ReportPage {

    private AnnualReports reports;
    private ListAddress address;
    private Frame frame;
    private List<String> periods;
    private AnnualReport report;

    protected ReportPage() {
    }

    @Inject
    public ReportPage(AnnualReports reports, ListAddress address, Frame frame) {
        this.reports = reports;
        this.address = address;
        this.frame = frame;
    }

    /** The years to choose from, newest first. */
    public List<String> getPeriods() {
        if (periods == null) {
            periods = reports.periods();
        }
        return periods;
    }

    /** The year in the address; without one, the newest year that has ended. */
    public String getPeriod() {
        String asked = address.value("period");
        return asked.isEmpty() ? reports.latestPeriod() : asked;
    }

    public AnnualReport getReport() {
        if (report == null) {
            report = reports.report(getPeriod());
        }
        return report;
    }

    /** The address of the list behind a cell; empty for those who may not see lists. */
    public String cell(String table, String row, AnnualReport.Cell cell) {
        return cell.listed() && lists() ? "/report/list?period=" + part(getPeriod()) + "&table=" + part(table) + "&row=" + part(row)
                + "&column=" + part(cell.column()) : "";
    }

    /** The address of the list behind one side of a figure or one line of a reconciliation. */
    public String side(String figure, String side, boolean listed) {
        return listed && lists() ? "/report/list?period=" + part(getPeriod()) + "&figure=" + part(figure) + "&part=" + part(side) : "";
    }

    /** Whether any line of a reconciliation was printed differently or at all. */
    public boolean printed(AnnualReport.Reconciliation reconciliation) {
        return reconciliation.lines().stream().anyMatch(line -> line.printed() != null);
    }

    /** 1,524 */
    public String number(BigDecimal number) {
        return number == null ? "" : Numbers.plain(number);
    }

    private boolean lists() {
        return frame.may("REPORT_LISTS");
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
