package footprint.caseload.boundary;

import footprint.caseload.ChildFile;
import footprint.caseload.ChildQuery;
import footprint.caseload.ChildRow;
import footprint.harness.TestCouncil;
import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChildrenTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-03-31T10:00:00Z"), ZoneOffset.UTC);
    private static final TestCouncil COUNCIL = TestCouncil.create("children").sees("service", 1, null, CLOCK.instant());

    @BeforeAll
    static void threeChildren() {
        COUNCIL.run(database -> {
            database.sql().execute("insert into team (code, name, from_date) values ('n', 'North', '2015-01-01'), ('s', 'South', '2015-01-01')");
            database.sql().execute("insert into person (username, full_name) values ('r1', 'Reviewer One')");
            database.sql().execute("""
                    insert into child (number, given_name, family_name, known_as, date_of_birth, team) values
                      ('A1', 'Apple', 'Orchard', 'Pip', '2010-04-01', 'n'), ('B2', null, null, null, '2017-03-31', 's'), ('C_3', 'Pear', 'Orchard', null, '2004-01-01', 's')""");
            database.sql().execute("""
                    insert into episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type, ended_on, reason_ended)
                    select id, '2020-01-10', 'S', 'C2', 'N1', 'U6', case number when 'C_3' then date '2020-12-01' end, case number when 'C_3' then 'E4A' end from child""");
            database.sql().execute("insert into allocation (child_id, reviewer_id, from_date) select c.id, p.id, '2020-01-10' from child c, person p where number = 'A1'");
            new CareRecords(database).rebuildPeriods(database.sql().createQuery("select id from child").mapTo(Long.class).list());
        });
    }

    @Test
    void theListShowsChildrenLookedAfterTodayUnlessEveryoneIsAskedFor() {
        assertEquals(List.of("Child B2", "Pip Orchard"), names(find(new ChildQuery(null, null, null, null, false))));
        assertEquals(3, find(new ChildQuery(null, null, null, null, true)).total());
    }

    @Test
    void aChildIsFoundByEveryNameAndByNumberAndSignsOfTheSearchMeanThemselves() {
        assertEquals(List.of("Pip Orchard"), names(find(new ChildQuery("pip orch", null, null, null, false))));
        assertEquals(List.of("Pip Orchard"), names(find(new ChildQuery("apple", null, null, null, false))));
        assertEquals(List.of("Child B2"), names(find(new ChildQuery("b2", null, null, null, false))));
        assertEquals(List.of("Pear Orchard"), names(find(new ChildQuery("_", null, null, null, true))));
        assertEquals(List.of(), names(find(new ChildQuery("%' or 1=1 --", null, null, null, true))));
    }

    @Test
    void filtersSortAndPagesWorkTogether() {
        assertEquals(List.of("Child B2"), names(find(new ChildQuery(null, null, "s", "C2", false))));
        Slice<ChildRow> second = COUNCIL.call(database -> door(database, null).find(new ChildQuery(null, null, null, null, true), new PageRequest(2, 2, "age", true)));
        assertEquals(List.of("Pear Orchard"), names(second));
        assertEquals(3, second.total());
    }

    @Test
    void aPersonOfOneTeamSeesThatTeamOnlyWhateverTheyAskFor() {
        TestCouncil narrow = TestCouncil.of(COUNCIL.code()).sees("team", 1, "n", CLOCK.instant());
        Slice<ChildRow> rows = narrow.call(database -> door(database, "n").find(new ChildQuery(null, null, "s", null, true), PageRequest.first()));
        assertEquals(List.of("Pip Orchard"), names(rows));
        long other = id("B2");
        assertThrows(ProblemException.class, () -> narrow.call(database -> door(database, "n").file(new ChildId(other))));
    }

    @Test
    void aReviewerSeesTheOwnChildrenOnlyAndWithoutAnActorNobodyIsSeen() {
        TestCouncil own = TestCouncil.of(COUNCIL.code()).sees("own", 1, null, CLOCK.instant());
        assertEquals(List.of("Pip Orchard"), names(own.call(database -> door(database, null).find(new ChildQuery(null, null, null, null, true), PageRequest.first()))));
        assertEquals(0, TestCouncil.of(COUNCIL.code()).call(database -> door(database, null).find(new ChildQuery(null, null, null, null, true), PageRequest.first())).total());
    }

    @Test
    void theFileHasTheFactsOfTheIdentityBarAndTheHistory() {
        ChildFile file = COUNCIL.call(database -> door(database, null).file(new ChildId(id("A1"))));
        assertEquals("Reviewer One", file.child().reviewer());
        assertEquals(10, file.child().age(), "eleven tomorrow");
        assertEquals(LocalDate.of(2020, 1, 10), file.child().since());
        assertEquals("Care order", file.child().legalStatusWords());
        assertEquals(1, file.placements().size());
        ChildFile left = COUNCIL.call(database -> door(database, null).file(new ChildId(id("C_3"))));
        assertNull(left.child().since());
        assertEquals("E4A", left.periods().getFirst().reasonCeased());
    }

    @Test
    void aKeyThatIsNotThereIsNotFound() {
        ProblemException problem = assertThrows(ProblemException.class, () -> COUNCIL.call(database -> door(database, null).file(new ChildId(999_999))));
        assertEquals("CAS-001", problem.problems().getFirst().code());
    }

    private static Slice<ChildRow> find(ChildQuery query) {
        return COUNCIL.call(database -> door(database, null).find(query, PageRequest.first()));
    }

    private static List<String> names(Slice<ChildRow> rows) {
        return rows.rows().stream().map(ChildRow::name).toList();
    }

    private static long id(String number) {
        return COUNCIL.call(database -> database.sql().createQuery("select id from child where number = ?").bind(0, number).mapTo(Long.class).one());
    }

    private static Children door(CouncilDatabase database, String team) {
        return new Children(database, () -> new Actor(1, "x", "X", new CouncilCode("test"), Role.SERVICE_LEAD, null, team), CLOCK);
    }
}
