package footprint.reporting.boundary;

import footprint.escalation.AlertKind;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.control.Permissions;
import footprint.kernel.FinancialYear;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reporting.AlertNumberList;
import footprint.reporting.AlertNumbers;
import footprint.reporting.AlertQuestion;
import footprint.reporting.AlertQuestion.Counted;
import footprint.reporting.control.AlertAxes;
import footprint.reporting.control.ReportContext;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of alerts, and the lists behind them. Who has lists counts what they show; who has none counts the whole council's and
 * sees no reviewer's name.
 */
@ApplicationScoped
@Transactional
public class AlertCounting {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2078;
    private static final int LONGEST_YEARS = 20;

    private CouncilDatabase database;
    private Settings settings;
    private CurrentActor current;
    private Clock clock;

    protected AlertCounting() {
    }

    @Inject
    public AlertCounting(CouncilDatabase database, Settings settings, CurrentActor current, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /** The financial years in which alerts were raised, newest first; never none: without an alert it is the present one. */
    @Permit(Permission.ALERTS_COUNT)
    public List<String> years() {
        List<String> years = database.sql().createQuery("select distinct financial_year(raised_on) from alert order by 1 desc").mapTo(String.class).list();
        return years.isEmpty() ? List.of(FinancialYear.of(London.today(clock)).label()) : years;
    }

    /**
     * The numbers of a period.
     *
     * @throws ProblemException ESC-083 and ESC-084 when it is no period that can be counted
     */
    @Permit(Permission.ALERTS_COUNT)
    public AlertNumbers numbers(LocalDate from, LocalDate to, AlertKind kind) {
        AlertQuestion whole = checked(AlertQuestion.of(Counted.RAISED, from, to, kind));
        return YearOfReport.checked(() -> {
            ReportContext context = context(whole);
            return new AlertNumberBuilder(new FactReader(database.sql(), context), new AlertAxes(context), seen()).build(whole);
        });
    }

    /**
     * The list behind one number: as many rows as it says.
     *
     * @throws ProblemException ESC-083 and ESC-084 as above, ESC-085 when nothing is counted in this way
     */
    @Permit(Permission.ALERTS_READ)
    public AlertNumberList list(AlertQuestion question, PageRequest page) {
        checked(question);
        if ((question.by() == null) != (question.row() == null) || !AlertListReader.knows(question)) {
            throw new ProblemException(Problem.invalid("ESC-085", "by", "Nothing is counted in this way. Nothing was listed. Follow a number on the page of numbers."));
        }
        return YearOfReport.checked(() -> {
            ReportContext context = context(question);
            return new AlertListReader(new FactReader(database.sql(), context), new AlertAxes(context)).list(question, page);
        });
    }

    private ReportContext context(AlertQuestion question) {
        return YearOfReport.contexts(database.sql(), settings).of(FinancialYear.of(question.to()));
    }

    private boolean seen() {
        return Permissions.allows(current.actor().role(), Permission.ALERTS_READ);
    }

    private static AlertQuestion checked(AlertQuestion question) {
        if (question.from() == null || question.to() == null || question.to().isBefore(question.from()) || question.from().getYear() < FIRST_YEAR
                || question.to().getYear() > LAST_YEAR) {
            throw new ProblemException(Problem.invalid("ESC-083", "from", "Give a first and a last day between " + FIRST_YEAR + " and " + LAST_YEAR
                    + ", the first not after the last. Nothing was counted."));
        }
        if (question.to().isAfter(question.from().plusYears(LONGEST_YEARS).minusDays(1))) {
            throw new ProblemException(Problem.invalid("ESC-084", "to", "At most " + LONGEST_YEARS + " years are counted together. Nothing was counted. Choose a shorter period."));
        }
        return question;
    }
}
