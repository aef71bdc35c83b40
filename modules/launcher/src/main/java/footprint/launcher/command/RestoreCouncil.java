package footprint.launcher.command;

import footprint.kernel.CouncilCode;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.archive.CouncilBackups;
import footprint.tenancy.archive.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

/** What a council had when it was backed up, in the place of what it has. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Put a back-up in the place of what a council has now. No other council is touched.",
        footer = {"", "To look before you replace: council load FILE --as OTHER-CODE makes a rehearsal council of the back-up."})
final class RestoreCouncil implements Callable<Integer> {

    @Mixin
    private OwnerLogin login;

    @Mixin
    private Archives archives;

    @Parameters(paramLabel = "CODE", description = "the council's code")
    private CouncilCode council;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(names = "--yes", description = "replace it; without this the command only says what it would do")
    private boolean yes;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private static final class Source {
        @Option(names = "--from", paramLabel = "FILE", description = "the archive")
        private Path file;

        @Option(names = "--folder", paramLabel = "DIR", description = "the newest back-up in this folder")
        private Path folder;
    }

    @Override
    public Integer call() {
        CouncilArchive archive = archives.on(login.servers());
        Path file = source.file != null ? source.file : new CouncilBackups(archive, source.folder, Clock.systemUTC()).newest(council)
                .orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(), "There is no back-up of " + council + " in " + source.folder + ". Nothing was changed."));
        Manifest manifest = archive.check(file);
        if (!yes) {
            spec.commandLine().getOut().println("Would replace everything " + council + " has by " + Archives.sentence(manifest) + ". Nothing was changed; say --yes to do it.");
            return Footprint.REFUSED;
        }
        archive.restore(file, council);
        spec.commandLine().getOut().println("Restored and compared: " + Archives.sentence(manifest));
        return 0;
    }
}
