package footprint.launcher.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The life of one council. Each command is a class of its own. */
@Command(name = "council", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "One council: its life, its archive, its back-ups, its server.",
        subcommands = {AddCouncil.class, ListCouncils.class, OrderCouncil.Suspend.class, OrderCouncil.Resume.class, OrderCouncil.Leave.class,
            OrderCouncil.Stay.class, OrderCouncil.Delete.class, SignInOrders.Machine.class, SignInOrders.MachineAway.class, SignInOrders.SecondFactor.class,
            SignInOrders.IdentityProvider.class, SignInOrders.IdentityProviderAway.class,
            OrderCouncil.Progress.class, ExportCouncil.class, CheckArchive.class, LoadCouncil.class, BackUpCouncils.class, RestoreCouncil.class,
            MoveCouncil.Move.class, MoveCouncil.Back.class, MoveCouncil.Undo.class, MoveCouncil.Confirm.class})
final class CouncilCommands implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what is to be done with the council.");
    }
}
