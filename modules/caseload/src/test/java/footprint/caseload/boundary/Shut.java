package footprint.caseload.boundary;

import footprint.harness.TestCouncil;
import footprint.identity.control.Sight;
import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** A council with two service leads, a reviewer and four children, two of each team: for the tests of what is shut and opened. */
final class Shut {

    static final long LEAD = 1;
    static final long OTHER = 2;
    static final long REVIEWER = 3;
    private static final Settings SETTINGS = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("leicestershire")).settings();

    private final TestCouncil council = TestCouncil.create("shut");
    Instant now = Instant.parse("2026-11-16T12:00:00Z");

    Shut() {
        council.run(database -> {
            database.sql().execute("insert into team (code, name, from_date) values ('n', 'North', '2015-01-01'), ('s', 'South', '2015-01-01')");
            database.sql().execute("insert into person (username, full_name) values ('lead', 'Lee Lead'), ('other', 'Olu Other'), ('rev', 'Rae Reviewer')");
            database.sql().execute("insert into role_holding (person_id, role, from_date) values (1, 'service-lead', '2020-01-01'), (2, 'service-lead', '2020-01-01'), (3, 'reviewer', '2020-01-01')");
            database.sql().execute("""
                    insert into child (number, given_name, family_name, date_of_birth, team) select 'C' || n, 'Given' || n, 'Family' || n, '2015-01-01', case when n <= 2 then 'n' else 's' end
                    from generate_series(1, 4) n""");
            database.sql().execute("insert into allocation (child_id, reviewer_id, from_date) select id, 3, '2020-01-01' from child where number in ('C1', 'C2')");
        });
    }

    ChildId child(String number) {
        return new ChildId(council.call(database -> database.sql().createQuery("select id from child where number = ?").bind(0, number).mapTo(Long.class).one()));
    }

    /** Asks the door of restrictions as a service lead. */
    <T> T restrictions(long person, Function<Restrictions, T> question) {
        return restrictions(person, null, question);
    }

    <T> T restrictions(long person, String team, Function<Restrictions, T> question) {
        Actor actor = actor(person, team);
        return as(actor).call(database -> question.apply(new Restrictions(database, () -> actor, clock())));
    }

    void restrict(long person, Consumer<Restrictions> deed) {
        restrictions(person, door -> {
            deed.accept(door);
            return null;
        });
    }

    <T> T looks(long person, Function<EmergencyLooks, T> question) {
        Actor actor = actor(person, null);
        return as(actor).call(database -> question.apply(new EmergencyLooks(database, SETTINGS, () -> actor, clock())));
    }

    /** Whether this person may open the file now. */
    boolean opens(long person, String number) {
        return as(actor(person, null)).call(database -> database.sql().createQuery("""
                        select exists (select 1 from child_in_sight s join child_shown c on c.id = s.child_id where c.number = :number and c.given_name is not null)""")
                .bind("number", number).mapTo(Boolean.class).one());
    }

    long count(String sql) {
        return council.call(database -> database.sql().createQuery(sql).mapTo(Long.class).one());
    }

    /** The codes with which a deed is refused. */
    static List<String> refused(Runnable deed) {
        return assertThrows(ProblemException.class, deed::run).problems().stream().map(problem -> problem.code()).toList();
    }

    private TestCouncil as(Actor actor) {
        return council.sees(Sight.of(actor.role(), actor.team()).code(), actor.personId(), actor.team(), now);
    }

    private Actor actor(long person, String team) {
        return new Actor(person, "p" + person, "Person " + person, council.code(), person == REVIEWER ? Role.REVIEWER : Role.SERVICE_LEAD, null, team);
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
