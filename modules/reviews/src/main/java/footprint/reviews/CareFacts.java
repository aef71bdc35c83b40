package footprint.reviews;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of one child that a review's due date rests on. The order of the lists does not matter.
 *
 * @param childId the child
 * @param periods the periods of care
 * @param moves   changes of placement within them
 * @param held    reviews that were held
 * @param extra   the additional review that a reviewer called and that is still open; null if none (R025)
 */
public record CareFacts(long childId, List<Period> periods, List<Move> moves, List<Held> held, Extra extra) {

    public CareFacts {
        periods = List.copyOf(periods);
        moves = List.copyOf(moves);
        held = List.copyOf(held);
    }

    /**
     * A period of care.
     *
     * @param id          its key
     * @param startedOn   when the child became looked after
     * @param endedOn     when the child ceased to be; null while the period is open
     * @param shortBreaks a series of short breaks: every episode has legal status V3 or V4
     */
    public record Period(long id, LocalDate startedOn, LocalDate endedOn, boolean shortBreaks) {
    }

    /**
     * A change of placement.
     *
     * @param on          first day in the new placement
     * @param planned     whether it was planned
     * @param preAdoptive whether the new placement is with adoptive carers
     */
    public record Move(LocalDate on, boolean planned, boolean preAdoptive) {
    }

    /**
     * A review that was held, however many meetings it had.
     *
     * @param id        its key
     * @param startedOn its first meeting; null where only one date is known
     * @param heldOn    the date that counts, by the council's rule on series
     */
    public record Held(long id, LocalDate startedOn, LocalDate heldOn) {
        /** The first meeting. */
        public LocalDate began() {
            return startedOn == null ? heldOn : startedOn;
        }
    }

    /**
     * @param dueOn  the date that the reviewer set
     * @param reason why it was called, as it is read
     */
    public record Extra(LocalDate dueOn, String reason) {
    }
}
