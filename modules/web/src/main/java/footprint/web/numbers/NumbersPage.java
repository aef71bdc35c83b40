package footprint.web.numbers;

import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.boundary.Alerts;
import footprint.kernel.FinancialYear;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reporting.AlertNumbers;
import footprint.reporting.AlertNumbers.Count;
import footprint.reporting.boundary.AlertCounting;
import footprint.web.look.Faults;
import footprint.web.look.Frame;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The numbers of alerts in a financial year, or between any two days; each number is a link for those who may see the list. */
@Named("numbersPage")
@RequestScoped
public class NumbersPage {

    private AlertCounting counting;
    private Alerts alerts;
    private ListAddress address;
    private Faults faults;
    private Frame frame;
    private List<String> years;
    private AlertNumbers numbers;
    private Long late;
    private ProblemException refused;

    protected NumbersPage() {
    }

    @Inject
    public NumbersPage(AlertCounting counting, Alerts alerts, ListAddress address, Faults faults, Frame frame) {
        this.counting = counting;
        this.alerts = alerts;
        this.address = address;
        this.faults = faults;
        this.frame = frame;
    }

    /** The years to choose from, newest first. */
    public List<String> getYears() {
        if (years == null) {
            years = counting.years();
        }
        return years;
    }

    /** The numbers of the period asked for; of the newest year with alerts when it is none, and then the faults say so. */
    public AlertNumbers getNumbers() {
        if (numbers == null) {
            try {
                numbers = asked();
            } catch (ProblemException problem) {
                refused = problem;
                faults.add(problem);
                numbers = of(FinancialYear.parse(getYears().getFirst()));
            }
        }
        return numbers;
    }

    /** Why the period that was asked for is not the one shown; none where it is. */
    public Optional<ProblemException> whyNot() {
        getNumbers();
        return Optional.ofNullable(refused);
    }

    /** The financial year that is shown; empty where it is another period. */
    public String getYear() {
        FinancialYear year = FinancialYear.of(getNumbers().from());
        return year.firstDay().equals(getNumbers().from()) && year.lastDay().equals(getNumbers().to()) ? year.label() : "";
    }

    public List<AlertKind> getKinds() {
        return Arrays.asList(AlertKind.values());
    }

    /** The kind asked for; concerns when none is. */
    public AlertKind getKind() {
        return Arrays.stream(AlertKind.values()).filter(kind -> kind.code().equals(address.value("kind"))).findFirst().orElse(AlertKind.CONCERN);
    }

    /** What stands in a field for a day: what was typed, else the day of the period shown. */
    public String day(String field) {
        String typed = address.value(field);
        return !typed.isEmpty() ? typed : (field.equals("from") ? getNumbers().from() : getNumbers().to()).toString();
    }

    /** The address of the list behind a number; empty for those who see no list. */
    public String list(Count count) {
        return count != null && frame.may("ALERTS_READ") ? QuestionAddress.of(count.question()) : "";
    }

    /** How many answers are late today, of this kind; asked by the list's own filter. */
    public long getLateToday() {
        if (late == null) {
            late = alerts.list(AlertFilter.late(getNumbers().kind()), new PageRequest(1, 1, null, false)).total();
        }
        return late;
    }

    private AlertNumbers asked() {
        if (!address.value("from").isEmpty() || !address.value("to").isEmpty()) {
            return counting.numbers(day(address, "from"), day(address, "to"), getKind());
        }
        return address.value("year").isEmpty() ? of(FinancialYear.parse(getYears().getFirst())) : of(year(address.value("year")));
    }

    private AlertNumbers of(FinancialYear year) {
        return counting.numbers(year.firstDay(), year.lastDay(), getKind());
    }

    private static FinancialYear year(String label) {
        try {
            return FinancialYear.parse(label);
        } catch (IllegalArgumentException none) {
            throw new ProblemException(Problem.invalid("REP-001", "year", "A year is written like 2020-21. Choose one on this page."));
        }
    }

    /** A day of the address; null when it is none, which the boundary refuses in words. */
    static LocalDate day(ListAddress address, String name) {
        try {
            return LocalDate.parse(address.value(name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
