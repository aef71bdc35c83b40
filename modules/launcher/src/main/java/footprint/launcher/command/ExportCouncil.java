package footprint.launcher.command;

import footprint.kernel.CouncilCode;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.archive.CouncilBackups;
import footprint.tenancy.archive.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

/** Everything that a council has, in one open file. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write everything a council has into one open, documented archive, while its people work on.",
        footer = {"", "The archive holds children's records and is not encrypted: keep it as you keep the database."})
final class ExportCouncil implements Callable<Integer> {

    @Mixin
    private OwnerLogin login;

    @Mixin
    private Archives archives;

    @Parameters(paramLabel = "CODE", description = "the council's code")
    private CouncilCode council;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "the zip to write; it appears when it is whole")
    private Path file;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || Files.exists(file)) {
            throw new CommandLine.ParameterException(spec.commandLine(), (Files.exists(file) ? file + " is there already" : "There is no folder " + folder)
                    + ": name another file. Nothing was written.");
        }
        CouncilArchive archive = archives.on(login.servers());
        new CouncilBackups(archive, folder, Clock.systemUTC()).write(council, file);
        Manifest written = archive.check(file);
        spec.commandLine().getOut().println("Written and checked: " + file + ", " + Archives.sentence(written));
        return 0;
    }
}
