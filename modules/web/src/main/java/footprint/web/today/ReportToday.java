package footprint.web.today;

import footprint.reporting.AnnualReport;
import footprint.reporting.boundary.AnnualReports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;

/** The reports and the latest figures of a first page: totals, never a child. */
@Named("reportToday")
@RequestScoped
public class ReportToday {

    private static final int FIGURES = 6;

    private AnnualReports reports;
    private List<String> periods;
    private String latest;
    private List<AnnualReport.Figure> figures;

    protected ReportToday() {
    }

    @Inject
    public ReportToday(AnnualReports reports) {
        this.reports = reports;
    }

    /** The years that have a report, newest first. */
    public List<String> getPeriods() {
        if (periods == null) {
            periods = reports.periods();
        }
        return periods;
    }

    /** The last whole year that has anything to count, as on the report's own page; null while there is none. */
    public String getLatest() {
        if (latest == null && !getPeriods().isEmpty()) {
            latest = reports.latestPeriod();
        }
        return latest;
    }

    /** The figures of that year that have a target, for want of those the first ones. */
    public List<AnnualReport.Figure> getFigures() {
        if (figures == null) {
            figures = getLatest() == null ? List.of() : chosen(reports.report(getLatest()));
        }
        return figures;
    }

    /** The address of the list that a figure counts. */
    public String listOf(AnnualReport.Figure figure) {
        return "/report/list?period=" + getLatest() + "&figure=" + figure.code() + "&part=numerator";
    }

    private static List<AnnualReport.Figure> chosen(AnnualReport report) {
        List<AnnualReport.Figure> all = report.sections().stream().flatMap(section -> section.figures().stream())
                .filter(figure -> figure.number() != null).toList();
        List<AnnualReport.Figure> aimed = all.stream().filter(figure -> figure.target() != null && !figure.target().isBlank()).toList();
        return (aimed.isEmpty() ? all : aimed).stream().limit(FIGURES).toList();
    }
}
