package footprint.reviews;

import java.time.LocalDate;

/**
 * What follows from a review just recorded.
 *
 * @param reviewId      the review
 * @param kind          first, second or subsequent
 * @param dueOn         when it had to be held; null where no period of care covers it
 * @param late          whether it was held later
 * @param overLimit     whether a series took longer than the council allows
 * @param outcomesBy    outcomes are to be given out by then
 * @param recordBy      the record is to be written by then
 * @param distributeBy  and given out by then
 * @param nextDueOn     the next review; null when the child is not looked after
 * @param nextSentence  how that date comes about
 */
public record Recorded(long reviewId, String kind, LocalDate heldOn, LocalDate dueOn, boolean late, boolean overLimit, LocalDate outcomesBy,
                       LocalDate recordBy, LocalDate distributeBy, LocalDate nextDueOn, String nextSentence) {
}
