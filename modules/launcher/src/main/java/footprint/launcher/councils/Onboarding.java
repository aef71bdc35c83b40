package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.launcher.database.Database;
import footprint.tenancy.onboarding.CouncilOnboarding;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Brings the councils of tenant-config, and the people who may enter them, into the database. Each step may be repeated. */
public final class Onboarding {

    /** People of the demonstration hold their roles from before the first demonstrated year. */
    private static final LocalDate IN_OFFICE_FROM = LocalDate.of(2015, 4, 1);

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

    /** The registry, and in it each council with its role, its schema, its tables and its rules; only what is missing is done. */
    public void councils(List<CouncilFolder> councils) {
        CouncilOnboarding onboarding = new CouncilOnboarding(owner.source(), Clock.systemUTC());
        onboarding.registry();
        councils.forEach(council -> onboarding.onboard(council.configuration()));
    }

    /** Whether the council has children already, so that nothing demonstrated may be added. */
    public boolean empty(CouncilCode council) throws SQLException {
        return inside(council, sql -> !sql.createQuery("select exists (select 1 from child)").mapTo(Boolean.class).one());
    }

    /** Lets these people in who are not known yet, each in one role. */
    public void people(CouncilCode council, String councilName, List<SignIns.Person> people) throws SQLException {
        inside(council, sql -> {
            people.forEach(person -> {
                sql.createUpdate("insert into person (username, full_name, email) values (:username, :name, :email) on conflict do nothing")
                        .bind("username", person.username()).bind("name", person.title() + ", " + councilName)
                        .bind("email", person.email()).execute();
                sql.createUpdate("insert into role_holding (person_id, role, from_date) select id, :role, :from from person"
                                + " where username = :username and not exists (select 1 from role_holding where person_id = person.id)")
                        .bind("username", person.username()).bind("role", person.role().code()).bind("from", IN_OFFICE_FROM).execute();
            });
            return null;
        });
    }

    private <T> T inside(CouncilCode council, java.util.function.Function<Handle, T> work) throws SQLException {
        try (Connection connection = application.source().getConnection()) {
            connection.setAutoCommit(false);
            CouncilSchema.point(connection, council);
            try (Handle handle = Jdbi.open(connection)) {
                T result = work.apply(handle);
                connection.commit();
                return result;
            }
        }
    }
}
