package footprint.web.report;

import footprint.kernel.FinancialYear;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reporting.FactList;
import footprint.reporting.NumberAddress;
import footprint.reporting.boundary.AnnualReports;
import footprint.reporting.Numbers;
import footprint.web.look.ListAddress;
import footprint.web.look.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.LocalDate;

/** The list behind one number of the report. What it lists, its order and its page stand in the address. */
@Named("reportList")
@RequestScoped
public class ReportListPage {

    private AnnualReports reports;
    private ListAddress address;
    private Words words;
    private FactList list;

    protected ReportListPage() {
    }

    @Inject
    public ReportListPage(AnnualReports reports, ListAddress address, Words words) {
        this.reports = reports;
        this.address = address;
        this.words = words;
    }

    public FactList getList() {
        if (list == null) {
            String sort = address.value("sort");
            boolean descending = sort.startsWith("-");
            PageRequest page = address.pageRequest(java.util.Set.of());
            list = reports.list(asked(address), new PageRequest(page.page(), page.size(), descending ? sort.substring(1) : sort, descending));
        }
        return list;
    }

    /** The number as it stands in the report. */
    public String getNumber() {
        return Numbers.plain(getList().number());
    }

    /** A detail for reading: a date in words where it is a date. */
    public String detail(String value) {
        if (value == null) {
            return "";
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? words.shortDate(LocalDate.parse(value)) : value;
    }

    /** Which number the address names; a year that is not one is REP-001. */
    static NumberAddress asked(ListAddress address) {
        FinancialYear year;
        try {
            year = FinancialYear.parse(address.value("period"));
        } catch (IllegalArgumentException notAYear) {
            throw new ProblemException(Problem.invalid("REP-001", "period", "A year is written like 2020-21. Choose one on the report page."));
        }
        return address.value("table").isEmpty() ? NumberAddress.side(year, address.value("figure"), address.value("part"))
                : NumberAddress.cell(year, address.value("table"), orAll(address.value("row")), orAll(address.value("column")));
    }

    private static String orAll(String key) {
        return key.isEmpty() ? NumberAddress.ALL : key;
    }
}
