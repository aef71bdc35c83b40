package footprint.web.children;

import footprint.caseload.OwnChild;
import footprint.caseload.Sample;
import footprint.caseload.SocialWorker;
import footprint.caseload.boundary.OwnChildren;
import footprint.caseload.boundary.Samples;
import footprint.caseload.boundary.SocialWork;
import footprint.kernel.ChildId;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.Frame;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The children in one's own sight, and who is a child's social worker. */
@Named("ownPage")
@RequestScoped
public class OwnPage {

    private OwnChildren children;
    private SocialWork work;
    private Samples samples;
    private Frame frame;
    private ListAddress address;
    private HttpServletRequest request;
    private Faults faults;
    private Slice<OwnChild> slice;
    private List<SocialWorker> workers;
    private List<Sample> living;

    protected OwnPage() {
    }

    @Inject
    public OwnPage(OwnChildren children, SocialWork work, Samples samples, Frame frame, ListAddress address, HttpServletRequest request, Faults faults) {
        this.children = children;
        this.work = work;
        this.samples = samples;
        this.frame = frame;
        this.address = address;
        this.request = request;
        this.faults = faults;
    }

    public Slice<OwnChild> getSlice() {
        if (slice == null) {
            slice = children.list(address.pageRequest(Set.of()));
        }
        return slice;
    }

    /** An auditor's living samples; none for anybody else. */
    public List<Sample> getSamples() {
        if (living == null) {
            living = frame.may("SAMPLE_READ") ? samples.mine() : List.of();
        }
        return living;
    }

    /** The social workers of the child in the address. */
    public List<SocialWorker> getWorkers() {
        if (workers == null) {
            workers = frame.may("FILE_READ") ? work.ofChild(child()) : List.of();
        }
        return workers;
    }

    /** Those who may be chosen today. */
    public Map<Long, String> getChoices() {
        return work.workers();
    }

    /** As typed. */
    public DateInput getFrom() {
        return DateInput.sent(request, "from");
    }

    /** Makes the chosen person the child's social worker; what is wrong stays here with what was typed. */
    public void allocate() {
        try {
            String worker = address.value("worker");
            work.allocate(child(), worker.matches("\\d{1,18}") ? Long.parseLong(worker) : 0, getFrom().date("CAS-065", "from"));
            Onward.to("/children/child?id=" + child().value() + "&changed=yes");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** The key in the address; one that is not a number belongs to nobody. */
    private ChildId child() {
        String id = address.value("id");
        return new ChildId(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
    }
}
