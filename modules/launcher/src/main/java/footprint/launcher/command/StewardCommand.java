package footprint.launcher.command;

import footprint.operations.steward.Steward;
import footprint.operations.steward.StewardSettings;
import footprint.tenancy.boundary.HouseClock;
import footprint.tenancy.onboarding.OwnerDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** The steward of an installation: carries orders out until it is stopped. ./run has one of its own. */
@Command(name = "steward", mixinStandardHelpOptions = true, description = "Carry out what the operator orders, until stopped.",
        footer = {"", "Beside the owner's login it needs FOOTPRINT_HOUSE_ADDRESS, FOOTPRINT_KEYCLOAK_URL, FOOTPRINT_KEYCLOAK_ADMIN,",
            "FOOTPRINT_KEYCLOAK_ADMIN_PASSWORD and, to hand one-time passwords over, FOOTPRINT_SEALING_KEY. docs/runbooks/operator.md says more."})
final class StewardCommand implements Callable<Integer> {

    @Mixin
    private OwnerLogin login;

    @Option(names = "--once", description = "carry out the orders that wait, and end")
    private boolean once;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String today = System.getenv().getOrDefault("FOOTPRINT_TODAY", "");
        Clock clock = today.isBlank() ? Clock.systemUTC() : HouseClock.showing(LocalDate.parse(today), Clock.systemUTC());
        Steward steward = new Steward(new OwnerDatabase(login.servers()), StewardSettings.of(System.getenv()), clock, line -> {
            out.println(line);
            out.flush();
        });
        if (once) {
            while (steward.once()) {
                // the next one
            }
        } else {
            steward.run();
        }
        return 0;
    }
}
