package footprint.web.outside;

import footprint.escalation.AdviceNote;
import footprint.escalation.boundary.LegalAdvice;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.Set;

/** What is asked of an independent lawyer, and the advice (R083). */
@Named("advicePage")
@RequestScoped
public class AdvicePage {

    private LegalAdvice door;
    private ListAddress address;
    private Faults faults;
    private Slice<AdviceNote> slice;
    private AdviceNote one;

    protected AdvicePage() {
    }

    @Inject
    public AdvicePage(LegalAdvice door, ListAddress address, Faults faults) {
        this.door = door;
        this.address = address;
        this.faults = faults;
    }

    public Slice<AdviceNote> getSlice() {
        if (slice == null) {
            slice = door.mine(address.pageRequest(Set.of()));
        }
        return slice;
    }

    public AdviceNote getOne() {
        if (one == null) {
            one = door.one(id());
        }
        return one;
    }

    /** Sends the advice; what is wrong stays here with what was typed. */
    public void send() {
        try {
            door.give(id(), address.value("advice"));
            Onward.to("/advice?done=" + id());
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** The key in the address; one that is not a number belongs to nothing. */
    private long id() {
        String id = address.value("id");
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }
}
