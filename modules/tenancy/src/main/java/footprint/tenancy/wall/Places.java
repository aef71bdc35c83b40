package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A bulkhead: so many places for each council, so many together, and a short wait for one. Whoever waits is served in the
 * order of coming; one council's crowd waits before its own places and takes none of the others'.
 */
public final class Places {

    private final int each;
    private final Semaphore together;
    private final long patience;
    private final ConcurrentMap<CouncilCode, Semaphore> councils = new ConcurrentHashMap<>();

    /**
     * @param each     places of one council
     * @param together places of all; no fewer than {@code each}
     * @param patience how long to wait for each of the two
     */
    public Places(int each, int together, Duration patience) {
        if (each < 1 || together < each) {
            throw new IllegalArgumentException("A council has at least one place and no more than all together have");
        }
        this.each = each;
        this.together = new Semaphore(together, true);
        this.patience = patience.toNanos();
    }

    /** What asking for a place came to. */
    public enum Answer {
        /** A place was taken; {@link #leave} gives it back. */
        TAKEN,
        /** The council uses all its own places. */
        COUNCIL_FULL,
        /** All the places together are in use. */
        ALL_FULL
    }

    /** Waits for a place. An interrupted wait is a full house, and the thread stays interrupted. */
    public Answer enter(CouncilCode council) {
        Semaphore own = councils.computeIfAbsent(council, code -> new Semaphore(each, true));
        if (!taken(own)) {
            return Answer.COUNCIL_FULL;
        }
        if (!taken(together)) {
            own.release();
            return Answer.ALL_FULL;
        }
        return Answer.TAKEN;
    }

    /** Gives a place back, once for each that was taken. */
    public void leave(CouncilCode council) {
        together.release();
        councils.get(council).release();
    }

    private boolean taken(Semaphore places) {
        try {
            return places.tryAcquire(patience, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
