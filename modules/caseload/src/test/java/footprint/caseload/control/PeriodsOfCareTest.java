package footprint.caseload.control;

import footprint.caseload.CodeLists;
import footprint.caseload.Episode;
import footprint.caseload.PeriodOfCare;
import footprint.caseload.Placement;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeriodsOfCareTest {

    @Test
    void anEpisodeThatStartsWhenTheOneBeforeEndedCarriesThePeriodOn() {
        assertEquals(List.of(new PeriodOfCare(0, date("2020-01-01"), date("2020-06-01"), "E4A", false)), PeriodsOfCare.of(List.of(
                episode("2020-01-01", "S", "2020-03-01", "E8"), episode("2020-03-01", "P", "2020-06-01", "E4A"))));
    }

    @Test
    void aDayBetweenStartsANewPeriodUnlessX1SaysThatCareWentOn() {
        assertEquals(2, PeriodsOfCare.of(List.of(episode("2020-01-01", "S", "2020-03-01", "E4A"), episode("2020-03-02", "S", null, null))).size());
        assertEquals(1, PeriodsOfCare.of(List.of(episode("2020-01-01", "S", "2020-03-01", "X1"), episode("2020-03-02", "P", null, null))).size());
    }

    @Test
    void aLastEpisodeWithX1IsStillOpenBecauseAnotherIsToFollow() {
        assertEquals(new PeriodOfCare(0, date("2020-01-01"), null, null, false),
                PeriodsOfCare.of(List.of(episode("2020-01-01", "S", "2020-03-01", "X1"))).getFirst());
    }

    @Test
    void aPeriodIsOneOfShortBreaksOnlyWhenEveryEpisodeIs() {
        Episode shortBreak = new Episode(0, date("2020-01-01"), "S", "V4", "N2", "U6", "PR1", date("2020-02-01"), "X1", null, null, null, null);
        assertTrue(PeriodsOfCare.of(List.of(shortBreak)).getFirst().shortBreaks());
        assertFalse(PeriodsOfCare.of(List.of(shortBreak, episode("2020-02-01", "L", null, null))).getFirst().shortBreaks());
    }

    @Property
    void periodsNeverOverlapCoverEveryEpisodeAndDoNotDependOnTheOrder(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 40) Integer> lengths, @ForAll Random random) {
        List<Episode> episodes = new ArrayList<>();
        LocalDate day = date("2020-01-01");
        for (int length : lengths) {
            LocalDate end = day.plusDays(length);
            episodes.add(episode(day.toString(), "P", end.toString(), "E8"));
            day = end.plusDays(length % 3 == 0 ? 0 : length % 3);
            if (length == 0) {
                day = day.plusDays(1);
            }
        }
        List<PeriodOfCare> periods = PeriodsOfCare.of(episodes);
        for (int index = 1; index < periods.size(); index++) {
            assertTrue(periods.get(index).startedOn().isAfter(periods.get(index - 1).endedOn()));
        }
        for (Episode episode : episodes) {
            assertEquals(1, periods.stream().filter(period -> !episode.startedOn().isBefore(period.startedOn())
                    && !episode.endedOn().isAfter(period.endedOn())).count());
        }
        Collections.shuffle(episodes, random);
        assertEquals(periods, PeriodsOfCare.of(episodes));
    }

    @Test
    void aChangeOfLegalStatusDoesNotEndAPlacement() {
        List<Placement> placements = Placements.of(List.of(episode("2020-01-01", "S", "2020-02-01", "X1"), episode("2020-02-01", "L", "2020-03-01", "X1"),
                episode("2020-03-01", "B", null, null)));
        assertEquals(List.of(date("2020-01-01"), date("2020-03-01")), placements.stream().map(Placement::startedOn).toList());
        assertEquals(date("2020-03-01"), placements.getFirst().endedOn());
    }

    @Test
    void aHospitalStayAndTheWayBackAreNotMovesAndABreakdownIsUnplanned() {
        Episode home = at("2020-01-01", "S", "U6", "AB1 2CD", "2020-02-01", null);
        Episode hospital = at("2020-02-01", "P", "T1", null, "2020-02-05", null);
        Episode back = at("2020-02-05", "P", "U6", "AB1 2CD", "2020-04-01", "CREQB");
        Episode moved = at("2020-04-01", "P", "K2", "EF3 4GH", null, null);
        List<Placement> moves = Placements.moves(Placements.of(List.of(home, hospital, back, moved)), Set.of(date("2020-01-01")));
        assertEquals(List.of(date("2020-04-01")), moves.stream().map(Placement::startedOn).toList());
        assertFalse(moves.getFirst().planned());
    }

    @Test
    void aChildIsFourOnTheFourthBirthdayAndNotTheDayBefore() {
        assertEquals(4, Ages.on(date("2024-02-28"), date("2020-02-28")));
        assertEquals(3, Ages.on(date("2024-02-27"), date("2020-02-28")));
        assertEquals(0, Ages.on(date("2021-02-28"), date("2020-02-29")));
        assertEquals(1, Ages.on(date("2021-03-01"), date("2020-02-29")));
    }

    @Test
    void theCodeListsAreThoseOfTheReturn() {
        assertEquals(13, CodeLists.list("LS").size());
        assertEquals(8, CodeLists.list("REVIEW_CODE").size());
        assertEquals("Interim care order", CodeLists.meaning("LS", "C1"));
        assertEquals("Q9", CodeLists.meaning("LS", "Q9"));
    }

    private static Episode episode(String start, String rne, String end, String rec) {
        return new Episode(0, date(start), rne, "C2", "N1", "U6", "PR1", end == null ? null : date(end), rec, null, null, null, null);
    }

    private static Episode at(String start, String rne, String place, String postcode, String end, String why) {
        return new Episode(0, date(start), rne, "C2", "N1", place, "PR1", end == null ? null : date(end), end == null ? null : "X1", why, null, postcode, null);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
