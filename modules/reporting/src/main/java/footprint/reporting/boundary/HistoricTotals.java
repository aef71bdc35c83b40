package footprint.reporting.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.FinancialYear;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reporting.control.Total;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Totals as they were printed, entered without a breakdown (R116) and kept beside what is computed (R117). */
@ApplicationScoped
@Transactional
public class HistoricTotals {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,60}");

    private CouncilDatabase database;

    protected HistoricTotals() {
    }

    @Inject
    public HistoricTotals(CouncilDatabase database) {
        this.database = database;
    }

    /**
     * One printed total.
     *
     * @param unit   what was counted, or "percent"
     * @param source where it was printed
     * @param note   anything a reader must know; may be null
     */
    public record Entry(BigDecimal value, String unit, String source, String note) {
    }

    /** Enters a total, or replaces the one of that year and figure. What is missing is REP-005. */
    @Permit(Permission.SETTINGS_WRITE)
    public void enter(String period, String figure, Entry entry) {
        FinancialYear year = AnnualReports.year(period);
        if (figure == null || !CODE.matcher(figure).matches()) {
            throw incomplete("figure", "The figure's code is letters, digits and hyphens.");
        }
        if (entry == null || entry.value() == null) {
            throw incomplete("value", "Say the number as it was printed.");
        }
        if (blank(entry.unit()) || blank(entry.source())) {
            throw incomplete(blank(entry.unit()) ? "unit" : "source", "Say the unit, and the document in which the number was printed.");
        }
        new StoredTotals(database.sql()).enter(year, new Total(figure, entry.value(), entry.unit(), entry.source(), entry.note()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static ProblemException incomplete(String field, String sentence) {
        return new ProblemException(Problem.invalid("REP-005", field, sentence + " Nothing was entered."));
    }
}
