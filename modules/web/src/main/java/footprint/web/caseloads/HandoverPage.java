package footprint.web.caseloads;

import footprint.caseload.Choice;
import footprint.caseload.Handover;
import footprint.caseload.HandoverPreview;
import footprint.caseload.NewHandover;
import footprint.caseload.boundary.Caseloads;
import footprint.caseload.boundary.Handovers;
import footprint.caseload.control.Handing;
import footprint.kernel.ChildId;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Children handed over: asked for, looked at, done, taken back. */
@Named("handoverPage")
@RequestScoped
public class HandoverPage {

    private static final String NOBODY = "nobody";

    private Handovers handovers;
    private Caseloads caseloads;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private HandoverPreview preview;
    private boolean looked;
    private Slice<Handover> list;

    protected HandoverPage() {
    }

    @Inject
    public HandoverPage(Handovers handovers, Caseloads caseloads, ListAddress address, Faults faults, HttpServletRequest request) {
        this.handovers = handovers;
        this.caseloads = caseloads;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    public List<Choice> getCarriers() {
        return caseloads.carriers();
    }

    public List<Choice> getReasons() {
        return Handing.REASONS.entrySet().stream().map(one -> new Choice(one.getKey(), one.getValue())).toList();
    }

    /** What would move; null before anything was asked for, and when it cannot be, with the faults saying why. */
    public HandoverPreview getPreview() {
        if (!looked && !address.value("from").isEmpty()) {
            looked = true;
            try {
                preview = handovers.preview(asked(isPosted() ? null : children()));
            } catch (ProblemException refused) {
                faults.add(refused);
            }
        }
        return preview;
    }

    public Map<String, Integer> getFollowing() {
        return getPreview().following();
    }

    /** Whether a child's box is ticked: as sent, and everybody to begin with. */
    public boolean ticked(HandoverPreview.Child child) {
        return isPosted() ? children() != null && children().contains(new ChildId(child.id())) : !child.conflict();
    }

    public DateInput getFirst() {
        return DateInput.sent(request, "first");
    }

    public DateInput getLast() {
        return DateInput.sent(request, "last");
    }

    /** Hands over the ticked children. */
    public String handOver() {
        return done(() -> handovers.handOver(asked(children() == null ? List.of() : children())), "moved");
    }

    public Slice<Handover> getList() {
        if (list == null) {
            list = handovers.list(address.pageRequest(Set.of()));
        }
        return list;
    }

    /** Whether any handover of the page can be taken back. */
    public boolean isUndoable() {
        return getList().rows().stream().anyMatch(Handover::undoable);
    }

    /** Takes the chosen handover back. */
    public String undo() {
        String chosen = address.value("handover");
        return done(() -> handovers.undo(chosen.matches("\\d{1,18}") ? Long.parseLong(chosen) : 0), "undone");
    }

    private String done(Runnable step, String what) {
        try {
            step.run();
            return "/caseloads/handovers.xhtml?faces-redirect=true&done=" + what;
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    private boolean isPosted() {
        return request.getMethod().equals("POST");
    }

    private NewHandover asked(List<ChildId> children) {
        return new NewHandover(address.value("from").equals(NOBODY) ? null : person("from"), person("to"), day(getFirst(), "CAS-032", "first"), day(getLast(), "CAS-033", "last"),
                address.value("why"), address.value("note"), children, address.value("cases").equals("yes"));
    }

    private static LocalDate day(DateInput sent, String code, String field) {
        return sent.isEmpty() ? null : sent.date(code, field);
    }

    private Long person(String name) {
        String text = address.value(name);
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private List<ChildId> children() {
        String[] sent = request.getParameterValues("children");
        return sent == null ? null : Arrays.stream(sent).filter(key -> key.matches("\\d{1,18}")).map(key -> new ChildId(Long.parseLong(key))).toList();
    }
}
