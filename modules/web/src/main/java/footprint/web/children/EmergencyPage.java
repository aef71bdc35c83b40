package footprint.web.children;

import footprint.caseload.EmergencyLook;
import footprint.caseload.boundary.EmergencyLooks;
import footprint.kernel.ChildId;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;

/** Emergency looks: asking for one, and for the service lead the list of them and their review. */
@Named("emergencyPage")
@RequestScoped
public class EmergencyPage {

    private EmergencyLooks looks;
    private ListAddress address;
    private Faults faults;
    private Slice<EmergencyLook> list;
    private EmergencyLook look;
    private Integer waiting;

    protected EmergencyPage() {
    }

    @Inject
    public EmergencyPage(EmergencyLooks looks, ListAddress address, Faults faults) {
        this.looks = looks;
        this.address = address;
        this.faults = faults;
    }

    /** The looks of whoever asks that last still. */
    public List<EmergencyLook> getMine() {
        return looks.mine();
    }

    /** Begins a look and goes to the file. */
    public void ask() {
        try {
            ChildId child = looks.byNumber(address.value("number"));
            looks.ask(child, address.value("reason"));
            Onward.to("/children/child?id=" + child.value());
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    public Slice<EmergencyLook> getList() {
        if (list == null) {
            list = looks.list(address.pageRequest(Set.of()));
        }
        return list;
    }

    public int getWaiting() {
        if (waiting == null) {
            waiting = looks.waiting();
        }
        return waiting;
    }

    /** The look that the address names; null where it names none. */
    public EmergencyLook getLook() {
        if (look == null && key() > 0) {
            look = looks.look(key());
        }
        return look;
    }

    /** Says whether it was justified. */
    public void review() {
        try {
            String justified = address.value("justified");
            looks.review(key(), justified.equals("yes") ? Boolean.TRUE : justified.equals("no") ? Boolean.FALSE : null, address.value("words"));
            Onward.to("/children/emergency-looks?done=reviewed");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    private long key() {
        return address.value("look").matches("\\d{1,18}") ? Long.parseLong(address.value("look")) : 0;
    }
}
