package footprint.caseload;

import java.time.LocalDate;

/**
 * One case behind a number of the board.
 *
 * @param reviewer   who carries it; null for a child without a reviewer
 * @param kind       looked-after, or another kind that is recorded one by one
 * @param child      the child's key; null for another kind of case
 * @param number     the child's number, or the reference of another kind of case
 * @param called     the child's name; null where it may not be shown or nobody entered one
 * @param hidden     whether the child's file may not be opened
 * @param restricted whether that is because the child is restricted
 * @param since      the first day with this reviewer; of a child without one, of the period of care
 */
public record CarriedCase(String reviewer, String kind, Long child, String number, String called, boolean hidden, boolean restricted, LocalDate since) {
}
