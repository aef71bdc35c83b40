package footprint.web.operator;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.operations.OrderKind;
import footprint.operations.RegisteredCouncil;
import footprint.operations.boundary.CouncilOrders;
import footprint.operations.boundary.CouncilRegister;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.HashMap;
import java.util.Map;

/** One order for one council, on a page of its own: what will happen, why, and the button. */
@Named("askPage")
@RequestScoped
public class AskPage {

    private CouncilRegister register;
    private CouncilOrders orders;
    private ListAddress address;
    private Faults faults;
    private RegisteredCouncil council;

    protected AskPage() {
    }

    @Inject
    public AskPage(CouncilRegister register, CouncilOrders orders, ListAddress address, Faults faults) {
        this.register = register;
        this.orders = orders;
        this.address = address;
        this.faults = faults;
    }

    public RegisteredCouncil getCouncil() {
        if (council == null) {
            council = register.council(address.value("code"));
        }
        return council;
    }

    public OrderKind getKind() {
        return OrderKind.of(address.value("kind")).filter(OrderWords.OFFERED::contains).orElseThrow(() -> new ProblemException(
                Problem.notFound("OPE-028", "There is no such order on these pages. Nothing was ordered. Go back to the council.")));
    }

    /** Whether the order asks for this word. */
    public boolean needs(String word) {
        return getKind().needs().contains(word) || getKind().may().contains(word);
    }

    /** Places the order and goes to it. */
    public void send() {
        try {
            Map<String, String> said = new HashMap<>();
            getKind().needs().forEach(need -> said.put(need, address.value(need)));
            getKind().may().forEach(word -> said.put(word, address.value(word)));
            Leave.to("/operator/order?id=" + orders.place(getKind(), getCouncil().code(), said).id());
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }
}
