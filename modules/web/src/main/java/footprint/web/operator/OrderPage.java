package footprint.web.operator;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;
import footprint.operations.boundary.CouncilOrders;
import footprint.operations.boundary.HandedPasswords;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One order: how far it is, what came of it, and a one-time password for one look. */
@Named("orderPage")
@RequestScoped
public class OrderPage {

    private CouncilOrders orders;
    private HandedPasswords passwords;
    private ListAddress address;
    private CouncilOrder order;
    private String password;
    private boolean asked;

    protected OrderPage() {
    }

    @Inject
    public OrderPage(CouncilOrders orders, HandedPasswords passwords, ListAddress address) {
        this.orders = orders;
        this.passwords = passwords;
        this.address = address;
    }

    public CouncilOrder getOrder() {
        if (order == null) {
            order = orders.order(id());
        }
        return order;
    }

    private long id() {
        if (!address.value("id").matches("\\d{1,18}")) {
            throw new ProblemException(Problem.notFound("OPE-027", "There is no order of this number. Choose one from the list."));
        }
        return Long.parseLong(address.value("id"));
    }

    /** What was ordered, in words. */
    public String getTitle() {
        return OrderWords.title(getOrder().kind()) + ": " + (getOrder().kind() == OrderKind.ONBOARD ? getOrder().detail().get("name") : getOrder().council());
    }

    /** What is being done now. */
    public String getStep() {
        return getOrder().state().equals("waiting") ? "Waiting for the steward" : getOrder().step() == null ? "Beginning" : getOrder().step();
    }

    public String getPassword() {
        return password;
    }

    /** Whether somebody has asked for the password and it was gone. */
    public boolean isGone() {
        return asked && password == null;
    }

    public boolean isPasswordWaiting() {
        return password == null && getOrder().state().equals("done") && passwords.waits(id());
    }

    /** Shows the password in this one answer. */
    public void show() {
        asked = true;
        password = passwords.take(id()).orElse(null);
    }
}
