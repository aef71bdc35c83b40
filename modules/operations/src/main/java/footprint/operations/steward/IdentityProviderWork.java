package footprint.operations.steward;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.SealedWord;
import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;

import java.util.List;
import java.util.Map;

/** A council's own identity provider: made, brought up to date, or taken away. The secret comes sealed with the order. */
final class IdentityProviderWork implements Work {

    private final SignInService signIn;
    private final StewardSettings settings;

    IdentityProviderWork(SignInService signIn, StewardSettings settings) {
        this.signIn = signIn;
        this.settings = settings;
    }

    @Override
    public Map<String, String> carryOut(CouncilOrder order, Steps steps) {
        steps.now("Telling the sign-in service");
        if (order.kind() == OrderKind.IDENTITY_PROVIDER_AWAY) {
            signIn.identityProviders().remove(order.council());
            return Map.of();
        }
        Map<String, String> said = order.detail();
        signIn.identityProviders().provide(order.council(), signIn.needed(order.council()), new IdentityProviders.Provider(said.get(OrderKind.ISSUER),
                said.get(OrderKind.CLIENT), secret(order), List.of(said.get(OrderKind.DOMAINS).strip().split("[,\\s]+"))));
        return Map.of("return-address", settings.keycloak() + "/realms/" + settings.realm() + "/broker/" + order.council() + "/endpoint");
    }

    private String secret(CouncilOrder order) {
        try {
            return new SealedWord(String.valueOf(settings.sealingKey())).open(new CouncilCode(order.council()), order.detail().get(OrderKind.SECRET));
        } catch (IllegalArgumentException | IllegalStateException other) {
            throw new ProblemException(Problem.conflict("OPE-058", "The secret was sealed with another key than the steward has. Nothing was done. "
                    + "Set the same FOOTPRINT_SEALING_KEY for the steward and wherever orders are placed, then order it again."));
        }
    }
}
