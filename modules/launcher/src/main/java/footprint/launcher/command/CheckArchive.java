package footprint.launcher.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import footprint.tenancy.archive.Manifest;
import footprint.tenancy.onboarding.Servers;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Reads an archive from end to end without a database. */
@Command(name = "check-archive", mixinStandardHelpOptions = true, description = "Check an archive from end to end, and whether this Footprint can load it. Needs no database.")
final class CheckArchive implements Callable<Integer> {

    @Mixin
    private Archives archives;

    @Parameters(paramLabel = "FILE", description = "the archive")
    private Path file;

    @Option(names = "--json", description = "print the whole manifest")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Manifest manifest = archives.on(Servers.none()).check(file);
        spec.commandLine().getOut().println(json ? Printed.json(manifest) : "Whole: " + Archives.sentence(manifest));
        return 0;
    }
}
