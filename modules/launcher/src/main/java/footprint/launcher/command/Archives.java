package footprint.launcher.command;

import footprint.tenancy.archive.ArchiveLimits;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.archive.Manifest;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.Servers;
import picocli.CommandLine.Option;

import java.time.Clock;
import java.util.Locale;

/** What the commands that read archives have in common. */
final class Archives {

    @Option(names = "--largest", paramLabel = "GB", defaultValue = "50", description = "refuse an archive that unpacks to more (default: ${DEFAULT-VALUE} GB)")
    private int largest;

    CouncilArchive on(Servers servers) {
        ArchiveLimits usual = ArchiveLimits.USUAL;
        return new CouncilArchive(servers, MigrationScripts.onClassPath(), Clock.systemUTC(),
                new ArchiveLimits(largest * 1_000_000_000L, usual.entries(), usual.manifest()));
    }

    static String sentence(Manifest manifest) {
        return String.format(Locale.ROOT, "%s as it was on %s: %,d rows in %d tables", manifest.council().name(), manifest.at(), manifest.rows(), manifest.tables().size());
    }
}
