package footprint.web.children;

import footprint.caseload.Choice;
import footprint.caseload.NewRestriction;
import footprint.caseload.RestrictedChild;
import footprint.caseload.Restriction;
import footprint.caseload.boundary.Restrictions;
import footprint.identity.CurrentActor;
import footprint.kernel.ChildId;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Restricted children: the list of them, and one child's own list of people. No name is shown here, to nobody. */
@Named("restrictionPage")
@RequestScoped
public class RestrictionPage {

    private Restrictions restrictions;
    private CurrentActor actors;
    private ListAddress address;
    private HttpServletRequest request;
    private Faults faults;
    private RestrictedChild child;
    private Slice<RestrictedChild> list;

    protected RestrictionPage() {
    }

    @Inject
    public RestrictionPage(Restrictions restrictions, CurrentActor actors, ListAddress address, HttpServletRequest request, Faults faults) {
        this.restrictions = restrictions;
        this.actors = actors;
        this.address = address;
        this.request = request;
        this.faults = faults;
    }

    public Slice<RestrictedChild> getList() {
        if (list == null) {
            list = restrictions.list(address.pageRequest(Set.of()));
        }
        return list;
    }

    public RestrictedChild getChild() {
        if (child == null) {
            child = restrictions.of(id());
        }
        return child;
    }

    public List<Choice> getGrounds() {
        return Restriction.GROUNDS;
    }

    public List<Choice> getPeople() {
        return restrictions.people();
    }

    /** Those who could be added to the list. */
    public List<Choice> getOthers() {
        return getPeople().stream().filter(one -> !getChild().restriction().people().contains(one)).toList();
    }

    /** Whether a person is ticked: as sent, and whoever restricts to begin with. */
    public boolean ticked(Choice person) {
        return posted() ? sent().contains(person.key()) : person.key().equals(Long.toString(actors.actor().personId()));
    }

    public DateInput getUntil() {
        return DateInput.sent(request, "until");
    }

    public String restrict() {
        return done("restricted", () -> restrictions.restrict(id(), new NewRestriction(address.value("why"), address.value("note"), until(),
                sent().stream().filter(key -> key.matches("\\d{1,18}")).map(Long::valueOf).toList(), "yes".equals(address.value("withoutMe")))));
    }

    public String add() {
        return done("added", () -> restrictions.add(id(), key("person")));
    }

    public String remove() {
        return done("removed", () -> restrictions.remove(id(), key("leaves")));
    }

    public String lift() {
        return done("lifted", () -> restrictions.lift(id(), address.value("because")));
    }

    public String letIn() {
        return done("letIn", () -> restrictions.letIn(id(), key("letIn")));
    }

    /** Whether whoever asks lifted a restriction from outside its list and is shut out for it. */
    public boolean isKeptOut() {
        return getChild().keptOut().stream().anyMatch(one -> one.key().equals(Long.toString(actors.actor().personId())));
    }

    /** Whether whoever asks is on the list; by an emergency look nobody is. */
    public boolean isListed() {
        return getChild().restriction().lists(actors.actor().personId());
    }

    private String done(String what, Runnable step) {
        try {
            step.run();
            Onward.to("/children/restriction?child=" + id().value() + "&done=" + what);
        } catch (ProblemException refused) {
            faults.add(refused);
            child = null;
        }
        return null;
    }

    private LocalDate until() {
        return getUntil().isEmpty() ? null : getUntil().date("CAS-011", "until");
    }

    private boolean posted() {
        return request.getMethod().equals("POST");
    }

    private List<String> sent() {
        String[] values = request.getParameterValues("people");
        return values == null ? List.of() : Arrays.asList(values);
    }

    private ChildId id() {
        return new ChildId(key("child"));
    }

    private long key(String name) {
        return address.value(name).matches("\\d{1,18}") ? Long.parseLong(address.value(name)) : 0;
    }
}
