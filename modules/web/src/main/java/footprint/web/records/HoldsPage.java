package footprint.web.records;

import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.records.LegalHold;
import footprint.records.boundary.LegalHolds;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.Set;

/** Legal holds: those that stand, and placing and lifting them. */
@Named("holdsPage")
@RequestScoped
public class HoldsPage {

    private LegalHolds holds;
    private ListAddress address;
    private Faults faults;
    private Slice<LegalHold> slice;

    protected HoldsPage() {
    }

    @Inject
    public HoldsPage(LegalHolds holds, ListAddress address, Faults faults) {
        this.holds = holds;
        this.address = address;
        this.faults = faults;
    }

    public Slice<LegalHold> getSlice() {
        if (slice == null) {
            slice = holds.list(!address.value("show").equals("all"), address.pageRequest(Set.of()));
        }
        return slice;
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
        step("added", () -> holds.addToEnquiry(RecordAddress.number(address, "hold"), RecordAddress.child(address)));
    }

    public void lift() {
        step("lifted", () -> holds.lift(RecordAddress.number(address, "lift"), address.value("lifted")));
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
