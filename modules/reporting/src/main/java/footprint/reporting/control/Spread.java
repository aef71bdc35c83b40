package footprint.reporting.control;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;

/**
 * How long things took: of how many, the middle one and the longest. Pure.
 *
 * @param number  of how many
 * @param median  the middle; between two, half their sum; null of none
 * @param longest null of none
 */
public record Spread(long number, BigDecimal median, Integer longest) {

    /** @param counts how many took how many days, the fewest days first */
    public static Spread of(SortedMap<Integer, Long> counts) {
        long number = counts.values().stream().mapToLong(Long::longValue).sum();
        if (number == 0) {
            return new Spread(0, null, null);
        }
        BigDecimal twice = BigDecimal.valueOf((long) at(counts, (number + 1) / 2) + at(counts, number / 2 + 1));
        return new Spread(number, twice.divide(BigDecimal.TWO), counts.lastKey());
    }

    /** The days of the n-th, counted from one. */
    private static int at(SortedMap<Integer, Long> counts, long place) {
        long before = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            before += entry.getValue();
            if (before >= place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("There are only " + before);
    }
}
