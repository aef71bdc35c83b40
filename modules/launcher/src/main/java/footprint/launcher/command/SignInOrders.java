package footprint.launcher.command;

import footprint.operations.OrderKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How a council's people and programs sign in: orders for the steward. */
final class SignInOrders {

    private SignInOrders() {
    }

    /** A new secret for the council's programs. */
    @Command(name = "machine", mixinStandardHelpOptions = true, description = "Give a council's programs a new secret, shown once to its administrator.")
    static final class Machine extends OrderForCouncil {
        @Override
        OrderKind kind() {
            return OrderKind.MACHINE;
        }

        @Override
        Map<String, String> said() {
            return Map.of();
        }
    }

    /** No programs any more. */
    @Command(name = "machine-away", mixinStandardHelpOptions = true, description = "Take the access of a council's programs away.")
    static final class MachineAway extends OrderCouncil {
        @Override
        OrderKind kind() {
            return OrderKind.MACHINE_AWAY;
        }
    }

    /** A one-time code at sign-in. */
    @Command(name = "second-factor", mixinStandardHelpOptions = true, description = "Ask a council's people for a one-time code at sign-in, or no longer.")
    static final class SecondFactor extends OrderForCouncil {

        @Parameters(index = "1", paramLabel = "yes|no", description = "whether it is demanded")
        private String demanded;

        @Override
        OrderKind kind() {
            return OrderKind.SECOND_FACTOR;
        }

        @Override
        Map<String, String> said() {
            return Map.of(OrderKind.DEMANDED, demanded);
        }
    }

    /** A council's own sign-in. */
    @Command(name = "identity-provider", mixinStandardHelpOptions = true, description = "Send a council's people to its own sign-in, such as Entra ID, by their mail domain.",
            footer = {"", "The client's secret is read from FOOTPRINT_IDENTITY_PROVIDER_SECRET or from a file, never from the command line.",
                "docs/runbooks/keycloak.md says more."})
    static final class IdentityProvider extends OrderForCouncil {

        @Option(names = "--issuer", required = true, description = "the provider's issuer, such as https://login.microsoftonline.com/TENANT/v2.0")
        private String issuer;

        @Option(names = "--client", required = true, description = "the client that the council registered for Footprint there")
        private String client;

        @Option(names = "--secret-file", description = "a file with the client's secret; otherwise FOOTPRINT_IDENTITY_PROVIDER_SECRET")
        private Path secretFile;

        @Option(names = "--domains", required = true, description = "mail domains of the council's people, with commas between")
        private String domains;

        @Override
        OrderKind kind() {
            return OrderKind.IDENTITY_PROVIDER;
        }

        @Override
        Map<String, String> said() {
            try {
                String secret = secretFile == null ? System.getenv().getOrDefault("FOOTPRINT_IDENTITY_PROVIDER_SECRET", "") : Files.readString(secretFile).strip();
                return Map.of(OrderKind.ISSUER, issuer, OrderKind.CLIENT, client, OrderKind.SECRET, secret, OrderKind.DOMAINS, domains);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** A council's own sign-in no longer. */
    @Command(name = "identity-provider-away", mixinStandardHelpOptions = true, description = "Send a council's people to its own sign-in no longer.")
    static final class IdentityProviderAway extends OrderCouncil {
        @Override
        OrderKind kind() {
            return OrderKind.IDENTITY_PROVIDER_AWAY;
        }
    }
}
