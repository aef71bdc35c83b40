package footprint.caseload.control;

import footprint.caseload.HoursSpell;
import footprint.caseload.NewHours;
import footprint.caseload.TeamMoves;
import footprint.caseload.control.Handing.Span;
import footprint.caseload.control.Posts.Spell;
import footprint.kernel.Problem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostsTest {

    private static final LocalDate ZERO = LocalDate.of(2021, 1, 1);
    private static final int HORIZON = 260;

    /** Up to five spells one after another, with or without days between them, the last one with or without an end. */
    @Provide
    Arbitrary<List<Spell>> histories() {
        Arbitrary<int[]> one = Combinators.combine(Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 30), Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(0, 2)).as((gap, length, tenths, team) -> new int[]{gap, length, tenths, team});
        return Combinators.combine(one.list().ofMaxSize(5), Arbitraries.of(true, false)).as(PostsTest::history);
    }

    private static List<Spell> history(List<int[]> parts, boolean goesOn) {
        List<Spell> spells = new ArrayList<>();
        LocalDate day = ZERO;
        for (int at = 0; at < parts.size(); at++) {
            int[] part = parts.get(at);
            LocalDate from = day.plusDays(part[0]);
            LocalDate to = from.plusDays(part[1]);
            spells.add(new Spell(at + 1, from, goesOn && at == parts.size() - 1 ? null : to, BigDecimal.valueOf(part[2] * 3L, 1), part[3] == 0 ? null : "t" + part[3]));
            day = to.plusDays(1);
        }
        return spells;
    }

    /** A move changes nobody's hours on any day, nothing before its first day, and afterwards only the team that was left. */
    @Property
    void aMoveLeavesHoursAndEveryEarlierDayAsTheyWere(@ForAll("histories") List<Spell> before, @ForAll @IntRange(max = 200) int at) {
        LocalDate first = ZERO.plusDays(at);
        List<Spell> after = Posts.moved(before, first, "new");
        Optional<Spell> held = on(before, first);
        for (LocalDate day = ZERO; day.isBefore(ZERO.plusDays(HORIZON)); day = day.plusDays(1)) {
            LocalDate today = day;
            assertTrue(after.stream().filter(spell -> spell.has(today)).count() <= 1, "one at a time on " + day);
            assertEquals(on(before, day).map(Spell::fte), on(after, day).map(Spell::fte), "hours on " + day);
            boolean goes = held.isPresent() && !day.isBefore(first) && on(before, day).isPresent() && Objects.equals(on(before, day).get().team(), held.get().team());
            assertEquals(goes ? "new" : on(before, day).map(Spell::team).orElse(null), on(after, day).map(Spell::team).orElse(null), "team on " + day);
        }
        assertEquals(after, Posts.moved(after, first, "new"));
    }

    /** What is said about the past is what a day-by-day comparison finds; from today on nothing is a correction. */
    @Property
    void theDaysThatAChangeAltersAreFoundAsIfEachWasLookedAt(@ForAll("histories") List<Spell> before, @ForAll("histories") List<Spell> after, @ForAll @IntRange(max = 200) int at) {
        LocalDate today = ZERO.plusDays(at);
        List<LocalDate> differ = ZERO.datesUntil(today).filter(day -> !says(before, day).equals(says(after, day))).toList();
        Optional<Span> told = Posts.changedBefore(today, before, after);
        assertEquals(differ.isEmpty() ? Optional.empty() : Optional.of(new Span(differ.getFirst(), differ.getLast())), told);
        assertEquals(Optional.empty(), Posts.changedBefore(today, before, Posts.moved(before, today, "new")));
        assertEquals(Optional.empty(), Posts.changedBefore(today, before, Posts.endedBefore(before, today)));
    }

    private static String says(List<Spell> spells, LocalDate day) {
        return on(spells, day).map(spell -> spell.fte().stripTrailingZeros() + " " + spell.team()).orElse("none");
    }

    private static Optional<Spell> on(List<Spell> spells, LocalDate day) {
        return spells.stream().filter(spell -> spell.has(day)).findFirst();
    }

    /** A day between the first and the last spell lies either in a spell or in a gap. */
    @Property
    void everyDayBetweenLiesInASpellOrInAGap(@ForAll("histories") List<Spell> spells, @ForAll @IntRange(max = 250) int at) {
        LocalDate day = ZERO.plusDays(at);
        boolean between = !spells.isEmpty() && !day.isBefore(spells.getFirst().from()) && (spells.getLast().to() == null || !day.isAfter(spells.getLast().to()));
        assertEquals(between, on(spells, day).isPresent() ^ Posts.gaps(spells).stream().anyMatch(gap -> gap.has(day)));
    }

    /** Hours are in the way exactly where they share a day. */
    @Property
    void whatSharesADayIsInTheWay(@ForAll("histories") List<Spell> spells, @ForAll @IntRange(max = 200) int at, @ForAll @IntRange(min = -1, max = 40) int length) {
        Spell one = new Spell(0, ZERO.plusDays(at), length < 0 ? null : ZERO.plusDays(at + length), BigDecimal.ONE, null);
        boolean shares = ZERO.datesUntil(ZERO.plusDays(HORIZON)).anyMatch(day -> one.has(day) && on(spells, day).isPresent());
        assertEquals(shares, Posts.inTheWay(spells, one).isPresent());
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        assertEquals(List.of("from", "fte"), HoursWords.faults(new NewHours(null, null, null, null, false, null)).stream().map(Problem::field).toList());
        assertEquals(List.of("to", "fte"), HoursWords.faults(hours("2021-02-01", "2021-01-31", "0")).stream().map(Problem::field).toList());
        assertEquals(List.of("fte"), HoursWords.faults(hours("2021-02-01", null, "37")).stream().map(Problem::field).toList());
        assertEquals(List.of("fte"), HoursWords.faults(hours("2021-02-01", null, "0.333")).stream().map(Problem::field).toList());
        assertEquals(List.of(), HoursWords.faults(hours("2021-02-01", "2021-02-01", "0.06")));
        assertFalse(HoursWords.isReason("a slip"));
        assertTrue(HoursWords.isReason("typed a slip"));
    }

    private static NewHours hours(String from, String to, String fte) {
        return new NewHours(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), new BigDecimal(fte), null, false, null);
    }

    @Test
    void aGapAndWhatStandsInTheWayAreOneSentenceEach() {
        List<Spell> spells = List.of(new Spell(1, ZERO, ZERO.plusDays(30), new BigDecimal("0.60"), "r"), new Spell(2, ZERO.plusDays(41), null, BigDecimal.ONE, null));
        assertEquals(List.of("No hours are on record from 1 February 2021 to 10 February 2021: a caseload on these days cannot be divided."), HoursWords.gaps(spells));
        assertEquals("0.6 of a post from 1 January 2021 to 31 January 2021, Reviewing; 1 of a post from 11 February 2021 on", HoursWords.said(spells, Map.of("r", "Reviewing")));
        assertTrue(HoursWords.inTheWay(spells.getFirst()).startsWith("There are hours on record already: 0.6 of a post from 1 January 2021 to 31 January 2021. "));
    }

    @Test
    void aSplitIsLaidOutBeforeAndAfterAndItsMarkKnowsTheVersions() {
        List<HoursSpell> held = List.of(spell(1, "0.6", 0), spell(2, "1", 0), spell(3, "1", 0));
        TeamMoves told = Splits.of(ZERO, held, Map.of(1L, "cp", 2L, "r"), Map.of("cp", "Protection", "r", "Reviewing"), false);
        assertEquals(List.of("Protection 0 0 1 0.6", "Reviewing 3 2.6 2 2"), told.teams().stream()
                .map(team -> team.team() + " " + team.reviewersBefore() + " " + team.fteBefore() + " " + team.reviewersAfter() + " " + team.fteAfter()).toList());
        assertEquals(List.of(true, false, false), told.people().stream().map(TeamMoves.Person::moves).toList());
        assertNotEquals(told.seen(), Splits.of(ZERO, List.of(spell(1, "0.6", 1), spell(2, "1", 0), spell(3, "1", 0)), Map.of(), Map.of(), false).seen());
    }

    private static HoursSpell spell(long person, String fte, int version) {
        return new HoursSpell(person, person, "R" + person, ZERO, null, new BigDecimal(fte), "r", "Reviewing", version);
    }
}
