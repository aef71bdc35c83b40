package footprint.reviews;

import footprint.timetable.Deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * The reviews of one child with their due dates.
 *
 * @param childId the child
 * @param held    every review held, in order
 * @param next    the next review; null when the child is not looked after
 * @param left    when the child last ceased to be looked after; null while a period is open, or where there was none
 */
public record ReviewDates(long childId, List<Dated> held, Next next, LocalDate left) {

    public ReviewDates {
        held = List.copyOf(held);
    }

    /**
     * A review held.
     *
     * @param review    the review
     * @param periodId  the period of care that covers it; null if none does
     * @param kind      first, second or subsequent
     * @param deadline  when it was due and why; null where no period covers it
     * @param afterMove whether a move set the date
     */
    public record Dated(CareFacts.Held review, Long periodId, Kind kind, Deadline deadline, boolean afterMove) {

        /** The due date; null where no period of care covers the review. */
        public LocalDate dueOn() {
            return deadline == null ? null : deadline.dueOn();
        }

        /** Whether it was held after it was due. A review outside every period of care is neither in time nor late. */
        public boolean late() {
            return deadline != null && review.heldOn().isAfter(deadline.dueOn());
        }
    }

    /**
     * The review that is to be held next.
     *
     * @param midwayOn halfway between the last review and this one, rounded down; null before the first review
     */
    public record Next(long periodId, Kind kind, Deadline deadline, boolean afterMove, LocalDate midwayOn) {
        public LocalDate dueOn() {
            return deadline.dueOn();
        }
    }
}
