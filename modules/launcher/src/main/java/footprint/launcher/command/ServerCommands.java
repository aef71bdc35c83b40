package footprint.launcher.command;

import footprint.tenancy.onboarding.DatabaseServers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Locale;

/** The database servers on which councils may live. */
@Command(name = "server", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "The database servers on which councils may live.")
final class ServerCommands implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what is to be done with the server.");
    }

    /** Makes a server ready for councils. Safe to repeat. */
    @Command(name = "add", mixinStandardHelpOptions = true,
            description = "Make a further server ready for councils: the application's login there, and its name in the registry.",
            footer = {"", "The name must be in FOOTPRINT_SERVERS; FOOTPRINT_OWNER_SERVER_name_URL, _USER and _PASSWORD lead there, and",
                "FOOTPRINT_SERVER_name_PASSWORD is the password that the application's login gets."})
    int add(@Mixin OwnerLogin login, @Parameters(paramLabel = "NAME", description = "small letters and digits, such as second") String name) {
        String variable = "FOOTPRINT_SERVER_" + name.toUpperCase(Locale.ROOT) + "_PASSWORD";
        String password = System.getenv().getOrDefault(variable, "");
        if (password.isBlank()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Set " + variable + ", the application's password there. Nothing was done.");
        }
        new DatabaseServers(login.servers()).add(name, password);
        spec.commandLine().getOut().println("The server " + name + " may hold councils now: bin/footprint council move CODE --to " + name);
        return 0;
    }
}
