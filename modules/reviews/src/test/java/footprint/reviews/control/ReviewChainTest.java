package footprint.reviews.control;

import footprint.reviews.CareFacts;
import footprint.reviews.CareFacts.Extra;
import footprint.reviews.CareFacts.Held;
import footprint.reviews.CareFacts.Move;
import footprint.reviews.CareFacts.Period;
import footprint.reviews.ExampleRules;
import footprint.reviews.Kind;
import footprint.reviews.ReviewDates;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.ReviewsSettings.Moves;
import footprint.tenancy.Version;
import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReviewChainTest {

    private static final LocalDate START = LocalDate.of(2020, 12, 18);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.englandAndWales();

    @Test
    void aFirstReviewIsDueAfterTwentyWorkingDaysOrTwentyEightDaysByTheCouncilsRule() {
        assertEquals(date("2021-01-20"), dates(ExampleRules.statutory(), open(START)).next().dueOn());
        assertEquals(date("2021-01-15"), dates(ExampleRules.firstAfter("28 days"), open(START)).next().dueOn());
    }

    @Test
    void theSecondIsDueThreeMonthsAfterTheFirstWasHeldAndClampedToTheMonthsEnd() {
        ReviewDates dates = dates(ExampleRules.statutory(), open(date("2020-11-12")), held(1, "2020-11-30"));
        assertEquals(Kind.SECOND, dates.next().kind());
        assertEquals(date("2021-02-28"), dates.next().dueOn());
        assertEquals(date("2021-01-14"), dates.next().midwayOn(), "half of 90 days, rounded down");
    }

    @Test
    void aLaterReviewIsDueSixMonthsAfterThePreviousOneEvenWhenThatWasEarly() {
        ReviewDates dates = dates(ExampleRules.statutory(), open(START), held(1, "2021-01-11"), held(2, "2021-02-01"), held(3, "2021-03-01"));
        assertEquals(List.of(Kind.FIRST, Kind.SECOND, Kind.SUBSEQUENT), dates.held().stream().map(ReviewDates.Dated::kind).toList());
        assertEquals(date("2021-08-01"), dates.held().get(2).dueOn());
        assertEquals(date("2021-09-01"), dates.next().dueOn());
    }

    @Test
    void aReviewOnItsDueDateIsInTimeAndOneDayLaterIsLate() {
        assertFalse(dates(ExampleRules.statutory(), open(START), held(1, "2021-01-20")).held().getFirst().late());
        assertTrue(dates(ExampleRules.statutory(), open(START), held(1, "2021-01-21")).held().getFirst().late());
    }

    @Test
    void aMovePullsTheReviewForwardWhereTheCouncilSaysSoAndNeverPutsItOff() {
        CareFacts facts = facts(open(START), List.of(new Move(date("2021-03-01"), true, false)), held(1, "2021-01-11"), held(2, "2021-02-01"));
        assertEquals(date("2021-03-29"), dates(ExampleRules.afterMoves(Moves.ANY, "20 working days"), facts).next().dueOn());
        assertEquals(date("2021-08-01"), dates(ExampleRules.afterMoves(Moves.UNPLANNED, "28 days"), facts).next().dueOn());
        CareFacts late = facts(open(START), List.of(new Move(date("2021-07-30"), false, false)), held(1, "2021-01-11"), held(2, "2021-02-01"));
        assertEquals(date("2021-08-01"), dates(ExampleRules.afterMoves(Moves.ANY, "20 working days"), late).next().dueOn());
    }

    @Test
    void aMoveIntoAPlacementDoesNotForgiveAReviewThatWasAlreadyOverdue() {
        CareFacts facts = facts(open(START), List.of(new Move(date("2021-03-01"), false, false), new Move(date("2021-05-04"), false, false)),
                held(1, "2021-01-11"), held(2, "2021-02-01"));
        assertEquals(date("2021-03-29"), dates(ExampleRules.afterMoves(Moves.ANY, "28 days"), facts).next().dueOn());
    }

    @Test
    void aPreAdoptiveMoveGivesReviewsAtFourAndThenTwelveWeeksAsSubsequentReviews() {
        ReviewsSettings rules = ExampleRules.afterMoves(Moves.PRE_ADOPTIVE, "4 weeks", "12 weeks");
        Move move = new Move(date("2021-06-01"), true, true);
        CareFacts before = facts(open(date("2020-01-06")), List.of(move), held(1, "2020-01-27"), held(2, "2020-04-20"), held(3, "2021-04-20"));
        assertEquals(date("2021-06-29"), dates(rules, before).next().dueOn());
        CareFacts after = facts(open(date("2020-01-06")), List.of(move), held(1, "2020-01-27"), held(2, "2020-04-20"), held(3, "2021-04-20"),
                held(4, "2021-06-28"));
        ReviewDates dates = dates(rules, after);
        assertEquals(date("2021-09-20"), dates.next().dueOn());
        assertEquals(Kind.SUBSEQUENT, dates.held().getLast().kind(), "a review after a move is never a second first");
        assertTrue(dates.next().afterMove());
    }

    @Test
    void theRulesInForceWhenTheClockStartedDecide() {
        List<Version<ReviewsSettings>> versions = List.of(new Version<>(date("2021-04-01"), ExampleRules.afterMoves(Moves.PRE_ADOPTIVE, "4 weeks")),
                new Version<>(date("2020-04-01"), ExampleRules.afterMoves(Moves.ANY, "4 weeks")));
        ReviewChain chain = new ReviewChain(new RulesInForce(versions), CALENDAR);
        Held[] held = {held(1, "2021-01-11"), held(2, "2021-02-01")};
        assertEquals(date("2021-04-28"), chain.of(facts(open(START), List.of(new Move(date("2021-03-31"), true, false)), held)).next().dueOn());
        assertEquals(date("2021-08-01"), chain.of(facts(open(START), List.of(new Move(date("2021-04-01"), true, false)), held)).next().dueOn());
    }

    @Test
    void aChildWhoLeftHasNoNextReview() {
        ReviewDates dates = dates(ExampleRules.statutory(), facts(new Period(1, START, date("2021-01-04"), false), List.of()));
        assertNull(dates.next());
        assertEquals(date("2021-01-04"), dates.left());
    }

    @Test
    void aReviewOutsideEveryPeriodOfCareHasNoDueDateAndIsNotLate() {
        ReviewDates dates = dates(ExampleRules.statutory(), open(START), held(1, "2020-06-01"), held(2, "2021-01-11"));
        assertNull(dates.held().getFirst().dueOn());
        assertFalse(dates.held().getFirst().late());
        assertEquals(Kind.FIRST, dates.held().get(1).kind(), "it does not count as the first");
    }

    @Test
    void aSeriesOfShortBreaksHasItsFirstReviewAfterThreeMonthsAndLaterOnesAfterSix() {
        CareFacts facts = new CareFacts(1, List.of(new Period(1, date("2021-01-04"), date("2021-01-08"), true),
                new Period(2, date("2021-02-01"), null, true)), List.of(), List.of(), null);
        assertEquals(date("2021-04-04"), dates(ExampleRules.statutory(), facts).next().dueOn());
        CareFacts reviewed = new CareFacts(1, facts.periods(), List.of(), List.of(held(1, "2021-02-02")), null);
        assertEquals(date("2021-08-02"), dates(ExampleRules.statutory(), reviewed).next().dueOn());
    }

    @Test
    void anExtraReviewIsDueWhenItWasCalledForAndSaysWhy() {
        CareFacts facts = new CareFacts(1, List.of(open(START)), List.of(), List.of(held(1, "2021-01-11")), new Extra(date("2021-02-15"), "Drift"));
        assertEquals(date("2021-02-15"), dates(ExampleRules.statutory(), facts).next().dueOn());
        assertTrue(dates(ExampleRules.statutory(), facts).next().deadline().sentence().contains("Drift"));
    }

    @Test
    void theSumOfAMoveSaysFromWhichDateItWasBroughtForward() {
        CareFacts facts = facts(open(START), List.of(new Move(date("2021-03-01"), false, false)), held(1, "2021-01-11"), held(2, "2021-02-01"));
        String sentence = dates(ExampleRules.afterMoves(Moves.UNPLANNED, "28 days"), facts).next().deadline().sentence();
        assertEquals("Review due by Monday 29 March 2021: 28 days after the unplanned move to a new placement on 1 March 2021. "
                + "Day 1 is 2 March 2021; every day is counted. The move brings it forward from 1 August 2021. The council's own rule.", sentence);
    }

    @Property
    void noReviewIsDueBeforeItsClockStarts(@ForAll("lives") CareFacts facts, @ForAll("councils") ReviewsSettings rules) {
        ReviewDates dates = dates(rules, facts);
        dates.held().stream().filter(review -> review.deadline() != null)
                .forEach(review -> assertFalse(review.dueOn().isBefore(review.deadline().startedOn())));
        if (dates.next() != null) {
            assertFalse(dates.next().dueOn().isBefore(dates.next().deadline().startedOn()));
        }
    }

    @Property
    void theOrderInWhichFactsAreToldDoesNotMatter(@ForAll("lives") CareFacts facts, @ForAll("councils") ReviewsSettings rules, @ForAll Random random) {
        List<Period> periods = new ArrayList<>(facts.periods());
        List<Move> moves = new ArrayList<>(facts.moves());
        List<Held> held = new ArrayList<>(facts.held());
        Collections.shuffle(periods, random);
        Collections.shuffle(moves, random);
        Collections.shuffle(held, random);
        assertEquals(dates(rules, facts), dates(rules, new CareFacts(1, periods, moves, held, null)));
    }

    @Property
    void oneMoreHolidayNeverMakesADueDateEarlier(@ForAll("lives") CareFacts facts, @ForAll("councils") ReviewsSettings rules, @ForAll("days") LocalDate day) {
        ReviewDates before = dates(rules, facts);
        ReviewDates after = new ReviewChain(rulesOf(rules), WorkingCalendar.englandAndWales(
                List.of(new CalendarCorrection(day, false, "One more holiday")))).of(facts);
        if (before.next() != null) {
            assertFalse(after.next().dueOn().isBefore(before.next().dueOn()));
        }
    }

    @Property
    void aPeriodOfCareHasAtMostOneFirstAndOneSecondReview(@ForAll("lives") CareFacts facts, @ForAll("councils") ReviewsSettings rules) {
        List<ReviewDates.Dated> held = dates(rules, facts).held();
        for (Period period : facts.periods()) {
            for (Kind kind : List.of(Kind.FIRST, Kind.SECOND)) {
                assertTrue(held.stream().filter(review -> review.periodId() != null && review.periodId() == period.id() && review.kind() == kind).count() <= 1);
            }
        }
        assertEquals(facts.held().size(), held.size(), "no review is lost and none is made up");
    }

    @Property
    void aMoveNeverPutsAReviewOff(@ForAll("lives") CareFacts facts) {
        ReviewDates without = dates(ExampleRules.statutory(), facts);
        ReviewDates with = dates(ExampleRules.afterMoves(Moves.ANY, "20 working days", "12 weeks"), facts);
        if (without.next() != null) {
            assertFalse(with.next().dueOn().isAfter(without.next().dueOn()));
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(date("2019-01-01")::plusDays);
    }

    @Provide
    Arbitrary<ReviewsSettings> councils() {
        return Arbitraries.of(ExampleRules.statutory(), ExampleRules.firstAfter("28 days"), ExampleRules.afterMoves(Moves.ANY, "20 working days"),
                ExampleRules.afterMoves(Moves.UNPLANNED, "28 days"), ExampleRules.afterMoves(Moves.PRE_ADOPTIVE, "4 weeks", "12 weeks"));
    }

    @Provide
    Arbitrary<CareFacts> lives() {
        Arbitrary<List<Period>> periods = Arbitraries.integers().between(0, 400).list().ofMinSize(1).ofMaxSize(5).map(ReviewChainTest::periods);
        Arbitrary<List<Move>> moves = Combinators.combine(days(), Arbitraries.of(true, false), Arbitraries.of(true, false)).as(Move::new)
                .list().ofMaxSize(5).map(list -> list.stream().collect(java.util.stream.Collectors.toMap(Move::on, move -> move, (a, b) -> a)).values().stream().toList());
        Arbitrary<List<Held>> held = days().set().ofMaxSize(8).map(set -> set.stream().map(day -> new Held(day.toEpochDay(), null, day)).toList());
        return Combinators.combine(periods, moves, held).as((p, m, h) -> new CareFacts(1, p, m, h, null));
    }

    /** Gaps and lengths by turns; the last period is open when an odd number was given. */
    private static List<Period> periods(List<Integer> lengths) {
        List<Period> periods = new ArrayList<>();
        LocalDate day = date("2019-01-01");
        for (int index = 0; index < lengths.size(); index += 2) {
            LocalDate end = index + 1 < lengths.size() ? day.plusDays(lengths.get(index)) : null;
            periods.add(new Period(index, day, end, false));
            if (end != null) {
                day = end.plusDays(1 + lengths.get(index + 1));
            }
        }
        return periods;
    }

    private static ReviewDates dates(ReviewsSettings rules, Period period, Held... held) {
        return dates(rules, facts(period, List.of(), held));
    }

    private static ReviewDates dates(ReviewsSettings rules, CareFacts facts) {
        return new ReviewChain(rulesOf(rules), CALENDAR).of(facts);
    }

    private static RulesInForce rulesOf(ReviewsSettings rules) {
        return new RulesInForce(List.of(new Version<>(date("2010-04-01"), rules)));
    }

    private static CareFacts facts(Period period, List<Move> moves, Held... held) {
        return new CareFacts(1, List.of(period), moves, List.of(held), null);
    }

    private static Period open(LocalDate start) {
        return new Period(1, start, null, false);
    }

    private static Held held(long id, String date) {
        return new Held(id, null, date(date));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
