package footprint.launcher.command;

import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.MigrationReport;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.RegistryMigrations;
import footprint.tenancy.onboarding.Servers;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Clock;
import java.util.concurrent.Callable;

/** Who is at which version; with --run, whoever is behind is migrated first. */
@Command(name = "migrations", mixinStandardHelpOptions = true, description = "Who is at which version; with --run, migrate whoever is behind.",
        footer = {"", "Exit code 0: every council carries this version; 1: some do not, the table says which and why."})
final class Migrations implements Callable<Integer> {

    @Mixin
    private OwnerLogin login;

    @Option(names = "--run", description = "migrate the registry and every council that is behind; those that were done stay done")
    private boolean run;

    @Option(names = "--workers", paramLabel = "N", defaultValue = "4", description = "how many councils at a time (default: ${DEFAULT-VALUE})")
    private int workers;

    @Option(names = "--json", description = "print JSON, for a machine")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Servers servers = login.servers();
        if (run) {
            Jdbi.create(servers.registry()).useHandle(handle -> handle.execute("select 1 from registry.council limit 1")); // never make a registry in a wrong database
            new RegistryMigrations(servers.registry()).migrate();
        }
        CouncilMigrations migrations = new CouncilMigrations(servers, MigrationScripts.onClassPath(), Clock.systemUTC());
        MigrationReport report = run ? migrations.migrateAll(workers) : migrations.report();
        spec.commandLine().getOut().println(json ? Printed.json(report) : report.table());
        return report.allCurrent() ? 0 : Footprint.REFUSED;
    }
}
