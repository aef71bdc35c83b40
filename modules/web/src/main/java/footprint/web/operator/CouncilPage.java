package footprint.web.operator;

import footprint.kernel.Slice;
import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;
import footprint.operations.RegisteredCouncil;
import footprint.operations.boundary.CouncilOrders;
import footprint.operations.boundary.CouncilRegister;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;

/** One council as the operator sees it: its standing, what can be ordered now, what was ordered before. */
@Named("councilPage")
@RequestScoped
public class CouncilPage {

    private CouncilRegister register;
    private CouncilOrders orders;
    private ListAddress address;
    private RegisteredCouncil council;
    private Slice<CouncilOrder> slice;

    protected CouncilPage() {
    }

    @Inject
    public CouncilPage(CouncilRegister register, CouncilOrders orders, ListAddress address) {
        this.register = register;
        this.orders = orders;
        this.address = address;
    }

    public RegisteredCouncil getCouncil() {
        if (council == null) {
            council = register.council(address.value("code"));
        }
        return council;
    }

    public Slice<CouncilOrder> getOrders() {
        if (slice == null) {
            slice = orders.orders(getCouncil().code(), address.pageRequest(Set.of()));
        }
        return slice;
    }

    /** What may be ordered in the state in which it is; nothing while another order is open. */
    public List<OrderKind> getPossible() {
        return getCouncil().openOrder() != null ? List.of()
                : OrderWords.OFFERED.stream().filter(kind -> kind.states().contains(getCouncil().state())).toList();
    }
}
