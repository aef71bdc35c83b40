package footprint.launcher.command;

import footprint.operations.RegisteredCouncil;
import footprint.operations.boundary.RegistryRows;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Which councils there are. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Which councils there are, and how they stand.")
final class ListCouncils implements Callable<Integer> {

    @Mixin
    private OwnerLogin login;

    @Option(names = "--json", description = "print JSON, for a machine")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        OrderDesk desk = new OrderDesk(login, spec.commandLine().getOut());
        List<RegisteredCouncil> councils = desk.look(sql -> sql.createQuery("select " + RegistryRows.COUNCIL + " from council c order by c.code")
                .map((row, context) -> RegistryRows.council(row)).list());
        if (json) {
            desk.say(Printed.json(councils));
            return 0;
        }
        desk.say(String.format(Locale.ROOT, "%-32s %-10s %-10s %s", "council", "state", "server", "name"));
        councils.forEach(council -> desk.say(String.format(Locale.ROOT, "%-32s %-10s %-10s %s", council.code(), council.state(), council.server(), council.name())
                + (council.reason() == null ? "" : " (" + council.reason() + ")")));
        return 0;
    }
}
