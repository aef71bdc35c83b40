package footprint.escalation.control;

import footprint.escalation.AlertKind;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.CafcassRoute;
import footprint.escalation.Ladder.Stage;
import footprint.timetable.Interval;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.*;

/** Whatever ladder, whatever is done in whatever order. */
class LadderPropertiesTest {

    @Property
    void no_alert_ever_falls_leaves_the_ladder_or_enters_a_rung_that_nobody_answers(
            @ForAll("ladders") Ladder ladder, @ForAll AlertKind kind, @ForAll("deeds") List<Deed> deeds) {
        LadderRules rules = new LadderRules(ladder);
        AlertPosition at = raised(rules, ladder, kind);
        if (at == null) {
            return;
        }
        List<Integer> steps = new ArrayList<>(List.of(at.stage()));
        for (Deed deed : deeds) {
            Verdict verdict = deed.on(rules, at);
            if (verdict instanceof Verdict.Allowed allowed) {
                assertTrue(allowed.next().stage() >= at.stage(), "it fell");
                assertTrue(ladder.stage(allowed.next().stage()).isPresent(), "it left the ladder");
                assertEquals(allowed.entered() != null, allowed.next().stage() > at.stage(), "a rung is entered when it climbs, and only then");
                if (allowed.entered() != null) {
                    assertFalse(allowed.entered().incomplete(), "nobody would answer there");
                    assertFalse(steps.contains(allowed.entered().number()), "a rung was entered twice");
                    Stage here = ladder.stage(at.stage()).orElseThrow();
                    assertTrue(here.next() == null || here.next().contains(allowed.entered().number()) || deed.move() == Move.REFER, "left the branch");
                    (here.next() != null ? List.<Stage>of() : ladder.between(at.stage(), allowed.entered().number())).forEach(passed ->
                            assertTrue(ladder.maySkip(passed) || deed.move() == Move.REFER, "went past a rung that may not be skipped"));
                    steps.add(allowed.entered().number());
                }
                at = allowed.next();
                assertEquals(at.stage(), at.highest(), "the highest rung is the one it stands on");
            }
        }
    }

    @Property
    void by_itself_it_goes_to_the_very_next_rung_where_the_council_says_so_and_never_to_cafcass(
            @ForAll("ladders") Ladder ladder, @ForAll AlertKind kind, @ForAll("deeds") List<Deed> deeds) {
        Ladder climbing = new Ladder(ladder.respondWithin(), ladder.totalWithin(), ladder.maySkip(), true, ladder.cafcass(), ladder.stages(), null);
        LadderRules rules = new LadderRules(ladder);
        AlertPosition at = raised(rules, ladder, kind);
        for (Deed deed : at == null ? List.<Deed>of() : deeds) {
            AlertPosition here = at;
            assertTrue(rules.byItself(here).isEmpty(), "the council did not turn it on");
            new LadderRules(climbing).byItself(here).ifPresent(up -> {
                assertEquals(Standing.AWAITING_ANSWER, here.standing(), "nobody has answered");
                assertTrue(kind.climbs(), "praise never climbs");
                assertEquals(ladder.next(ladder.stage(here.stage()).orElseThrow()).getFirst(), up.entered(), "it goes past none");
                assertFalse(up.entered().cafcass(), "a person notes what the child thinks");
                assertFalse(up.entered().incomplete(), "nobody would answer there");
            });
            if (deed.on(rules, at) instanceof Verdict.Allowed allowed) {
                at = allowed.next();
            }
        }
    }

    @Property
    void what_is_closed_stays_as_it_is_until_it_is_reopened_where_it_stood(@ForAll("ladders") Ladder ladder, @ForAll AlertKind kind, @ForAll("deeds") List<Deed> deeds) {
        LadderRules rules = new LadderRules(ladder);
        for (Standing closed : List.of(Standing.RESOLVED, Standing.WITHDRAWN)) {
            AlertPosition at = new AlertPosition(kind, closed, ladder.stages().getFirst().number(), ladder.stages().getFirst().number(), false);
            deeds.stream().filter(deed -> deed.move() != Move.REOPEN).forEach(deed -> assertInstanceOf(Verdict.Refused.class, deed.on(rules, at)));
            assertEquals(Set.of(Move.REOPEN), rules.moves(at));
            for (Boolean accepted : new Boolean[] {null, true, false}) {
                AlertPosition answered = ((Verdict.Allowed) rules.reopen(at, true, accepted)).next();
                assertEquals(at.stage(), answered.stage());
                assertTrue(answered.open());
                assertFalse(rules.moves(answered).isEmpty(), "something can be done with it");
                assertEquals(accepted != null && kind.climbs(), answered.standing() == Standing.NOT_ACCEPTED, "an acceptance is over, and praise is not argued about");
                assertInstanceOf(Verdict.Refused.class, rules.reopen(answered, true, accepted), "what is open is not reopened");
            }
            assertTrue(rules.offered(at).isEmpty());
        }
    }

    @Property
    void praise_is_never_argued_about_and_never_climbs(@ForAll("ladders") Ladder ladder, @ForAll("deeds") List<Deed> deeds) {
        LadderRules rules = new LadderRules(ladder);
        AlertPosition at = raised(rules, ladder, AlertKind.GOOD_PRACTICE);
        for (Deed deed : at == null ? List.<Deed>of() : deeds) {
            Verdict verdict = deed.on(rules, at);
            if (List.of(Move.CLIMB, Move.DECLINE, Move.REFER).contains(deed.move())) {
                assertInstanceOf(Verdict.Refused.class, verdict);
            }
            at = verdict instanceof Verdict.Allowed allowed ? allowed.next() : at;
        }
    }

    @Property
    void what_is_offered_is_allowed_and_what_is_allowed_is_offered(@ForAll("ladders") Ladder ladder, @ForAll("deeds") List<Deed> deeds) {
        LadderRules rules = new LadderRules(ladder);
        AlertPosition at = raised(rules, ladder, AlertKind.CONCERN);
        for (Deed deed : at == null ? List.<Deed>of() : deeds) {
            AlertPosition now = at;
            List<Integer> offered = rules.offered(now).stream().map(Stage::number).toList();
            List<Integer> allowed = ladder.stages().stream().map(Stage::number)
                    .filter(number -> rules.climb(now, number) instanceof Verdict.Allowed).toList();
            assertEquals(allowed, offered);
            assertEquals(!offered.isEmpty(), rules.moves(now).contains(Move.CLIMB));
            at = deed.on(rules, at) instanceof Verdict.Allowed done ? done.next() : at;
        }
    }

    @Property
    void a_referral_beside_the_ladder_leaves_the_stage_and_happens_once(@ForAll("ladders") Ladder ladder, @ForAll("deeds") List<Deed> deeds) {
        LadderRules rules = new LadderRules(ladder);
        AlertPosition at = raised(rules, ladder, AlertKind.CONCERN);
        for (Deed deed : at == null ? List.<Deed>of() : deeds) {
            if (at.open() && !at.referred() && ladder.cafcass() == CafcassRoute.ANY_TIME) {
                Verdict.Allowed referred = assertInstanceOf(Verdict.Allowed.class, rules.refer(at), "at any stage, at any time");
                assertEquals(at.stage(), referred.next().stage());
                assertEquals(at.standing(), referred.next().standing());
                assertInstanceOf(Verdict.Refused.class, rules.refer(referred.next()));
            }
            at = deed.on(rules, at) instanceof Verdict.Allowed done ? done.next() : at;
        }
    }

    private static AlertPosition raised(LadderRules rules, Ladder ladder, AlertKind kind) {
        return ladder.stages().stream().map(stage -> rules.raise(kind, stage.number())).filter(Verdict.Allowed.class::isInstance)
                .map(verdict -> ((Verdict.Allowed) verdict).next()).findFirst().orElse(null);
    }

    /** Something that somebody tries, legal or not. */
    record Deed(Move move, int stage) {
        Verdict on(LadderRules rules, AlertPosition at) {
            return switch (move) {
                case ANSWER -> rules.answer(at);
                case ACCEPT -> rules.accept(at);
                case DECLINE -> rules.decline(at);
                case CLIMB -> rules.climb(at, stage);
                case REFER -> rules.refer(at);
                case RESOLVE -> rules.resolve(at);
                case WITHDRAW -> rules.withdraw(at);
                case REOPEN -> rules.reopen(at, false, null);
            };
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Move> moves = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, Arbitraries.of(Move.ANSWER, Move.DECLINE, Move.CLIMB, Move.REFER)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Move.class)));
        return Combinators.combine(moves, Arbitraries.integers().between(-1, 9)).as(Deed::new).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Ladder> ladders() {
        Arbitrary<List<Integer>> numbers = Arbitraries.integers().between(0, 8).set().ofMinSize(1).ofMaxSize(8).map(set -> set.stream().sorted().toList());
        return Combinators.combine(numbers, Arbitraries.of(CafcassRoute.class), Arbitraries.of(true, false),
                Arbitraries.of(true, false).list().ofSize(27)).as(LadderPropertiesTest::ladder);
    }

    private static Ladder ladder(List<Integer> numbers, CafcassRoute cafcass, boolean maySkip, List<Boolean> chances) {
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Boolean own = chances.get(i) ? chances.get(9 + i) : null;
            boolean last = i == numbers.size() - 1;
            stages.add(new Stage(numbers.get(i), "Stage " + numbers.get(i), List.of("Role " + i), null, numbers.get(i) == 0, true, own,
                    last && cafcass == CafcassRoute.STAGE, chances.get(9 + i) && chances.get(18 + i) && !last, branch(numbers, i, chances), null, null));
        }
        return new Ladder(Interval.valueOf("5 working days"), null, maySkip, false, cafcass, stages, null);
    }

    /** Now and then a rung says where it leads: to one, or two, of those above it. */
    private static List<Integer> branch(List<Integer> numbers, int at, List<Boolean> chances) {
        List<Integer> higher = numbers.subList(at + 1, numbers.size());
        return higher.isEmpty() || !chances.get(at) || !chances.get(18 + at) ? null : higher.subList(0, Math.min(higher.size(), 2));
    }
}
