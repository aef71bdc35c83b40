package footprint.launcher.command;

import footprint.operations.CouncilOrder;
import footprint.operations.NewCouncil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Brings a council in. */
@Command(name = "add", mixinStandardHelpOptions = true, description = "Bring a council in: sign-in, schema, tables, rules and first administrator, all or nothing.")
final class AddCouncil implements Callable<Integer> {

    @Mixin
    private OwnerLogin login;

    @Parameters(paramLabel = "CODE", description = "short name, the first part of its address")
    private String code;

    @Option(names = "--name", required = true, description = "full name")
    private String name;

    @Option(names = "--gss-code", required = true, description = "code of the authority, such as E10000030")
    private String gssCode;

    @Option(names = "--region", required = true, description = "English region")
    private String region;

    @Option(names = "--colour", defaultValue = "#1d5c63", description = "colour that carries white text (default: ${DEFAULT-VALUE})")
    private String colour;

    @Option(names = "--template", defaultValue = "", description = "code of the council whose published rules it begins with (default: none, the product's defaults)")
    private String template;

    @Option(names = "--administrator", required = true, description = "the first administrator's name")
    private String administrator;

    @Option(names = "--email", required = true, description = "the first administrator's e-mail address")
    private String email;

    @Option(names = "--username", defaultValue = "", description = "the first administrator's sign-in name (default: the e-mail address)")
    private String username;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        OrderDesk desk = new OrderDesk(login, spec.commandLine().getOut());
        NewCouncil form = new NewCouncil(name, code, gssCode, region, colour, template, administrator, email, username);
        Optional<CouncilOrder> order = desk.carriedOut(book -> book.onboard(form, OrderDesk.orderedBy()));
        if (order.isEmpty()) {
            return Footprint.REFUSED;
        }
        int told = desk.told(order.get());
        login.secret("FOOTPRINT_SEALING_KEY", "sealing-key").flatMap(key -> desk.password(order.get().id(), key))
                .ifPresent(password -> desk.say("  one-time password, shown once: " + password));
        return told;
    }
}
