package footprint.launcher.command;

import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;
import footprint.operations.boundary.OrderBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Orders for a council that is there and that need a reason, each a command of its own. */
abstract class OrderCouncil extends OrderForCouncil {

    @Option(names = "--reason", required = true, description = "why, in 10 to 500 characters that name no child")
    private String reason;

    @Override
    Map<String, String> said() {
        return new HashMap<>(Map.of(OrderKind.REASON, reason));
    }

    /** Shuts its doors for a time. */
    @Command(name = "suspend", mixinStandardHelpOptions = true, description = "Shut a council's doors for a time; its records stay as they are.")
    static final class Suspend extends OrderCouncil {
        @Override
        OrderKind kind() {
            return OrderKind.SUSPEND;
        }
    }

    /** Opens them again. */
    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Open a suspended council's doors again.")
    static final class Resume extends OrderCouncil {
        @Override
        OrderKind kind() {
            return OrderKind.RESUME;
        }
    }

    /** Shuts its doors for good. */
    @Command(name = "leave", mixinStandardHelpOptions = true, description = "Shut a council's doors for good; after the cooling-off days it may be deleted.")
    static final class Leave extends OrderCouncil {
        @Override
        OrderKind kind() {
            return OrderKind.LEAVE;
        }
    }

    /** Takes leaving back. */
    @Command(name = "stay", mixinStandardHelpOptions = true, description = "Take leaving back.")
    static final class Stay extends OrderCouncil {
        @Override
        OrderKind kind() {
            return OrderKind.STAY;
        }
    }

    /** Destroys a council that has left. */
    @Command(name = "delete", mixinStandardHelpOptions = true, description = "Destroy a council that has left, after its cooling-off days, and keep a certificate.")
    static final class Delete extends OrderCouncil {

        @Option(names = "--checksum", required = true, description = "SHA-256 of the export, as the council reckoned it from its file")
        private String checksum;

        @Option(names = "--confirm", required = true, paramLabel = "CODE", description = "the council's short name once more")
        private String confirmation;

        @Option(names = "--receipt", defaultValue = "", description = "what the successor wrote when it took the records over")
        private String receipt;

        @Override
        OrderKind kind() {
            return OrderKind.DELETE;
        }

        @Override
        Map<String, String> said() {
            Map<String, String> said = super.said();
            said.putAll(Map.of(OrderKind.CHECKSUM, checksum, OrderKind.CONFIRMATION, confirmation, OrderKind.RECEIPT, receipt));
            return said;
        }
    }

    /** How far an order is. */
    @Command(name = "order", mixinStandardHelpOptions = true, description = "How far an order is, and what came of it.")
    static final class Progress implements Callable<Integer> {

        @Mixin
        private OwnerLogin login;

        @Parameters(paramLabel = "NUMBER", description = "the order's number")
        private long number;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            OrderDesk desk = new OrderDesk(login, spec.commandLine().getOut());
            CouncilOrder order = desk.look(sql -> new OrderBook(sql).order(number));
            if (order.ended()) {
                return desk.told(order);
            }
            desk.say(order.state() + (order.step() == null ? "" : ": " + order.step()));
            return 0;
        }
    }
}
