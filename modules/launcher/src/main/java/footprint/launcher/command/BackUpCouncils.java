package footprint.launcher.command;

import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.tenancy.archive.CouncilBackups;
import footprint.tenancy.onboarding.RegisteredCouncil;
import footprint.tenancy.onboarding.Servers;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

/** One archive for each council, named by council and moment. */
@Command(name = "back-up", mixinStandardHelpOptions = true, description = "Back up councils, each into a file of its own that is named by council and moment.",
        footer = {"", "A council that cannot be backed up does not stop the others; the exit code is 1 then."})
final class BackUpCouncils implements Callable<Integer> {

    @Mixin
    private OwnerLogin login;

    @Mixin
    private Archives archives;

    @Parameters(arity = "0..*", paramLabel = "CODE", description = "the councils' codes")
    private List<CouncilCode> councils = List.of();

    @Option(names = "--all", description = "every council of the registry")
    private boolean all;

    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "where the back-ups are; made if it is not there")
    private Path folder;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (all == !councils.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name councils, or say --all. Nothing was written.");
        }
        Servers servers = login.servers();
        CouncilBackups backups = new CouncilBackups(archives.on(servers), folder, Clock.systemUTC());
        List<CouncilCode> wanted = all ? registered(servers) : councils;
        PrintWriter out = spec.commandLine().getOut();
        int failed = 0;
        for (CouncilCode council : wanted) {
            try {
                out.println(council + " " + backups.backUp(council));
            } catch (ProblemException | IllegalStateException failure) {
                failed++;
                spec.commandLine().getErr().println(council + ": " + failure.getMessage());
            }
        }
        return failed == 0 ? 0 : Footprint.REFUSED;
    }

    private static List<CouncilCode> registered(Servers servers) {
        return Jdbi.create(servers.registry()).withHandle(RegisteredCouncil::all).stream().filter(council -> !council.state().equals("preparing"))
                .map(council -> new CouncilCode(council.code())).toList();
    }
}
