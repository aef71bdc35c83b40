package footprint.documents.control;

import java.time.Duration;

/** How long a mail that could not be sent waits for its next try. Pure. */
public final class SendingPace {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);

    private SendingPace() {
    }

    /** @param failed how often it failed, 1 or more: one minute, then twice as long each time, four hours at most; it is never given up */
    public static Duration after(int failed) {
        return failed > 8 ? LONGEST : FIRST.multipliedBy(1L << Math.max(0, failed - 1));
    }
}
