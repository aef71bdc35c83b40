package footprint.web.outside;

import footprint.escalation.AgencyAlert;
import footprint.escalation.boundary.AgencyAlerts;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.Set;

/** What was sent to the contact's agency, and its answer (R074). */
@Named("agencyPage")
@RequestScoped
public class AgencyPage {

    private AgencyAlerts alerts;
    private ListAddress address;
    private Faults faults;
    private Slice<AgencyAlert> slice;
    private AgencyAlert one;

    protected AgencyPage() {
    }

    @Inject
    public AgencyPage(AgencyAlerts alerts, ListAddress address, Faults faults) {
        this.alerts = alerts;
        this.address = address;
        this.faults = faults;
    }

    public Slice<AgencyAlert> getSlice() {
        if (slice == null) {
            slice = alerts.mine(address.pageRequest(Set.of()));
        }
        return slice;
    }

    public AgencyAlert getOne() {
        if (one == null) {
            one = alerts.one(id());
        }
        return one;
    }

    /** Sends the answer; what is wrong stays here with what was typed. */
    public void send() {
        try {
            alerts.answer(id(), address.value("answer"));
            Onward.to("/agency?done=" + id());
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
