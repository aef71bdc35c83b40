package footprint.web.caseloads;

import footprint.caseload.Choice;
import footprint.caseload.OtherCase;
import footprint.caseload.boundary.Caseloads;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.List;
import java.util.Set;

/** The cases that one reviewer carries besides looked-after children: record one, end one. */
@Named("casesPage")
@RequestScoped
public class CasesPage {

    private Caseloads caseloads;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private Slice<OtherCase> slice;

    protected CasesPage() {
    }

    @Inject
    public CasesPage(Caseloads caseloads, ListAddress address, Faults faults, HttpServletRequest request) {
        this.caseloads = caseloads;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    /** What the chosen reviewer carries today; null while nobody is chosen. */
    public Slice<OtherCase> getSlice() {
        if (slice == null && reviewer() != 0) {
            slice = caseloads.cases(reviewer(), null, address.pageRequest(Set.of()));
        }
        return slice;
    }

    public List<Choice> getCarriers() {
        return caseloads.carriers();
    }

    public List<String> getKinds() {
        return caseloads.kinds();
    }

    public DateInput getFrom() {
        return DateInput.sent(request, "from");
    }

    public DateInput getLast() {
        return DateInput.sent(request, "last");
    }

    /** Records a case. */
    public String carry() {
        return done(() -> caseloads.carry(new OtherCase(0, reviewer(), address.value("kind"), address.value("reference"),
                getFrom().isEmpty() ? null : getFrom().date("CAS-006", "from"), null)), "carried");
    }

    /** Ends the case that was chosen. */
    public String end() {
        return done(() -> caseloads.end(key("case"), getLast().isEmpty() ? null : getLast().date("CAS-008", "last")), "ended");
    }

    private String done(Runnable step, String what) {
        try {
            step.run();
            return "/caseloads/cases.xhtml?faces-redirect=true&reviewer=" + reviewer() + "&done=" + what;
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    private long reviewer() {
        return key("reviewer");
    }

    private long key(String name) {
        String text = address.value(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
