package footprint.launcher.command;

import footprint.operations.OrderKind;
import picocli.CommandLine.Command;

import java.util.Map;

/** How a council's people and programs sign in: orders for the steward. */
final class SignInOrders {

    private SignInOrders() {
    }

    /** A new secret for the council's programs. */
    @Command(name = "machine", mixinStandardHelpOptions = true, description = "Give a council's programs a new secret, shown once to its administrator.")
    static final class Machine extends OrderWithoutReason {
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
}
