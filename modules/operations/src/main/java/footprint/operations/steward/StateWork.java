package footprint.operations.steward;

import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;
import footprint.operations.RegisteredCouncil;
import footprint.operations.boundary.OrderBook;
import footprint.operations.control.OrderRules;
import footprint.tenancy.onboarding.OwnerDatabase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Suspending, resuming, leaving and staying: one row of the registry, which the doors read every few seconds. No record is touched. */
final class StateWork implements Work {

    static final List<OrderKind> KINDS = List.of(OrderKind.SUSPEND, OrderKind.RESUME, OrderKind.LEAVE, OrderKind.STAY);

    private final OwnerDatabase database;
    private final Clock clock;
    private final int coolingOffDays;

    StateWork(OwnerDatabase database, Clock clock, int coolingOffDays) {
        this.database = database;
        this.clock = clock;
        this.coolingOffDays = coolingOffDays;
    }

    @Override
    public Map<String, String> carryOut(CouncilOrder order, Steps steps) {
        return database.registry(sql -> {
            sql.createQuery("select code from council where code = :code for update").bind("code", order.council()).mapTo(String.class).findOne();
            RegisteredCouncil council = new OrderBook(sql).council(order.council());
            if (council.state().equals(state(order.kind()))) {
                return Map.of("state", council.state()); // a steward before this one had done it
            }
            LocalDate today = London.today(clock);
            List<Problem> problems = OrderRules.problems(order.kind(), council, order.detail(), today);
            if (!problems.isEmpty()) {
                throw new ProblemException(problems);
            }
            LocalDate leavesOn = order.kind() == OrderKind.LEAVE ? today.plusDays(coolingOffDays) : null;
            boolean open = state(order.kind()).equals("open");
            sql.createUpdate("""
                            update council set state = :state, state_since = now(), state_reason = :reason, leaves_on = :leaves where code = :code""")
                    .bind("state", state(order.kind())).bind("reason", open ? null : order.detail().get(OrderKind.REASON)).bind("leaves", leavesOn)
                    .bind("code", order.council()).execute();
            return leavesOn == null ? Map.of("state", state(order.kind())) : Map.of("state", "leaving", "leaves-on", leavesOn.toString());
        });
    }

    private static String state(OrderKind kind) {
        return switch (kind) {
            case SUSPEND -> "suspended";
            case LEAVE -> "leaving";
            default -> "open";
        };
    }
}
