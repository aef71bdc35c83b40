package footprint.web.caseloads;

import footprint.caseload.Choice;
import footprint.caseload.HoursCorrection;
import footprint.caseload.HoursSpell;
import footprint.caseload.NewHours;
import footprint.caseload.boundary.ReviewerHours;
import footprint.kernel.London;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Hours of reviewers: everybody's on a day, or all of one reviewer with what can be done about them. */
@Named("hoursPage")
@RequestScoped
public class HoursPage {

    private ReviewerHours hours;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private Clock clock;
    private LocalDate day;
    private List<HoursSpell> held;
    private List<HoursSpell> spells;
    private Slice<HoursCorrection> corrections;

    protected HoursPage() {
    }

    @Inject
    public HoursPage(ReviewerHours hours, ListAddress address, Faults faults, HttpServletRequest request, Clock clock) {
        this.hours = hours;
        this.address = address;
        this.faults = faults;
        this.request = request;
        this.clock = clock;
    }

    /** The day that was asked for; today without one and when it is no date, and then the faults say so. */
    public LocalDate getDay() {
        if (day == null) {
            day = London.today(clock);
            try {
                day = getOn().isEmpty() ? day : getOn().date("CAS-079", "on");
            } catch (ProblemException refused) {
                faults.add(refused);
            }
        }
        return day;
    }

    public DateInput getOn() {
        return DateInput.sent(request, "on");
    }

    /** What stands in the fields of the day. */
    public DateInput getShown() {
        return getOn().isEmpty() ? DateInput.of(getDay()) : getOn();
    }

    /** Whether one reviewer was chosen. */
    public boolean isChosen() {
        return reviewer() != 0;
    }

    public List<Choice> getPeople() {
        return hours.people();
    }

    public List<Choice> getTeams() {
        return hours.teams().entrySet().stream().map(team -> new Choice(team.getKey(), team.getValue())).toList();
    }

    /** The hours in force on the day; of one team where the address says so. */
    public List<HoursSpell> getHeld() {
        if (held == null) {
            held = hours.on(getDay(), address.value("team").isBlank() ? null : address.value("team"));
        }
        return held;
    }

    /** All of them together. */
    public BigDecimal getTotal() {
        return getHeld().stream().map(HoursSpell::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All hours of the chosen reviewer. */
    public List<HoursSpell> getSpells() {
        if (spells == null) {
            spells = hours.of(reviewer());
        }
        return spells;
    }

    public List<String> getGaps() {
        return hours.gaps(reviewer());
    }

    /** The name of the chosen reviewer. */
    public String getName() {
        return getPeople().stream().filter(one -> one.key().equals(Long.toString(reviewer()))).map(Choice::label).findFirst().orElse("");
    }

    /** What was changed about the past: of the chosen reviewer, or whatever touches the day. */
    public Slice<HoursCorrection> getCorrections() {
        if (corrections == null) {
            corrections = hours.corrections(isChosen() ? reviewer() : null, isChosen() ? null : getDay(), address.pageRequest(Set.of()));
        }
        return corrections;
    }

    /** The hours that are to be ended or corrected; null where none are chosen. */
    public HoursSpell getSpell() {
        return isChosen() ? getSpells().stream().filter(one -> one.id() == key("spell")).findFirst().orElse(null) : null;
    }

    /** What is being done: end, correct, or add where nothing is chosen. */
    public String getWhat() {
        return !isChosen() ? "" : getSpell() == null ? "add" : address.value("what").equals("end") ? "end" : "correct";
    }

    /** The version that is being looked at: the one that was sent, so that a change meanwhile is noticed. */
    public String getVersion() {
        return address.value("version").isEmpty() && getSpell() != null ? Integer.toString(getSpell().version()) : address.value("version");
    }

    public DateInput getFrom() {
        return field("from", getSpell() == null ? null : getSpell().from());
    }

    public DateInput getTo() {
        return field("to", getSpell() == null ? null : getSpell().to());
    }

    public DateInput getLast() {
        return field("last", null);
    }

    private DateInput field(String name, LocalDate stands) {
        return request.getParameter(name + "-day") == null ? DateInput.of(stands) : DateInput.sent(request, name);
    }

    public String getFte() {
        return request.getParameter("fte") == null && getSpell() != null ? getSpell().fte().stripTrailingZeros().toPlainString() : address.value("fte");
    }

    public String getTeam() {
        return request.getParameter("in") == null && getSpell() != null ? getSpell().team() : address.value("in");
    }

    /** Enters hours. */
    public String add() {
        return done(() -> hours.add(reviewer(), told()), "added");
    }

    /** Ends the chosen hours. */
    public String end() {
        return done(() -> hours.end(key("spell"), version(), date("last", "CAS-077"), address.value("because")), "ended");
    }

    /** Corrects the chosen hours. */
    public String correct() {
        return done(() -> hours.correct(key("spell"), version(), told()), "corrected");
    }

    /** Takes the chosen hours away. */
    public String remove() {
        return done(() -> hours.remove(key("spell"), version(), address.value("because")), "removed");
    }

    private NewHours told() {
        String fte = address.value("fte").strip().replace(',', '.');
        return new NewHours(date("from", "CAS-071"), date("to", "CAS-071"), fte.matches("\\d{1,3}(\\.\\d{1,6})?") ? new BigDecimal(fte) : null,
                address.value("in"), address.value("ends-before").equals("yes"), address.value("because"));
    }

    private LocalDate date(String name, String code) {
        DateInput sent = DateInput.sent(request, name);
        return sent.isEmpty() ? null : sent.date(code, name);
    }

    private String done(Runnable step, String what) {
        try {
            step.run();
            return "/caseloads/hours.xhtml?faces-redirect=true&reviewer=" + reviewer() + "&done=" + what;
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    private int version() {
        return address.value("version").matches("\\d{1,9}") ? Integer.parseInt(address.value("version")) : -1;
    }

    private long reviewer() {
        return key("reviewer");
    }

    private long key(String name) {
        String text = address.value(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
