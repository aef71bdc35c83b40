package footprint.demonstration.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that comes out the same for the same seed: one stream for each purpose, so that one choice does not shift another. */
final class Chance {

    private final long seed;

    Chance(long seed, String council) {
        this.seed = seed * 0x9E3779B97F4A7C15L + council.hashCode();
    }

    RandomGenerator of(String purpose) {
        return new SplittableRandom(seed ^ ((long) purpose.hashCode() << 20));
    }

    /** The numbers 0 to size-1 in a random order. */
    static int[] order(int size, RandomGenerator random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    static <T> List<T> shuffled(List<T> items, RandomGenerator random) {
        List<T> result = new ArrayList<>(items.size());
        for (int i : order(items.size(), random)) {
            result.add(items.get(i));
        }
        return result;
    }

    static <T> T one(List<T> items, RandomGenerator random) {
        return items.get(random.nextInt(items.size()));
    }

    static <T> T weighted(Map<T, Integer> weights, RandomGenerator random) {
        int at = random.nextInt(weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<T, Integer> entry : weights.entrySet()) {
            at -= entry.getValue();
            if (at < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("Weights are nought or more");
    }

    /** A day between two days, both included. */
    static LocalDate day(LocalDate from, LocalDate to, RandomGenerator random) {
        return from.plusDays(random.nextLong(Math.max(0, to.toEpochDay() - from.toEpochDay()) + 1));
    }

    /** The same day or the weekday before it. */
    static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    /** A total shared out by weights, to the last unit. */
    static <T> Map<T, Integer> shares(int total, Map<T, Integer> weights) {
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        Map<T, Integer> result = new LinkedHashMap<>();
        int weight = 0;
        int given = 0;
        for (Map.Entry<T, Integer> entry : weights.entrySet()) {
            weight += entry.getValue();
            int upTo = (int) ((long) total * weight / sum);
            result.put(entry.getKey(), upTo - given);
            given = upTo;
        }
        return result;
    }
}
