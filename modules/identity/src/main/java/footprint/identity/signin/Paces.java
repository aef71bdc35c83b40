package footprint.identity.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what each person and each council ask for: a bucket of tokens for each, filled again evenly over a minute. Held in this
 * machine's memory; whoever was not seen for longest is forgotten first, and begins with a full bucket again.
 */
final class Paces {

    /** More people than work at once on one machine; each takes some hundred bytes. */
    private static final int MOST = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long NANOS = 1_000_000_000L;

    private final Pace pace;
    private final TimeMeter clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Paces(Pace pace, TimeMeter clock) {
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Takes one from the person's bucket, and then one from the council's: who is refused for their own haste takes nothing from the
     * others of the council.
     *
     * @param place    a council's code, or the house
     * @param username who asks
     * @param api      whether an address of the interface is asked
     * @return 0 when it may pass, else the seconds after which it is worth asking again, at least 1
     */
    long seconds(String place, String username, boolean api) {
        long own = take((api ? "calls " : "pages ") + place + " " + username, api ? pace.calls() : pace.pages());
        return own > 0 ? own : take("council " + place, pace.council());
    }

    private long take(String key, int inAMinute) {
        if (inAMinute <= 0) {
            return 0;
        }
        ConsumptionProbe probe = bucket(key, inAMinute).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, (probe.getNanosToWaitForRefill() + NANOS - 1) / NANOS);
    }

    private Bucket bucket(String key, int inAMinute) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, any -> Bucket.builder().withCustomTimePrecision(clock)
                    .addLimit(limit -> limit.capacity(inAMinute).refillGreedy(inAMinute, MINUTE)).build());
        }
    }
}
