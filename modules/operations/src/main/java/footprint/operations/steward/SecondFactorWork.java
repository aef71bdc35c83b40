package footprint.operations.steward;

import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;
import footprint.tenancy.onboarding.OwnerDatabase;

import java.util.Map;

/** Demands a one-time code of a council's people, or no longer. */
final class SecondFactorWork implements Work {

    private final OwnerDatabase database;
    private final SignInService signIn;

    SecondFactorWork(OwnerDatabase database, SignInService signIn) {
        this.database = database;
        this.signIn = signIn;
    }

    @Override
    public Map<String, String> carryOut(CouncilOrder order, Steps steps) {
        boolean demanded = order.detail().getOrDefault(OrderKind.DEMANDED, "").equals(OrderKind.YES);
        steps.now("Telling the sign-in service");
        BrowserFlow.taking(database, () -> signIn.demandSecondFactor(order.council(), demanded));
        return Map.of("second-factor", demanded ? "demanded" : "not demanded");
    }
}
