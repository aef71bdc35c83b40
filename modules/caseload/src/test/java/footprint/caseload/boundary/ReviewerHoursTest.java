package footprint.caseload.boundary;

import footprint.caseload.HoursSpell;
import footprint.caseload.NewHours;
import footprint.caseload.TeamMoves;
import footprint.harness.TestCouncil;
import footprint.identity.AuditNote;
import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReviewerHoursTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 30);
    private static final LocalDate SPLIT = LocalDate.of(2021, 5, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-30T10:00:00Z"), ZoneOffset.UTC);
    private static final Settings LEICESTERSHIRE = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("leicestershire")).settings();
    private static final String WHY = "taken from the payroll";
    private static int made;

    private final List<String> noted = new ArrayList<>();
    private TestCouncil council;

    @BeforeEach
    void threeReviewersInOneTeam() {
        council = TestCouncil.create("hours" + made++);
        council.run(database -> {
            database.sql().execute("insert into team (code, name, from_date) values ('reviewing', 'Reviewing', '2015-01-01')");
            database.sql().execute("insert into person (username, full_name) values ('r1', 'Reviewer One'), ('r2', 'Reviewer Two'), ('r3', 'Reviewer Three'), ('lead', 'Lead')");
            database.sql().execute("insert into role_holding (person_id, role, team, from_date) values (1, 'reviewer', null, '2020-01-01'), (2, 'reviewer', null, '2020-01-01'), (3, 'reviewer', 'south', '2020-01-01')");
        });
    }

    @Test
    void whatIsEnteredForDaysThatHavePassedNeedsAReasonAndIsToldAsACorrection() {
        assertCode("CAS-075", () -> add(1, hours("2020-04-01", null, "0.6", "reviewing", "")));
        add(1, hours("2020-04-01", null, "0.6", "reviewing", WHY));
        assertEquals(List.of("2020-04-01 null 0.60 Reviewing 0"), said(1));
        assertEquals(List.of("2020-04-01 2021-06-29  | 0.6 of a post from 1 April 2020 on, Reviewing | " + WHY + " | Lead"), corrections(1));
        assertEquals(List.of(1L, 0L), door(null, door -> List.of(door.corrected(LocalDate.of(2021, 3, 31)), door.corrected(TODAY))));
    }

    @Test
    void fromTodayOnHoursChangeWithoutAWordAboutThePast() {
        add(1, hours("2020-04-01", null, "0.6", "reviewing", WHY));
        assertCode("CAS-074", () -> add(1, hours("2021-07-01", null, "1", "looked-after", "")));
        council.run(database -> door(database, null).add(1, new NewHours(LocalDate.of(2021, 7, 1), null, BigDecimal.ONE, "looked-after", true, "")));
        assertEquals(List.of("2020-04-01 2021-06-30 0.60 Reviewing 1", "2021-07-01 null 1.00 Children in Care 0"), said(1));
        assertEquals(1, corrections(1).size());
        assertEquals("2021-05-01", council.call(database -> database.sql().createQuery("select from_date::text from team where code = 'looked-after'").mapTo(String.class).one()));
    }

    @Test
    void hoursAreEndedUnderAVersionAndOnlyTheFirstOfTwoPeopleIsHeard() {
        long id = add(1, hours("2021-06-30", null, "0.6", null, ""));
        assertCode("CAS-077", () -> run(door -> door.end(id, 0, TODAY.minusDays(1), WHY)));
        run(door -> door.end(id, 0, TODAY.plusDays(1), ""));
        assertCode("CAS-076", () -> run(door -> door.end(id, 0, TODAY.plusDays(2), "")));
        assertCode("CAS-076", () -> run(door -> door.remove(id, 0, WHY)));
        assertCode("CAS-076", () -> run(door -> door.remove(99, 0, WHY)));
        add(1, hours("2021-07-02", null, "1", null, ""));
        assertCode("CAS-074", () -> run(door -> door.end(id, 1, TODAY.plusDays(2), "")));
        assertEquals(List.of(), corrections(1));
    }

    @Test
    void aCorrectionSaysWhatStoodAndWhatIsTakenAwayLeavesAWordToo() {
        long id = add(1, hours("2021-01-01", "2021-03-31", "0.6", "reviewing", WHY));
        assertCode("CAS-075", () -> run(door -> door.correct(id, 0, hours("2021-01-01", "2021-03-31", "0.8", "reviewing", "a slip"))));
        run(door -> door.correct(id, 0, hours("2021-02-01", "2021-03-31", "0.6", "reviewing", "began a month later")));
        assertEquals("2021-01-01 2021-01-31 0.6 of a post from 1 January 2021 to 31 March 2021, Reviewing | 0.6 of a post from 1 February 2021 to 31 March 2021, Reviewing"
                + " | began a month later | Lead", corrections(1).getFirst());
        run(door -> door.remove(id, 1, "somebody else's hours altogether"));
        assertEquals(List.of(), said(1));
        assertEquals(3, corrections(1).size());
    }

    @Test
    void whatDoesNotFitIsRefusedAtItsField() {
        assertCode("CAS-070", () -> add(4, hours("2021-06-30", null, "1", null, "")));
        assertCode("CAS-071", () -> add(1, new NewHours(null, null, BigDecimal.ONE, null, false, "")));
        assertCode("CAS-072", () -> add(1, hours("2021-06-30", null, "6", null, "")));
        assertCode("CAS-073", () -> add(1, hours("2021-06-30", null, "1", "nowhere", "")));
        assertCode("CAS-073", () -> add(1, hours("2021-04-30", null, "1", "looked-after", WHY)));
    }

    @Test
    void aCoordinatorReachesThePeopleOfTheTeamAndOfNone() {
        assertEquals(List.of("Reviewer One", "Reviewer Two"), door("reviewing", ReviewerHours::people).stream().map(one -> one.label()).toList());
        long id = add(3, hours("2021-06-30", null, "1", null, ""));
        assertCode("CAS-070", () -> door("reviewing", door -> door.add(3, hours("2021-06-30", null, "1", null, ""))));
        assertCode("CAS-076", () -> door("reviewing", door -> {
            door.end(id, 0, TODAY, "");
            return null;
        }));
        assertCode("CAS-073", () -> door("reviewing", door -> door.add(1, hours("2021-06-30", null, "1", "looked-after", ""))));
        assertEquals(List.of("reviewing"), List.copyOf(door("reviewing", ReviewerHours::teams).keySet()));
    }

    @Test
    void aDualTeamSplitsOnADayInOneGoAndTheDayBeforeStaysAsItWas() {
        add(1, hours("2020-04-01", null, "0.6", "reviewing", WHY));
        add(2, hours("2020-04-01", null, "1", "reviewing", WHY));
        String before = board(SPLIT.minusDays(1));
        Map<Long, String> teams = Map.of(1L, "child-protection", 2L, "looked-after");
        TeamMoves preview = split(door -> door.preview(SPLIT, teams));
        assertTrue(preview.inPast());
        assertCode("CAS-075", () -> split(door -> door.move(SPLIT, teams, "", preview.seen())));
        assertCode("CAS-076", () -> split(door -> door.move(SPLIT, teams, WHY, "1.7")));
        assertCode("CAS-078", () -> split(door -> door.preview(SPLIT.minusDays(1), teams)));
        assertCode("CAS-078", () -> split(door -> door.move(SPLIT, Map.of(1L, "reviewing"), WHY, preview.seen())));
        split(door -> door.move(SPLIT, teams, WHY, preview.seen()));
        assertEquals(before, board(SPLIT.minusDays(1)));
        assertEquals("[Child Protection 0.60, Children in Care 1.00]", board(SPLIT));
        assertEquals(List.of("2020-04-01 2021-04-30 0.60 Reviewing 1", "2021-05-01 null 0.60 Child Protection 0"), said(1));
        assertEquals(2, noted.size());
        assertTrue(corrections(1).getFirst().startsWith("2021-05-01 2021-06-29 0.6 of a post from 1 April 2020 on, Reviewing | 0.6 of a post from 1 April 2020 to 30 April 2021, Reviewing; "));
    }

    private String board(LocalDate day) {
        return council.call(database -> new Caseloads(database, LEICESTERSHIRE, () -> lead(null), CLOCK).board(day).teams().stream()
                .map(team -> team.name() + " " + team.fte()).toList().toString());
    }

    private List<String> said(long reviewer) {
        return door(null, door -> door.of(reviewer)).stream().map((HoursSpell one) -> one.from() + " " + one.to() + " " + one.fte() + " " + one.teamName() + " " + one.version()).toList();
    }

    private List<String> corrections(long reviewer) {
        return door(null, door -> door.corrections(reviewer, null, PageRequest.first())).rows().stream()
                .map(one -> one.first() + " " + one.last() + " " + one.stood() + " | " + one.stands() + " | " + one.because() + " | " + one.doneBy()).toList();
    }

    private static NewHours hours(String from, String to, String fte, String team, String because) {
        return new NewHours(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), new BigDecimal(fte), team, false, because);
    }

    private long add(long reviewer, NewHours told) {
        return door(null, door -> door.add(reviewer, told));
    }

    private void run(Consumer<ReviewerHours> step) {
        door(null, door -> {
            step.accept(door);
            return null;
        });
    }

    private <T> T door(String team, Function<ReviewerHours, T> step) {
        return council.call(database -> step.apply(door(database, team)));
    }

    private ReviewerHours door(CouncilDatabase database, String team) {
        return new ReviewerHours(database, LEICESTERSHIRE, () -> lead(team), CLOCK, trail());
    }

    private <T> T split(Function<TeamSplits, T> step) {
        return council.call(database -> step.apply(new TeamSplits(database, LEICESTERSHIRE, () -> lead(null), CLOCK, trail())));
    }

    private static Actor lead(String team) {
        return new Actor(4, "lead", "Lead", new CouncilCode("test"), Role.SERVICE_LEAD, null, team);
    }

    private static void assertCode(String code, Runnable step) {
        assertEquals(code, assertThrows(ProblemException.class, step::run).problems().getFirst().code());
    }

    private AuditNote trail() {
        return new AuditNote() {
            @Override
            public void opened(ChildId child) {
                noted.add("opened");
            }

            @Override
            public void changed(ChildId child, String what, String before, String after) {
                noted.add(what + " " + before + " " + after);
            }

            @Override
            public void because(String reason) {
                // the guard keeps it
            }
        };
    }
}
