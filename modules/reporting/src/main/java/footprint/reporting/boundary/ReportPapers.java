package footprint.reporting.boundary;

import footprint.documents.boundary.Press;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.PageRequest;
import footprint.reporting.AnnualReport;
import footprint.reporting.FactList;
import footprint.reporting.NumberAddress;
import footprint.reporting.control.Csv;
import footprint.reporting.control.ReportPaper;
import footprint.tenancy.CouncilSettings;
import footprint.tenancy.LongWork;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The annual report to take away: as PDF, and as CSV. */
@ApplicationScoped
@Transactional
public class ReportPapers {

    private AnnualReports reports;
    private Settings settings;
    private Press press;

    protected ReportPapers() {
    }

    @Inject
    public ReportPapers(AnnualReports reports, Settings settings, Press press) {
        this.reports = reports;
        this.settings = settings;
        this.press = press;
    }

    /** The report as an accessible PDF (PDF/UA-1 and PDF/A-3a). */
    @LongWork
    @Permit(Permission.REPORT_READ)
    public byte[] pdf(String period) {
        AnnualReport report = reports.report(period);
        String colour = settings.on(CouncilSettings.class, AnnualReports.year(period).lastDay()).colour();
        return press.pdf(new ReportPaper(report, colour, style()).paper());
    }

    /** A zip with figures.csv and one file for each table, in UTF-8. */
    @LongWork
    @Permit(Permission.REPORT_READ)
    public byte[] csv(String period) {
        AnnualReport report = reports.report(period);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "figures.csv", Csv.figures(report.sections()));
            for (AnnualReport.Section section : report.sections()) {
                for (AnnualReport.Table table : section.tables()) {
                    put(zip, table.code() + ".csv", Csv.table(table));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** The whole list behind a number as CSV, in the order asked for. */
    @Permit(Permission.REPORT_LISTS)
    public String list(NumberAddress address, String sort, boolean descending) {
        FactList page = reports.list(address, new PageRequest(1, PageRequest.LARGEST_SIZE, sort, descending));
        List<FactList.Fact> rows = new ArrayList<>(page.facts().rows());
        for (int next = 2; next <= page.facts().pages(); next++) {
            rows.addAll(reports.list(address, new PageRequest(next, PageRequest.LARGEST_SIZE, sort, descending)).facts().rows());
        }
        return Csv.list(new FactList(page.period(), page.caption(), page.where(), page.unit(), page.number(), page.headings(),
                new footprint.kernel.Slice<>(rows, rows.size(), page.facts().page())));
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String style() {
        try (InputStream style = ReportPapers.class.getResourceAsStream("/footprint/reporting/report.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
