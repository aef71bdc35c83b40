package footprint.launcher.command;

import footprint.identity.AuditAnchor;
import footprint.identity.boundary.AuditAnchors;
import footprint.identity.boundary.AuditVerification;
import footprint.kernel.CouncilCode;
import footprint.tenancy.onboarding.OwnerDatabase;
import footprint.tenancy.onboarding.RegisteredCouncil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** The audit trail of each council: whether it is whole, and its end kept outside the database. */
@Command(name = "audit", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Verify councils' audit trails, and anchor their ends outside the database.")
final class AuditCommands implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what is to be done with the audit trail.");
    }

    /** Reads each trail from its first entry to its last. */
    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Read each audit trail from its first entry to its last and say whether it is whole.",
            footer = {"", "Without --anchors a trail whose end was cut off looks whole. Exit code 1: at least one is not whole."})
    int verify(@Mixin OwnerLogin login, @Parameters(arity = "0..*", paramLabel = "CODE", description = "the councils' codes") List<CouncilCode> councils,
               @Option(names = "--all", description = "every council of the registry") boolean all,
               @Option(names = "--anchors", paramLabel = "DIR", description = "the folder of the anchors that audit anchor has made") Path folder) {
        OwnerDatabase database = new OwnerDatabase(login.servers());
        int broken = 0;
        for (CouncilCode council : wanted(database, councils, all)) {
            List<AuditAnchor> anchors = folder == null ? List.of() : new AuditAnchors(folder, Clock.systemUTC()).of(council);
            long begun = System.nanoTime();
            AuditVerification.Found found = database.council(council, sql -> new AuditVerification(sql).against(anchors));
            broken += found.whole() ? 0 : 1;
            say(String.format(Locale.ROOT, "%-32s %s", council, found.whole() ? String.format(Locale.ROOT, "whole: %,d entries, %d anchors, %.1f s", found.head().number(),
                    anchors.size(), (System.nanoTime() - begun) / 1e9) : "NOT WHOLE from entry " + found.broken().number() + ": " + found.broken().what()));
        }
        return broken == 0 ? 0 : Footprint.REFUSED;
    }

    /** Adds each trail's end to the council's file of anchors. */
    @Command(name = "anchor", mixinStandardHelpOptions = true, description = "Add the end of each audit trail to a file outside the database.",
            footer = {"", "Give the folder to an owner that is not the database's, or copy it where nothing is ever taken away: docs/runbooks/audit.md."})
    int anchor(@Mixin OwnerLogin login, @Parameters(arity = "0..*", paramLabel = "CODE", description = "the councils' codes") List<CouncilCode> councils,
               @Option(names = "--all", description = "every council of the registry") boolean all,
               @Option(names = "--anchors", required = true, paramLabel = "DIR", description = "the folder; made if it is not there") Path folder,
               @Option(names = "--anew", paramLabel = "REASON", description = "earlier anchors count no more, because a back-up was restored; they stay in the file") String anew) {
        OwnerDatabase database = new OwnerDatabase(login.servers());
        AuditAnchors anchors = new AuditAnchors(folder, Clock.systemUTC());
        for (CouncilCode council : wanted(database, councils, all)) {
            AuditAnchor anchor = anchors.add(council, database.council(council, sql -> new AuditVerification(sql).head()), anew);
            say(String.format(Locale.ROOT, "%-32s entry %d %s", council, anchor.number(), anchor.hash()));
        }
        return 0;
    }

    private List<CouncilCode> wanted(OwnerDatabase database, List<CouncilCode> named, boolean all) {
        boolean none = named == null || named.isEmpty();
        if (all != none) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name councils, or say --all. Nothing was done.");
        }
        return none ? database.registry(RegisteredCouncil::all).stream().filter(council -> !council.state().equals("preparing") && !council.state().equals("moving"))
                .map(council -> new CouncilCode(council.code())).toList() : named;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
