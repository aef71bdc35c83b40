package footprint.launcher.councils;

import footprint.demonstration.DemonstrationLoader;
import footprint.launcher.database.Database;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.boundary.Redating;
import footprint.tenancy.Version;
import footprint.tenancy.calendar.CalendarCorrections;
import footprint.tenancy.configuration.DocumentSettings;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.CouncilOnboarding;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationReport;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.Servers;
import footprint.tenancy.wall.CouncilHandle;
import footprint.tenancy.wall.CouncilTransactions;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings the councils of tenant-config, and the people who may enter them, into the database. Each step may be repeated. */
public final class Onboarding {

    /** People of the demonstration hold their roles from before the first demonstrated year. */
    private static final LocalDate IN_OFFICE_FROM = LocalDate.of(2015, 4, 1);

    private static final long SEED = 1;

    /** Councils migrated at a time. The database's disk is what they wait for, so more than the cores is no use. */
    private static final int WORKERS = 4;

    private final Database owner;
    private final Database application;

    /**
     * @param owner       login that may create schemas and roles
     * @param application the application's login, made here
     */
    public Onboarding(Database owner, Database application) {
        this.owner = owner;
        this.application = application;
    }

    /** The application's login with its password of this run. */
    public void applicationLogin() {
        new DatabaseSetup(owner.source()).applicationLogin(application.password());
    }

    /**
     * The registry; then every council that is in it, of this folder or not, at this version; then each council of the
     * folder with its role, its schema, its tables and its rules. Only what is missing is done.
     *
     * @return what came of it; a council that could not be migrated is left as it was, and the others are served
     */
    public Outcome councils(List<CouncilFolder> councils) {
        Servers servers = Servers.of(owner.source(), System.getenv());
        List<String> left = new ArrayList<>();
        CouncilOnboarding onboarding = new CouncilOnboarding(servers, Clock.systemUTC());
        onboarding.registry();
        MigrationReport report = new CouncilMigrations(servers, MigrationScripts.onClassPath(), Clock.systemUTC()).migrateAll(WORKERS);
        Map<String, MigrationReport.Line> lines = report.councils().stream().collect(Collectors.toMap(MigrationReport.Line::code, line -> line));
        List<CouncilFolder> reached = councils.stream().filter(council -> reached(lines.get(council.code().value()), servers)).toList();
        List<CouncilFolder> here = reached.stream().filter(council -> onFirst(lines.get(council.code().value()))).toList();
        reached.forEach(council -> {
            CouncilOnboarding.Outcome outcome = onboarding.onboard(council.configuration());
            left.addAll(outcome.left());
            if (!outcome.created() && outcome.published().contains("reviews") && here.contains(council)) {
                redateOpenReviews(council);
            }
        });
        return new Outcome(report, here, left);
    }

    /**
     * What onboarding came to.
     *
     * @param report who is at which version
     * @param here   the councils that are ready and live on the first server, which the application's login of this run reaches
     * @param left   a sentence for each file that was left aside, because somebody has published on the screen since
     */
    public record Outcome(MigrationReport report, List<CouncilFolder> here, List<String> left) {
    }

    private static boolean reached(MigrationReport.Line line, Servers servers) {
        return line == null || line.fault() == null && !line.state().equals("moving") && servers.names().contains(line.server());
    }

    private static boolean onFirst(MigrationReport.Line line) {
        return line == null || line.server().equals(Servers.FIRST);
    }

    /** Rules that changed hold for what is open; reviews held keep the dates they were held against. */
    private void redateOpenReviews(CouncilFolder council) {
        transactions().run(council.code(), sql -> {
            List<Version<ReviewsSettings>> rules = new DocumentSettings(Publications.inForce(sql, "reviews")).versions(ReviewsSettings.class);
            new Redating(new CouncilHandle(council.code(), sql), rules, CalendarCorrections.calendar(sql), Clock.systemUTC())
                    .redateOpen("The council's rules on reviews changed");
        });
    }

    /** Lets these people in who are not known yet, each in one role. */
    public void people(CouncilFolder council, List<SignIns.Person> people) {
        transactions().run(council.code(), sql -> people.forEach(person -> {
            sql.createUpdate("insert into person (username, full_name, email) values (:username, :name, :email) on conflict do nothing")
                    .bind("username", person.username()).bind("name", person.title() + ", " + council.name())
                    .bind("email", person.email()).execute();
            sql.createUpdate("insert into role_holding (person_id, role, from_date) select id, :role, :from from person"
                            + " where username = :username and not exists (select 1 from role_holding where person_id = person.id)")
                    .bind("username", person.username()).bind("role", person.role().code()).bind("from", IN_OFFICE_FROM).execute();
        }));
    }

    /**
     * Loads the demonstrated years of a council that holds no child yet.
     *
     * @return whether anything was loaded
     */
    public boolean demonstration(CouncilFolder council, Path tenantConfig, LocalDate today) {
        return new DemonstrationLoader(transactions(), tenantConfig).load(council.code(), today, SEED);
    }

    private CouncilTransactions transactions() {
        return new CouncilTransactions(application.source());
    }
}
