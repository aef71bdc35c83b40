package footprint.reporting.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.FinancialYear;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reporting.AnnualReport;
import footprint.reporting.FactList;
import footprint.reporting.NumberAddress;
import footprint.reporting.control.ReportContext;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;

/** The annual report of the current council, and the lists behind its numbers. */
@ApplicationScoped
@Transactional
public class AnnualReports {

    private CouncilDatabase database;
    private Settings settings;
    private Clock clock;

    protected AnnualReports() {
    }

    @Inject
    public AnnualReports(CouncilDatabase database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** The years of which this council has reviews, alerts or entered totals, newest first. */
    @Permit(Permission.REPORT_READ)
    public List<String> periods() {
        return database.sql().createQuery("""
                select financial_year(held_on) as period from review where state = 'held'
                union select financial_year(raised_on) from alert
                union select period from historic_total
                order by period desc""").mapTo(String.class).list();
    }

    /**
     * The newest year in which reviews were held and that has ended by today: a year that has just begun says nothing yet. Without
     * one, the newest with anything in it that has ended, then the newest; without any, the year before this.
     */
    @Permit(Permission.REPORT_READ)
    public String latestPeriod() {
        FinancialYear last = new FinancialYear(FinancialYear.of(London.today(clock)).startYear() - 1);
        List<String> held = database.sql().createQuery("""
                select financial_year(held_on) from review where state = 'held' and financial_year(held_on) <= :last
                order by 1 desc limit 1""").bind("last", last.label()).mapTo(String.class).list();
        if (!held.isEmpty()) {
            return held.getFirst();
        }
        List<String> known = periods();
        return known.stream().filter(period -> period.compareTo(last.label()) <= 0).findFirst()
                .orElse(known.isEmpty() ? last.label() : known.getFirst());
    }

    /**
     * The report of one year, computed now.
     *
     * @param period such as 2020-21; anything else is REP-001
     */
    @Permit(Permission.REPORT_READ)
    public AnnualReport report(String period) {
        FinancialYear year = year(period);
        return new YearOfReport(database.sql(), settings, clock).report(year);
    }

    /**
     * The list behind one number; its total is the number.
     *
     * @param address a cell, or one side of a figure; one that the report does not have is REP-002
     */
    @Permit(Permission.REPORT_LISTS)
    public FactList list(NumberAddress address, PageRequest page) {
        return YearOfReport.checked(() -> {
            Handle sql = database.sql();
            ReportContext context = YearOfReport.contexts(sql, settings).of(address.period());
            return new ListBuilder(new FactReader(sql, context), context).list(address, page);
        });
    }

    /** The year of a label such as 2020-21, or REP-001. */
    static FinancialYear year(String period) {
        try {
            return FinancialYear.parse(period);
        } catch (IllegalArgumentException notAYear) {
            throw new ProblemException(Problem.invalid("REP-001", "period",
                    "A year is written like 2020-21. Nothing was computed. Choose one of the years on the report page."));
        }
    }
}
