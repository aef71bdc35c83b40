package footprint.escalation.control;

import footprint.escalation.AlertKind;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.CafcassRoute;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.control.Verdict.Allowed;
import footprint.escalation.control.Verdict.Refused;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ladder as a state machine. A stage is entered because somebody asked; only {@link #byItself} says where time alone may take an alert (R066). */
public final class LadderRules {

    private final Ladder ladder;

    public LadderRules(Ladder ladder) {
        this.ladder = ladder;
    }

    /** Raises an alert on a rung. Praise begins and stays where it is sent. */
    public Verdict raise(AlertKind kind, int stage) {
        Optional<Stage> rung = ladder.stage(stage);
        if (rung.isEmpty()) {
            return noSuchStage(stage);
        }
        if (rung.get().incomplete()) {
            return incomplete(rung.get());
        }
        Optional<Refused> barred = ladder.branches() ? unreachable(rung.get())
                : barred(ladder.between(-1, stage).stream().filter(below -> !below.informal()).toList());
        if (barred.isPresent()) {
            return barred.get();
        }
        return new Allowed(new AlertPosition(kind, Standing.AWAITING_ANSWER, stage, stage, false), rung.get());
    }

    /** What may be done now: the table's moves, less those for which this ladder has no room. */
    public Set<Move> moves(AlertPosition at) {
        Set<Move> moves = LegalMoves.of(at.kind(), at.standing());
        if (offered(at).isEmpty()) {
            moves.remove(Move.CLIMB);
        }
        if (moves.contains(Move.REFER) && refer(at) instanceof Refused) {
            moves.remove(Move.REFER);
        }
        return moves;
    }

    /** The rungs to which it may climb from here, the next one first. */
    public List<Stage> offered(AlertPosition at) {
        if (!LegalMoves.of(at.kind(), at.standing()).contains(Move.CLIMB)) {
            return List.of();
        }
        return ladder.stages().stream().filter(stage -> stage.number() > at.stage())
                .filter(stage -> climb(at, stage.number()) instanceof Allowed).toList();
    }

    /**
     * Where an alert goes by itself when its answer is late: to the very next rung, where the council turned that on and somebody
     * answers there. It goes past none, and never to Cafcass, for which a person notes what the child thinks (R066, R072).
     */
    public Optional<Allowed> byItself(AlertPosition at) {
        if (!ladder.overdueClimbs() || at.standing() != Standing.AWAITING_ANSWER) {
            return Optional.empty();
        }
        return ladder.stage(at.stage()).map(ladder::next).orElse(List.of()).stream().findFirst().filter(stage -> !stage.cafcass())
                .map(stage -> climb(at, stage.number())).filter(Allowed.class::isInstance).map(Allowed.class::cast);
    }

    public Verdict answer(AlertPosition at) {
        return legal(at, Move.ANSWER).<Verdict>map(refused -> refused)
                .orElseGet(() -> new Allowed(at.standing(Standing.ANSWERED), null));
    }

    /** The answer will do: the alert is resolved. */
    public Verdict accept(AlertPosition at) {
        return legal(at, Move.ACCEPT).<Verdict>map(refused -> refused)
                .orElseGet(() -> new Allowed(at.standing(Standing.RESOLVED), null));
    }

    /** The answer will not do: the next stage is offered, and nothing climbs yet. */
    public Verdict decline(AlertPosition at) {
        return legal(at, Move.DECLINE).<Verdict>map(refused -> refused)
                .orElseGet(() -> new Allowed(at.standing(Standing.NOT_ACCEPTED), null));
    }

    public Verdict resolve(AlertPosition at) {
        return legal(at, Move.RESOLVE).<Verdict>map(refused -> refused)
                .orElseGet(() -> new Allowed(at.standing(Standing.RESOLVED), null));
    }

    public Verdict withdraw(AlertPosition at) {
        return legal(at, Move.WITHDRAW).<Verdict>map(refused -> refused)
                .orElseGet(() -> new Allowed(at.standing(Standing.WITHDRAWN), null));
    }

    /**
     * Takes up again what was closed, on the rung where it stood. Whoever accepted the answer does not any more; without an answer it is
     * awaited anew; an answer that nobody had judged is still to be judged, and so is one to praise, which is not argued about.
     *
     * @param accepted whether the answer was accepted; null where nobody said
     */
    public Verdict reopen(AlertPosition at, boolean answered, Boolean accepted) {
        return legal(at, Move.REOPEN).<Verdict>map(refused -> refused).orElseGet(() -> new Allowed(at.standing(!answered ? Standing.AWAITING_ANSWER
                : accepted == null || !at.kind().climbs() ? Standing.ANSWERED : Standing.NOT_ACCEPTED), null));
    }

    /** Takes it to a higher rung. Those between are gone past, where the council lets them be (R068). */
    public Verdict climb(AlertPosition at, int stage) {
        Optional<Refused> illegal = legal(at, Move.CLIMB);
        if (illegal.isPresent()) {
            return illegal.get();
        }
        Optional<Stage> rung = ladder.stage(stage);
        List<Stage> next = ladder.stage(at.stage()).map(ladder::next).orElse(List.of());
        if (next.isEmpty() && stage > at.stage()) {
            return new Refused("ESC-006", "This is the last stage of the ladder. The alert stays where it is. Resolve it, or refer it to Cafcass.");
        }
        if (rung.isEmpty()) {
            return noSuchStage(stage);
        }
        if (stage <= at.stage()) {
            return new Refused("ESC-007", "An alert climbs and never goes back. It stays where it is. Choose a higher stage.");
        }
        if (rung.get().incomplete()) {
            return incomplete(rung.get());
        }
        return barred(at, rung.get(), next).<Verdict>map(refused -> refused)
                .orElseGet(() -> new Allowed(rung.get().cafcass() ? at.onto(stage).withReferral() : at.onto(stage), rung.get()));
    }

    /** Refers it to Cafcass: onto that rung where Cafcass is one, beside the ladder otherwise (R072, R073). */
    public Verdict refer(AlertPosition at) {
        Optional<Refused> illegal = legal(at, Move.REFER);
        if (illegal.isPresent()) {
            return illegal.get();
        }
        if (ladder.cafcass() == CafcassRoute.NONE) {
            return new Refused("ESC-008", "This council does not refer to Cafcass from here. The alert is unchanged.");
        }
        if (at.referred()) {
            return new Refused("ESC-009", "This alert has been referred to Cafcass already. It is unchanged.");
        }
        Optional<Stage> rung = ladder.cafcass() == CafcassRoute.STAGE ? ladder.cafcassStage() : Optional.empty();
        return rung.filter(stage -> stage.number() > at.stage())
                .map(stage -> new Allowed(at.onto(stage.number()).withReferral(), stage))
                .orElseGet(() -> new Allowed(at.withReferral(), null));
    }

    private Optional<Refused> barred(AlertPosition at, Stage rung, List<Stage> next) {
        Optional<Stage> here = ladder.stage(at.stage()).filter(stage -> stage.next() != null);
        if (here.isEmpty()) {
            return barred(ladder.between(at.stage(), rung.number()));
        }
        return next.contains(rung) ? Optional.empty() : Optional.of(new Refused("ESC-014", here.get().label() + " leads to "
                + String.join(" or ", next.stream().map(Stage::label).toList()) + " in this council. The alert is unchanged. Choose one of these."));
    }

    /** On a ladder that branches an alert may begin where it could climb to, going only past stages that may be gone past. */
    private Optional<Refused> unreachable(Stage rung) {
        Set<Stage> reached = new HashSet<>();
        Deque<Stage> ahead = new ArrayDeque<>(ladder.stages().stream().filter(Stage::informal).toList());
        ladder.stages().stream().filter(stage -> !stage.informal()).findFirst().ifPresent(ahead::add);
        while (!ahead.isEmpty()) {
            Stage here = ahead.pop();
            if (reached.add(here) && (here.informal() || ladder.maySkip(here))) {
                ladder.next(here).stream().filter(next -> here.next() != null || barred(ladder.between(here.number(), next.number())).isEmpty())
                        .forEach(ahead::add);
            }
        }
        return reached.contains(rung) ? Optional.empty() : Optional.of(new Refused("ESC-015", "An alert cannot begin on " + rung.label()
                + " in this council: it is reached by way of stages that may not be gone past. Nothing was raised. Begin lower."));
    }

    private Optional<Refused> barred(List<Stage> passed) {
        return passed.stream().filter(stage -> !ladder.maySkip(stage)).findFirst().map(stage -> new Refused("ESC-005",
                stage.label() + " may not be gone past in this council. The alert is unchanged. Send it there first."));
    }

    private static Optional<Refused> legal(AlertPosition at, Move move) {
        if (LegalMoves.of(at.kind(), at.standing()).contains(move)) {
            return Optional.empty();
        }
        if (!at.kind().climbs() && at.open()) {
            return Optional.of(new Refused("ESC-010", "Good practice is praise: it is not argued about and never climbs. It is unchanged."));
        }
        return Optional.of(new Refused("ESC-004", Words.of(at.standing(), move)));
    }

    private static Refused noSuchStage(int stage) {
        return new Refused("ESC-003", "There is no stage " + stage + " on this ladder. Nothing was changed. Choose one of its stages.");
    }

    private static Refused incomplete(Stage stage) {
        return new Refused("ESC-002", stage.label() + " does not say yet who answers, so nobody would get the alert. Nothing was changed."
                + " Ask the administrator to enter who answers there, or choose another stage.");
    }
}
