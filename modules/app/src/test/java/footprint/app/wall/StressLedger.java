package footprint.app.wall;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the stress was told of its writes, to be held against the tables at the end. */
final class StressLedger {

    /** Notes whose writer was told that they are kept, with their council. */
    final ConcurrentMap<String, String> kept = new ConcurrentHashMap<>();
    /** Notes whose writer was told of a failure: there in their own council, or nowhere. */
    final ConcurrentMap<String, String> unknown = new ConcurrentHashMap<>();
    /** Notes that were rolled back on purpose or by a time-out: nowhere. */
    final Set<String> gone = ConcurrentHashMap.newKeySet();

    private final ConcurrentMap<String, AtomicLong> counted = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, AtomicLong> perhapsCounted = new ConcurrentHashMap<>();

    void counted(String council) {
        counted.computeIfAbsent(council, name -> new AtomicLong()).incrementAndGet();
    }

    void perhapsCounted(String council) {
        perhapsCounted.computeIfAbsent(council, name -> new AtomicLong()).incrementAndGet();
    }

    /** Whether the sum of a council's counters can be what its writers were told. */
    boolean agrees(String council, long sum) {
        long least = of(counted, council);
        return sum >= least && sum <= least + of(perhapsCounted, council);
    }

    private static long of(Map<String, AtomicLong> counts, String council) {
        return counts.containsKey(council) ? counts.get(council).get() : 0;
    }
}
