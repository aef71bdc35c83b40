package footprint.escalation.boundary;

import footprint.harness.TestCouncil;
import footprint.identity.HeldRole;
import footprint.identity.NewHolding;
import footprint.identity.NewPerson;
import footprint.identity.RoleChange;
import footprint.identity.RoleLimits;
import footprint.identity.boundary.PeopleAndRoles;
import footprint.identity.boundary.RoleWork;
import footprint.kernel.Actor;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** People and roles on the real tables, with a ladder beside them: its titles and agencies are what a role may be limited to. */
class RoleWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T10:00:00Z"), ZoneOffset.UTC);
    private static final TestCouncil COUNCIL = TestCouncil.create("roles");
    private static final Settings SETTINGS = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("surrey")).settings();
    private static long ada;
    private static long bruno;

    @BeforeAll
    static void twoAdministrators() {
        COUNCIL.run(database -> {
            database.sql().execute("insert into person (username, full_name) values ('ada', 'Ada Invented'), ('bruno', 'Bruno Invented')");
            database.sql().execute("insert into team (code, name, area, from_date) values ('n', 'North', 'Upland', '2015-01-01')");
            database.sql().execute("""
                    insert into role_holding (person_id, role, from_date) select id, 'administrator', '2020-01-01' from person""");
        });
        ada = id("ada");
        bruno = id("bruno");
    }

    @Test
    void aPersonIsAddedOnceGivenARoleAndLosesItAtOnce() {
        long person = work(ada, desk -> desk.add(new NewPerson("cleo", "Cleo Invented", null)));
        assertEquals("IDE-050", code(() -> work(ada, desk -> desk.add(new NewPerson("cleo", "Somebody Else", null)))));
        long holding = work(ada, desk -> desk.give(person, new NewHolding("team-coordinator", "n", null, null, null, TODAY, null)));
        assertEquals("IDE-052", code(() -> work(ada, desk -> desk.give(person, new NewHolding("team-coordinator", "n", null, null, null, TODAY, null)))));
        assertEquals(List.of("today"), roles(person).stream().map(HeldRole::state).toList());
        assertEquals("team North", roles(person).getFirst().limits());
        work(bruno, desk -> {
            desk.end(person, holding, null);
            return 0L;
        });
        assertEquals(List.of("over"), roles(person).stream().map(HeldRole::state).toList());
        assertEquals("IDE-053", code(() -> work(bruno, desk -> {
            desk.end(person, holding, null);
            return 0L;
        })));
        List<RoleChange> history = COUNCIL.call(database -> people(database).history(person, PageRequest.first())).rows();
        assertEquals(List.of("Team coordinator ended", "Team coordinator given", "Added"), history.stream().map(RoleChange::sentence).toList());
        assertEquals(List.of("Bruno Invented", "Ada Invented", "Ada Invented"), history.stream().map(RoleChange::by).toList());
    }

    @Test
    void nobodyGivesARoleToThemselvesNorEndsTheOwnLastAdministratorsRole() {
        assertEquals("IDE-051", code(() -> work(ada, desk -> desk.give(ada, new NewHolding("service-lead", null, null, null, null, TODAY, null)))));
        long own = roles(ada).getFirst().id();
        assertEquals("IDE-055", code(() -> work(ada, desk -> {
            desk.end(ada, own, null);
            return 0L;
        })));
        assertEquals("IDE-055", code(() -> work(ada, desk -> {
            desk.end(ada, own, TODAY.plusDays(3));
            return 0L;
        })));
        assertEquals("today", roles(ada).getFirst().state());
    }

    @Test
    void aRoleOfSomebodyElseIsNotEndedByAKeyUnderAnotherName() {
        long own = roles(bruno).getFirst().id();
        long person = work(ada, desk -> desk.add(new NewPerson("dario", "Dario Invented", "d@council.example")));
        assertEquals("IDE-053", code(() -> work(ada, desk -> {
            desk.end(person, own, null);
            return 0L;
        })));
        assertEquals("IDE-049", code(() -> work(ada, desk -> desk.give(987_654, new NewHolding("reviewer", null, null, null, null, TODAY, null)))));
    }

    @Test
    void theListFindsByNameSignInNameAndRole() {
        assertTrue(names("INVENTED", null).containsAll(List.of("Ada Invented", "Bruno Invented")));
        assertEquals(List.of("Ada Invented"), names("ada", "administrator"));
        assertEquals(List.of(), names("%", null), "a sign of the search means itself");
        assertEquals(List.of(), names("ada", "reviewer"));
    }

    @Test
    void aRoleMayBeLimitedToWhatTheLadderAndTheTeamsNameToday() {
        RoleLimits limits = COUNCIL.call(database -> people(database).limits());
        assertEquals(List.of("Upland"), limits.areas());
        assertTrue(limits.titles().containsAll(List.of("Social Worker", "Team Manager", "Assistant Director")), limits.titles().toString());
        assertEquals(List.of("Education", "CAMHS", "Health", "Police"), limits.agencies());
    }

    private static List<String> names(String words, String role) {
        return COUNCIL.call(database -> people(database).find(words, role, PageRequest.first())).rows().stream().map(one -> one.name()).toList();
    }

    private static List<HeldRole> roles(long person) {
        return COUNCIL.call(database -> people(database).person(person)).roles();
    }

    private static long id(String username) {
        return COUNCIL.call(database -> database.sql().createQuery("select id from person where username = ?").bind(0, username).mapTo(Long.class).one());
    }

    private static String code(Runnable refused) {
        return assertThrows(ProblemException.class, refused::run).problems().getFirst().code();
    }

    private static long work(long who, Function<RoleWork, Long> step) {
        return COUNCIL.call(database -> step.apply(new RoleWork(database, SETTINGS, () -> new Actor(who, "x",
                who == ada ? "Ada Invented" : "Bruno Invented", database.council(), Role.ADMINISTRATOR, null, null), CLOCK)));
    }

    private static PeopleAndRoles people(CouncilDatabase database) {
        return new PeopleAndRoles(database, SETTINGS, CLOCK);
    }
}
