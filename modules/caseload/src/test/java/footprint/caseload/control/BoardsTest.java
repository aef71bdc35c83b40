package footprint.caseload.control;

import footprint.caseload.CaseloadBoard;
import footprint.caseload.CaseloadSettings;
import footprint.caseload.ReviewerLoad;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class BoardsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 31);
    private static final CaseloadSettings LEICESTERSHIRE = new CaseloadSettings(
            Map.of("looked-after", new BigDecimal("1.5"), "child-protection", BigDecimal.ONE), new CaseloadSettings.Band(50, 70), null, List.of(), null,
            Map.of("distance", new BigDecimal("0.5")));

    @Test
    void twentyLookedAfterAndThirtyProtectionCasesOnThreeFifthsOfAPostAreSixtyAndAHundred() {
        CaseloadBoard.Line line = board(load(1, "n", "0.6", 20, 30)).reviewers().getFirst();
        assertEquals("60.0", line.weighted().toPlainString());
        assertEquals("100.0", line.perFte().toPlainString());
        assertEquals("83.3", line.rawPerFte().toPlainString());
        assertEquals("above", line.standing());
    }

    @Test
    void seventyEightCasesHalfOfThemLookedAfterWeighNinetySevenAndAHalf() {
        CaseloadBoard.Line line = board(load(1, "n", "1", 39, 39)).service();
        assertEquals(78, line.raw());
        assertEquals("97.5", line.weighted().toPlainString());
    }

    @Test
    void aCircumstanceAddsItsWeightAndNoCase() {
        ReviewerLoad load = new ReviewerLoad(1, "a", "n", BigDecimal.ONE, Map.of("looked-after", 10), Map.of("distance", 4, "not-weighed-here", 9));
        CaseloadBoard.Line line = board(load).service();
        assertEquals("10 17.0", line.raw() + " " + line.weighted());
        CaseloadBoard.Line more = Boards.with(load, Map.of("looked-after", 1, "+distance", 1), 1, LEICESTERSHIRE);
        assertEquals("11 19.0", more.raw() + " " + more.weighted());
    }

    @Test
    void whoCarriesCasesWithoutHoursMakesTheTotalForEachPostUnknownAndNotTooHigh() {
        CaseloadBoard board = board(load(1, "n", "1", 60, 0), new ReviewerLoad(2, "b", "n", null, Map.of("looked-after", 5)));
        assertEquals(65, board.service().raw());
        assertNull(board.service().perFte());
        assertEquals("hours not recorded", board.service().standing());
    }

    @Test
    void aLineThatMayNotBeSeenIsStillInTheTotals() {
        CaseloadBoard board = Boards.of(DAY, List.of(load(1, "n", "1", 50, 0), load(2, "s", "1", 10, 0)), 3, LEICESTERSHIRE, load -> load.reviewerId() == 1);
        assertEquals(1, board.reviewers().size());
        assertEquals(2, board.teams().size());
        assertEquals(60, board.service().raw());
    }

    @Property(tries = 200)
    void theTeamsAddUpToTheService(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 80) Integer> children) {
        CaseloadBoard board = board(IntStream.range(0, children.size()).mapToObj(i -> load(i, "team " + i % 3, "0.8", children.get(i), i)).toArray(ReviewerLoad[]::new));
        assertEquals(board.service().raw(), board.teams().stream().mapToInt(CaseloadBoard.Line::raw).sum());
        assertEquals(0, board.service().weighted().compareTo(board.teams().stream().map(CaseloadBoard.Line::weighted).reduce(BigDecimal.ZERO, BigDecimal::add)));
        assertEquals(board.service().raw(), board.reviewers().stream().mapToInt(CaseloadBoard.Line::raw).sum());
    }

    private static CaseloadBoard board(ReviewerLoad... loads) {
        return Boards.of(DAY, List.of(loads), 0, LEICESTERSHIRE, any -> true);
    }

    private static ReviewerLoad load(long id, String team, String fte, int lookedAfter, int protection) {
        return new ReviewerLoad(id, "Reviewer " + id, team, new BigDecimal(fte), Map.of("looked-after", lookedAfter, "child-protection", protection));
    }
}
