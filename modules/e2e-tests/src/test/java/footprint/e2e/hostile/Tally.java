package footprint.e2e.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What was tried at one wall and what came through: printed as a plain table when the wall's tests are done, and as one total
 * over all walls when everything is done.
 */
public final class Tally {

    private static final Map<String, Tally> WALLS = new ConcurrentSkipListMap<>();
    private static final int SHOWN = 20;

    private final String wall;
    private final Map<String, AtomicLong> attempts = new LinkedHashMap<>();
    private final Map<String, AtomicLong> leaks = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<String> evidence = new ConcurrentLinkedQueue<>();

    private Tally(String wall) {
        this.wall = wall;
    }

    /** The tally of a wall, such as "3 Tokens"; the number puts them in order. */
    static Tally of(String wall) {
        return WALLS.computeIfAbsent(wall, Tally::new);
    }

    /** One try. @return whether it was held, for the caller's convenience */
    synchronized boolean attempt(String what, boolean held, String seen) {
        attempts.computeIfAbsent(what, any -> new AtomicLong()).incrementAndGet();
        AtomicLong through = leaks.computeIfAbsent(what, any -> new AtomicLong());
        if (!held) {
            through.incrementAndGet();
            evidence.add(what + ": " + seen);
        }
        return held;
    }

    /** Fails with what came through since it was asked last, if anything did. */
    synchronized void holds() {
        List<String> seen = List.copyOf(evidence);
        evidence.clear();
        assertEquals(List.of(), seen.subList(0, Math.min(SHOWN, seen.size())), () -> seen.size() + " attempts came through: " + wall);
    }

    /** Prints what was tried, one line for each kind. */
    synchronized void print() {
        StringBuilder text = new StringBuilder("\nHostile suite, wall ").append(wall).append(Effort.isFull() ? " (whole)\n" : " (short run)\n");
        attempts.forEach((what, tried) -> text.append(line(what, tried.get(), leaks.get(what).get())));
        System.out.println(text.append(line("together", sum(attempts), sum(leaks))));
    }

    /** Fails when the whole was asked for and this wall was tried less often than was promised: a list that shrank must not pass unseen. */
    synchronized void wasTriedEnough(long promised) {
        if (Effort.isFull()) {
            assertTrue(sum(attempts) >= promised, () -> "tried only " + sum(attempts) + " times, promised " + promised + ": " + wall);
        }
    }

    /** Prints the walls and their sum, if any wall was tried. */
    public static void printTotal() {
        if (WALLS.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("\nHostile suite, all walls").append(Effort.isFull() ? " (whole)\n" : " (short run)\n");
        WALLS.forEach((wall, tally) -> text.append(line(wall, sum(tally.attempts), sum(tally.leaks))));
        long tried = WALLS.values().stream().mapToLong(tally -> sum(tally.attempts)).sum();
        long through = WALLS.values().stream().mapToLong(tally -> sum(tally.leaks)).sum();
        System.out.println(text.append(line("all", tried, through)));
    }

    private static String line(String what, long tried, long through) {
        return String.format("  %-72s %,9d attempts %5d leaks%n", what, tried, through);
    }

    private static long sum(Map<String, AtomicLong> counts) {
        return counts.values().stream().mapToLong(AtomicLong::get).sum();
    }
}
