package footprint.web.records;

import footprint.caseload.ChildQuery;
import footprint.caseload.ChildRow;
import footprint.caseload.boundary.Children;
import footprint.kernel.ChildId;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.records.LegalHold;
import footprint.records.boundary.LegalHolds;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;

/** Legal holds: those that stand, placing and lifting them, and finding the child who belongs to an enquiry. */
@Named("holdsPage")
@RequestScoped
public class HoldsPage {

    /** More children than this fit no choice: the words must say more. */
    private static final int MOST_FOUND = 10;

    private LegalHolds holds;
    private Children children;
    private ListAddress address;
    private Faults faults;
    private Slice<LegalHold> slice;
    private Slice<ChildRow> found;
    private List<LegalHold> standing;

    protected HoldsPage() {
    }

    @Inject
    public HoldsPage(LegalHolds holds, Children children, ListAddress address, Faults faults) {
        this.holds = holds;
        this.children = children;
        this.address = address;
        this.faults = faults;
    }

    public Slice<LegalHold> getSlice() {
        if (slice == null) {
            slice = holds.list(!address.value("show").equals("all"), address.pageRequest(Set.of()));
        }
        return slice;
    }

    /** The children whose number or name has the words that were looked for; the first few of them. */
    public Slice<ChildRow> getFound() {
        if (found == null) {
            found = children.find(new ChildQuery(address.value("find"), null, null, null, true), new PageRequest(1, MOST_FOUND, "number", false));
        }
        return found;
    }

    /** Whether a child was looked for. */
    public boolean isLooked() {
        return !address.value("find").isBlank();
    }

    /** Every hold that stands, to choose one. */
    public List<LegalHold> getStanding() {
        if (standing == null) {
            standing = holds.list(true, new PageRequest(1, PageRequest.LARGEST_SIZE, null, false)).rows();
        }
        return standing;
    }

    /** The enquiries that stand. */
    public List<LegalHold> getEnquiries() {
        return getStanding().stream().filter(hold -> hold.kind().equals("enquiry")).toList();
    }

    /** What a hold covers, in words. */
    public String covers(LegalHold hold) {
        return switch (hold.kind()) {
            case "council" -> "Every record of the council";
            case "child" -> hold.name();
            default -> hold.enquiry() + " (" + hold.children() + (hold.children() == 1 ? " child)" : " children)");
        };
    }

    public void place() {
        step("placed", () -> {
            if (address.value("covers").equals("enquiry")) {
                holds.placeForEnquiry(address.value("enquiry"), address.value("because"));
            } else if (address.value("covers").equals("council")) {
                holds.placeOnCouncil(address.value("because"));
            } else {
                holds.placeOnChild(RecordAddress.child(address), address.value("because"));
            }
        });
    }

    public void add() {
        step("added", () -> holds.addToEnquiry(RecordAddress.chosen(address, "hold", "Choose the enquiry."),
                new ChildId(RecordAddress.chosen(address, "child", "Choose the child."))));
    }

    public void lift() {
        step("lifted", () -> holds.lift(RecordAddress.chosen(address, "lift", "Choose the hold."), address.value("lifted")));
    }

    private void step(String done, Runnable deed) {
        try {
            deed.run();
            RecordAddress.leave("/records/holds?done=" + done);
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }
}
