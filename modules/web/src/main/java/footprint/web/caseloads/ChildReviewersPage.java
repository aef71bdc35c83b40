package footprint.web.caseloads;

import footprint.caseload.Candidate;
import footprint.caseload.ChildBond;
import footprint.caseload.Choice;
import footprint.caseload.Circumstance;
import footprint.caseload.Continuity;
import footprint.caseload.ReviewerSpan;
import footprint.caseload.boundary.Caseloads;
import footprint.caseload.boundary.ChildReviewers;
import footprint.caseload.boundary.Circumstances;
import footprint.caseload.boundary.ParentsInCare;
import footprint.kernel.ChildId;
import footprint.kernel.ProblemException;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.List;
import java.util.Set;

/** Which reviewer for one child, and how often children change theirs. */
@Named("childReviewersPage")
@RequestScoped
public class ChildReviewersPage {

    private ChildReviewers reviewers;
    private Caseloads caseloads;
    private ListAddress address;
    private Faults faults;
    private Circumstances circumstances;
    private HttpServletRequest request;
    private ParentsInCare parents;
    private List<Candidate> candidates;
    private List<ReviewerSpan> history;
    private Continuity continuity;

    protected ChildReviewersPage() {
    }

    @Inject
    public ChildReviewersPage(ChildReviewers reviewers, Caseloads caseloads, ListAddress address, Faults faults, Circumstances circumstances,
                              HttpServletRequest request, ParentsInCare parents) {
        this.parents = parents;
        this.circumstances = circumstances;
        this.request = request;
        this.reviewers = reviewers;
        this.caseloads = caseloads;
        this.address = address;
        this.faults = faults;
    }

    public List<Candidate> getCandidates() {
        if (candidates == null) {
            candidates = reviewers.candidates(child());
        }
        return candidates;
    }

    public List<ReviewerSpan> getHistory() {
        if (history == null) {
            history = reviewers.history(child());
        }
        return history;
    }

    public List<String> getSiblings() {
        return reviewers.siblings(child());
    }

    /** Reviewers with whom a conflict of interest can be recorded. */
    public List<Choice> getCarriers() {
        return caseloads.carriers();
    }

    public List<Candidate> getConflicts() {
        return getCandidates().stream().filter(one -> one.conflict() != null).toList();
    }

    /** Who carries the child today, as the page that hands over takes it. */
    public String getNow() {
        return getCandidates().stream().filter(Candidate::now).map(one -> Long.toString(one.after().reviewerId())).findFirst().orElse("nobody");
    }

    public String conflict() {
        return done(() -> reviewers.conflict(child(), person("reviewer"), address.value("note")));
    }

    public String noConflict() {
        return done(() -> reviewers.noConflict(child(), person("over")));
    }

    /** Parents and own children who are recorded as looked after too. */
    public List<ChildBond> getParents() {
        return parents.of(child());
    }

    /** Whom a return makes likely. */
    public List<ChildBond> getLikely() {
        return parents.likely(child());
    }

    public String recordParent() {
        return done(() -> parents.record(child(), address.value("bond"), address.value("part")));
    }

    public String forgetParent(long bond) {
        return done(() -> parents.forget(child(), bond));
    }

    public String siblingOf() {
        return done(() -> reviewers.siblingOf(child(), address.value("sibling")));
    }

    public String alone() {
        return done(() -> reviewers.alone(child()));
    }

    public List<Circumstance> getCircumstances() {
        return circumstances.of(child());
    }

    /** Those that go on, to be ended. */
    public List<Circumstance> getGoing() {
        return getCircumstances().stream().filter(one -> one.to() == null).toList();
    }

    /** The circumstances that the council weighs. */
    public List<String> getWeighed() {
        return List.copyOf(circumstances.weighed().keySet());
    }

    public DateInput getSince() {
        return DateInput.sent(request, "since");
    }

    public DateInput getUntil() {
        return DateInput.sent(request, "until");
    }

    public String begin() {
        return done(() -> circumstances.begin(child(), address.value("circumstance"), getSince().isEmpty() ? null : getSince().date("CAS-041", "since")));
    }

    public String end() {
        return done(() -> circumstances.end(child(), address.value("going"), getUntil().isEmpty() ? null : getUntil().date("CAS-043", "until")));
    }

    /** The changes of reviewer; the list narrowed to the number that was chosen. */
    public Continuity getContinuity() {
        if (continuity == null) {
            String changes = address.value("changes");
            continuity = reviewers.continuity(changes.matches("\\d{1,4}") ? Integer.valueOf(changes) : null, address.pageRequest(Set.of()));
        }
        return continuity;
    }

    private String done(Runnable step) {
        try {
            step.run();
            return "/children/reviewers.xhtml?faces-redirect=true&done=yes&child=" + child();
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    private ChildId child() {
        return new ChildId(person("child"));
    }

    private long person(String name) {
        String text = address.value(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
