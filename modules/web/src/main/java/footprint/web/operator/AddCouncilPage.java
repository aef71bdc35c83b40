package footprint.web.operator;

import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.operations.NewCouncil;
import footprint.operations.RegisteredCouncil;
import footprint.operations.boundary.CouncilOrders;
import footprint.operations.boundary.CouncilRegister;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;

/** The form that brings a council in. What was typed stays on the page whatever is wrong with it. */
@Named("addCouncilPage")
@RequestScoped
public class AddCouncilPage {

    private static final String COLOUR = "#1d5c63";
    private static final List<String> REGIONS = List.of("East Midlands", "East of England", "London", "North East", "North West", "South East",
            "South West", "West Midlands", "Yorkshire and The Humber");

    private CouncilRegister register;
    private CouncilOrders orders;
    private ListAddress address;
    private Faults faults;
    private List<RegisteredCouncil> templates;

    protected AddCouncilPage() {
    }

    @Inject
    public AddCouncilPage(CouncilRegister register, CouncilOrders orders, ListAddress address, Faults faults) {
        this.register = register;
        this.orders = orders;
        this.address = address;
        this.faults = faults;
    }

    /** Orders the council and goes to the order. */
    public void send() {
        try {
            Leave.to("/operator/order?id=" + orders.onboard(new NewCouncil(address.value("name"), address.value("code"), address.value("gssCode"),
                    address.value("region"), address.value("colour"), address.value("template"), address.value("administrator"), address.value("email"),
                    address.value("username"))).id());
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** The nine English regions. */
    public List<String> getRegions() {
        return REGIONS;
    }

    /** As typed, or one that is dark enough. */
    public String getColour() {
        return address.value("colour").isEmpty() ? COLOUR : address.value("colour");
    }

    /** The councils whose rules may be taken over. */
    public List<RegisteredCouncil> getTemplates() {
        if (templates == null) {
            templates = register.councils("", "open", new PageRequest(1, PageRequest.LARGEST_SIZE, null, false)).rows();
        }
        return templates;
    }
}
