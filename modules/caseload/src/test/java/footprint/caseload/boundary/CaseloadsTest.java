package footprint.caseload.boundary;

import footprint.caseload.CaseloadBoard;
import footprint.caseload.OtherCase;
import footprint.harness.TestCouncil;
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

class CaseloadsTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-30T10:00:00Z"), ZoneOffset.UTC);
    private static final TestCouncil COUNCIL = TestCouncil.create("caseloads");
    private static final Settings LEICESTERSHIRE = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("leicestershire")).settings();

    /** Reviewer 1 carries twenty looked-after children and, until May, thirty protection cases on 0.6 of a post; then protection only. */
    @BeforeAll
    static void twoReviewersInTwoTeams() {
        COUNCIL.run(database -> {
            database.sql().execute("insert into team (code, name, from_date) values ('dual', 'Reviewing', '2015-01-01'), ('cp', 'Child Protection', '2021-05-01')");
            database.sql().execute("insert into person (username, full_name) values ('r1', 'Reviewer One'), ('r2', 'Reviewer Two')");
            database.sql().execute("insert into role_holding (person_id, role, team, from_date) values (1, 'reviewer', 'cp', '2020-01-01'), (2, 'reviewer', 'dual', '2020-01-01')");
            database.sql().execute("""
                    insert into reviewer_hours (reviewer_id, from_date, to_date, fte, team) values (1, '2020-01-01', '2021-04-30', 0.6, 'dual'),
                      (1, '2021-05-01', null, 0.6, 'cp'), (2, '2020-01-01', null, 1, 'dual')""");
            database.sql().execute("insert into child (number, date_of_birth) select 'N' || n, '2010-01-01' from generate_series(1, 25) n");
            database.sql().execute("insert into period_of_care (child_id, started_on) select id, '2020-02-01' from child");
            database.sql().execute("""
                    insert into allocation (child_id, reviewer_id, from_date, to_date) select id, 1, '2020-02-01', '2021-04-30' from child where id <= 20""");
            database.sql().execute("insert into allocation (child_id, reviewer_id, from_date) select id, 2, '2021-05-01' from child where id <= 20");
            database.sql().execute("insert into other_case (reviewer_id, kind, reference, from_date) select 1, 'child-protection', 'CP' || n, '2020-02-01' from generate_series(1, 30) n");
        });
    }

    @Test
    void partTimeHoursDivideTheWeightedCaseload() {
        CaseloadBoard board = as(Role.SERVICE_LEAD, 9, null, door -> door.board(LocalDate.of(2021, 3, 31)));
        CaseloadBoard.Line one = board.reviewers().getFirst();
        assertEquals("20 30 50 60.0 100.0", one.of("looked-after") + " " + one.of("child-protection") + " " + one.raw() + " " + one.weighted() + " " + one.perFte());
        assertEquals(5, board.unallocated());
    }

    @Test
    void aTeamThatSplitsOnADayLeavesTheDayBeforeAsItWas() {
        CaseloadBoard before = as(Role.SERVICE_LEAD, 9, null, door -> door.board(LocalDate.of(2021, 4, 30)));
        CaseloadBoard after = as(Role.SERVICE_LEAD, 9, null, door -> door.board(LocalDate.of(2021, 5, 1)));
        assertEquals(List.of("Reviewing 50"), before.teams().stream().map(team -> team.name() + " " + team.raw()).toList());
        assertEquals(List.of("Child Protection 30", "Reviewing 20"), after.teams().stream().map(team -> team.name() + " " + team.raw()).toList());
    }

    @Test
    void everyNumberOfEveryDayIsTheLengthOfItsList() {
        for (LocalDate day : List.of(LocalDate.of(2020, 1, 31), LocalDate.of(2021, 3, 31), LocalDate.of(2021, 4, 30), LocalDate.of(2021, 5, 1), TODAY)) {
            CaseloadBoard board = as(Role.SERVICE_LEAD, 9, null, door -> door.board(day));
            board.reviewers().forEach(line -> {
                assertEquals(line.raw(), behind(day, line.reviewerId(), null, null), line.name() + " " + day);
                board.weights().keySet().forEach(kind -> assertEquals(line.of(kind), behind(day, line.reviewerId(), null, kind), line.name() + " " + kind + " " + day));
            });
            board.teams().forEach(line -> assertEquals(line.raw(), behind(day, null, line.name(), null), line.name() + " " + day));
            assertEquals(board.service().raw(), behind(day, null, null, null));
            assertEquals(board.unallocated(), behind(day, 0L, null, null));
        }
        assertEquals(30, as(Role.REVIEWER, 1, "cp", door -> door.carried(TODAY, null, null, null, PageRequest.first())).total());
        assertEquals(0, as(Role.REVIEWER, 1, "cp", door -> door.carried(TODAY, 2L, null, null, PageRequest.first())).total());
        assertEquals(0, as(Role.REVIEWER, 1, "cp", door -> door.carried(TODAY, 0L, null, null, PageRequest.first())).total());
        assertCode("CAS-002", () -> behind(TODAY.plusDays(1), null, null, null));
    }

    private static int behind(LocalDate day, Long reviewer, String team, String kind) {
        var slice = as(Role.SERVICE_LEAD, 9, null, door -> door.carried(day, reviewer, team, kind, new PageRequest(1, 500, null, false)));
        assertEquals(slice.total(), slice.rows().size());
        return slice.rows().size();
    }

    @Test
    void aReviewerSeesTheOwnLineAndATeamItsOwnWhileTheTotalsCountEverybody() {
        assertEquals(List.of("Reviewer One"), names(as(Role.REVIEWER, 1, "cp", door -> door.board(null))));
        assertEquals(List.of("Reviewer Two"), names(as(Role.TEAM_COORDINATOR, 9, "dual", door -> door.board(null))));
        assertEquals(50, as(Role.REVIEWER, 1, "cp", door -> door.board(null)).service().raw());
        assertCode("CAS-003", () -> as(Role.REVIEWER, 2, "dual", door -> door.cases(1, null, PageRequest.first())));
    }

    @Test
    void aCaseIsRecordedOnceEndedOnceAndCountedOnItsDaysOnly() {
        OtherCase told = new OtherCase(0, 2, "child-protection", " X1 ", LocalDate.of(2021, 6, 1), null);
        long id = as(Role.SERVICE_LEAD, 9, null, door -> door.carry(told));
        assertCode("CAS-007", () -> as(Role.SERVICE_LEAD, 9, null, door -> door.carry(told)));
        assertCode("CAS-008", () -> ended(id, LocalDate.of(2021, 5, 31), null));
        assertCode("CAS-008", () -> ended(id, TODAY.plusDays(1), null));
        assertCode("CAS-008", () -> ended(id, TODAY, "cp"));
        ended(id, LocalDate.of(2021, 6, 10), "dual");
        assertCode("CAS-008", () -> ended(id, LocalDate.of(2021, 6, 10), null));
        assertEquals(List.of(0L, 1L, 1L, 0L), List.of("2021-05-31", "2021-06-01", "2021-06-10", "2021-06-11").stream()
                .map(day -> as(Role.SERVICE_LEAD, 9, null, door -> door.cases(2, LocalDate.parse(day), PageRequest.first())).total()).toList());
    }

    @Test
    void whatDoesNotFitIsRefusedAtItsField() {
        assertCode("CAS-002", () -> as(Role.SERVICE_LEAD, 9, null, door -> door.board(TODAY.plusDays(1))));
        assertCode("CAS-003", () -> carried(new OtherCase(0, 99, "child-protection", "A", TODAY, null)));
        assertCode("CAS-004", () -> carried(new OtherCase(0, 2, "looked-after", "A", TODAY, null)));
        assertCode("CAS-005", () -> carried(new OtherCase(0, 2, "child-protection", "  ", TODAY, null)));
        assertCode("CAS-006", () -> carried(new OtherCase(0, 2, "child-protection", "A", TODAY.plusDays(1), null)));
    }

    private static void carried(OtherCase told) {
        as(Role.SERVICE_LEAD, 9, null, door -> door.carry(told));
    }

    private static void ended(long id, LocalDate last, String team) {
        as(Role.TEAM_COORDINATOR, 9, team, door -> {
            door.end(id, last);
            return null;
        });
    }

    private static List<String> names(CaseloadBoard board) {
        return board.reviewers().stream().map(CaseloadBoard.Line::name).toList();
    }

    private static void assertCode(String code, Runnable step) {
        assertEquals(code, assertThrows(ProblemException.class, step::run).problems().getFirst().code());
    }

    private static <T> T as(Role role, long person, String team, Function<Caseloads, T> step) {
        return COUNCIL.call(database -> step.apply(door(database, new Actor(person, "x", "X", new CouncilCode("test"), role, null, team))));
    }

    private static Caseloads door(CouncilDatabase database, Actor actor) {
        return new Caseloads(database, LEICESTERSHIRE, () -> actor, CLOCK);
    }
}
