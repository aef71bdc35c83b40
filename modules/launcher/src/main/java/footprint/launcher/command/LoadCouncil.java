package footprint.launcher.command;

import footprint.kernel.CouncilCode;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.archive.Manifest;
import footprint.tenancy.onboarding.Servers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** A council out of an archive: its own, another installation's, or one to rehearse with. */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Load an archive as a new council, under its own code or another (to rehearse with). All or nothing.",
        footer = {"", "Sign-ins are not in an archive: give the council its organization and its people in Keycloak afterwards."})
final class LoadCouncil implements Callable<Integer> {

    @Mixin
    private OwnerLogin login;

    @Mixin
    private Archives archives;

    @Parameters(paramLabel = "FILE", description = "the archive")
    private Path file;

    @Option(names = "--as", paramLabel = "CODE", description = "the new council's code (default: the one in the archive)")
    private CouncilCode as;

    @Option(names = "--name", paramLabel = "NAME", description = "its name (default: the one in the archive)")
    private String name;

    @Option(names = "--server", paramLabel = "SERVER", defaultValue = Servers.FIRST, description = "where it shall live (default: ${DEFAULT-VALUE})")
    private String server;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CouncilArchive archive = archives.on(login.servers());
        Manifest checked = archive.check(file);
        CouncilCode code = as == null ? new CouncilCode(checked.council().code()) : as;
        Manifest loaded = archive.load(file, code, name, server);
        spec.commandLine().getOut().println("Loaded, compared and opened as " + code + ": " + Archives.sentence(loaded));
        return 0;
    }
}
