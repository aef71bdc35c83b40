package footprint.operations.steward;

import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.operations.CouncilOrder;
import footprint.operations.NewCouncil;
import footprint.operations.RegisteredCouncil;
import footprint.operations.boundary.RegistryRows;
import footprint.operations.control.NewCouncilCheck;
import footprint.tenancy.Council;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.CouncilTemplate;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.onboarding.OwnerDatabase;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a council in, whole or not at all: sign-in first, then schema, tables, rules and the first administrator's role, and
 * the doors open last. Every step finds what an earlier steward has done.
 */
final class OnboardWork implements Work {

    private static final String CHECKED = "checked";

    private final OwnerDatabase database;
    private final SignInService signIn;
    private final SealedWords handed;
    private final Clock clock;

    OnboardWork(OwnerDatabase database, SignInService signIn, SealedWords handed, Clock clock) {
        this.database = database;
        this.signIn = signIn;
        this.handed = handed;
        this.clock = clock;
    }

    @Override
    public Map<String, String> carryOut(CouncilOrder order, Steps steps) {
        NewCouncil form = NewCouncil.from(order.council(), order.detail());
        if (steps.noted(CHECKED).isEmpty()) {
            check(form);
            steps.note(CHECKED, "yes"); // from here on whatever is there by this name is this order's
        }
        steps.now("Making its organization and first administrator in the sign-in service");
        SignInService.Administrator administrator = signIn.admit(form, steps);
        String password = passwordFor(order, administrator);
        steps.now("Making its schema, its tables and its rules");
        records(order, form, administrator);
        Map<String, String> outcome = new LinkedHashMap<>();
        outcome.put("address", signIn.address(form.code()));
        outcome.put("username", administrator.username());
        outcome.put("password", password);
        return outcome;
    }

    @Override
    public void takeBack(CouncilOrder order, Steps steps) {
        if (steps.noted(CHECKED).isEmpty()) {
            return; // nothing was begun, and what is there by this name is somebody else's
        }
        signIn.takeBack(NewCouncil.from(order.council(), order.detail()), steps);
        database.onboarding(clock).takeAway(new CouncilCode(order.council()));
        handed.forget(order.id());
    }

    private void check(NewCouncil form) {
        List<RegisteredCouncil> known = database.registry(sql -> sql.createQuery("select " + RegistryRows.COUNCIL + " from council c")
                .map((row, context) -> RegistryRows.council(row)).list());
        List<Problem> problems = NewCouncilCheck.problems(form, known);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** How the first administrator comes to a password: handed over, by e-mail, or the one that he or she has already. */
    private String passwordFor(CouncilOrder order, SignInService.Administrator administrator) {
        if (!administrator.isNew()) {
            return "known";
        }
        if (handed.isPossible()) {
            String password = SealedWords.password();
            signIn.oneTimePassword(administrator, password);
            handed.keep(order.id(), password);
            return "handed-over";
        }
        return signIn.askByMail(administrator) ? "by-mail" : "none";
    }

    private void records(CouncilOrder order, NewCouncil form, SignInService.Administrator administrator) {
        CouncilCode code = new CouncilCode(form.code());
        LocalDate today = London.today(clock);
        List<CouncilFile> words = form.template().isEmpty() ? List.of()
                : database.council(new CouncilCode(form.template()), CouncilTemplate::words);
        String source = form.template().isEmpty() ? "the product's defaults" : "taken over from " + nameOf(form.template());
        CouncilConfiguration configuration = CouncilTemplate.begin(new Council(code, form.name(), form.gssCode(), form.region(), form.colour()),
                words, source);
        PublicationNote note = new PublicationNote(PublicationNote.SCREEN, order.orderedBy(), "Brought in by order " + order.id() + ", " + source,
                clock.instant());
        database.onboarding(clock).begin(configuration, note, sql -> administrator(sql, form, administrator.username(), today));
    }

    private String nameOf(String council) {
        return database.registry(sql -> sql.createQuery("select name from council where code = :code").bind("code", council).mapTo(String.class).one());
    }

    private static void administrator(Handle sql, NewCouncil form, String username, LocalDate today) {
        sql.createUpdate("insert into person (username, full_name, email) values (:username, :name, :email) on conflict (username) do nothing")
                .bind("username", username).bind("name", form.administrator()).bind("email", form.email()).execute();
        sql.createUpdate("""
                        insert into role_holding (person_id, role, from_date) select id, :role, :from from person
                        where username = :username and not exists (select 1 from role_holding where person_id = person.id)""")
                .bind("username", username).bind("role", Role.ADMINISTRATOR.code()).bind("from", today).execute();
    }
}
