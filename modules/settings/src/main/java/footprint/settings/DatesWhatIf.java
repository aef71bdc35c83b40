package footprint.settings;

import footprint.kernel.Slice;
import footprint.reviews.MovedDate;

/**
 * What a draft of the rules on reviews makes of the open reviews, without storing anything.
 *
 * @param looked   how many open reviews there are
 * @param moving   how many get another date when the draft is published: those whose clock starts on its first day or later
 * @param ifAlways those that would have another date if the draft had held when each clock started
 */
public record DatesWhatIf(int looked, int moving, Slice<MovedDate> ifAlways) {
}
