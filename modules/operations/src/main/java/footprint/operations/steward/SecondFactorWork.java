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
        // The flow is the whole realm's: two stewards must not build it at once.
        database.registry(sql -> {
            sql.execute("select pg_advisory_xact_lock(hashtext('footprint.browser_flow'))");
            signIn.demandSecondFactor(order.council(), demanded);
            return null;
        });
        return Map.of("second-factor", demanded ? "demanded" : "not demanded");
    }
}
