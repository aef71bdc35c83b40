package footprint.reviews;

import java.time.LocalDate;

/**
 * An open review that other rules would date differently.
 *
 * @param reviewId the review; nothing here says whose it is
 * @param kind     first, second or subsequent
 * @param before   when it is due under the rules that hold
 * @param after    when it would be due under the others
 * @param sentence how the other date comes about
 */
public record MovedDate(long reviewId, String kind, LocalDate before, LocalDate after, String sentence) {
}
