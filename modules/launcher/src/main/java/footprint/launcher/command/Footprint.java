package footprint.launcher.command;

import footprint.exchange.command.Upload;
import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.launcher.machine.Refusal;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.sql.SQLException;
import java.util.Set;

/**
 * All of Footprint's commands. Exit code 0: done; 1: refused or failed, with a sentence; 2: wrongly called; 3: a server
 * could not be reached.
 */
@Command(name = "footprint", mixinStandardHelpOptions = true, version = "Footprint 0.1", synopsisSubcommandLabel = "COMMAND",
        description = "Footprint's command line.", subcommands = {Upload.class, Migrations.class, CouncilCommands.class, ServerCommands.class, StewardCommand.class, AuditCommands.class, SettingsCommands.class},
        footer = {"", "footprint COMMAND --help says more. Exit code 0: done; 1: refused, with a sentence; 2: wrongly called; 3: not reached."})
public final class Footprint implements Runnable {

    static final int REFUSED = 1;
    static final int UNREACHABLE = 3;
    /** No such table, no such column, no such schema. */
    private static final Set<String> NO_REGISTRY = Set.of("42P01", "42703", "3F000");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, ready to be executed. */
    static CommandLine commandLine() {
        return new CommandLine(new Footprint()).registerConverter(CouncilCode.class, CouncilCode::new).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(sentence(failure));
            command.getErr().flush();
            return unreachable(failure) ? UNREACHABLE : REFUSED;
        });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what is to be done.");
    }

    private static String sentence(Exception failure) {
        if (failure instanceof ProblemException || failure instanceof Refusal) {
            return failure.getMessage();
        }
        if (unreachable(failure)) {
            return "RUN-061 The database could not be reached (" + failure.getCause().getMessage() + "): is Footprint running, and are the address and the"
                    + " owner's login right? Nothing was changed.";
        }
        if (failure instanceof JdbiException && failure.getCause() instanceof SQLException cause && NO_REGISTRY.contains(String.valueOf(cause.getSQLState()))) {
            return "RUN-062 This database has no registry of councils of this version: is it the right one? If so, start Footprint once, or say migrations --run."
                    + " Nothing was changed.";
        }
        return "RUN-069 Something unforeseen stopped the command: " + failure + ". Look at the state with bin/footprint migrations before it is repeated.";
    }

    private static boolean unreachable(Exception failure) {
        return failure instanceof ConnectionException;
    }
}
