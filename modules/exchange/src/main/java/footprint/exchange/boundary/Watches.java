package footprint.exchange.boundary;

import footprint.exchange.Progress;
import footprint.exchange.Step;
import footprint.exchange.UploadProgress;
import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The uploads that this server is reading now or read a moment ago, by council, sender and the sender's own ticket. They
 * are kept in memory: what matters is in the ledger, and an upload dies with the server that reads it.
 */
final class Watches {

    private static final int KEPT = 200;

    record Ticket(CouncilCode council, String username, String value) {
    }

    private final Map<Ticket, Watch> watches = new LinkedHashMap<>();

    /** Begins to watch; without a ticket nobody can ask and nobody can cancel. */
    synchronized Watch begin(Ticket ticket) {
        Watch watch = new Watch();
        if (ticket.value() != null) {
            watches.remove(ticket);
            watches.put(ticket, watch);
            if (watches.size() > KEPT) {
                watches.remove(watches.keySet().iterator().next());
            }
        }
        return watch;
    }

    synchronized Optional<Watch> of(Ticket ticket) {
        return Optional.ofNullable(watches.get(ticket));
    }

    /** One upload, told by the thread that reads it, asked by another. */
    static final class Watch implements Progress {

        private volatile Step step = Step.READING;
        private volatile long rows;
        private volatile boolean cancelled;
        private volatile Long ended;

        @Override
        public void reached(Step now, long rowsRead) {
            step = now;
            rows = rowsRead;
            if (cancelled) {
                throw new ProblemException(Problem.conflict("EXC-015", "The upload was cancelled while it was at: " + now.words().toLowerCase(java.util.Locale.UK)
                        + ". Nothing was stored. Send the return again when you are ready."));
            }
        }

        void cancel() {
            cancelled = true;
        }

        void end(long id) {
            ended = id;
        }

        UploadProgress view() {
            Long id = ended;
            return new UploadProgress(step.name().toLowerCase(java.util.Locale.ROOT), id != null ? Step.DONE.words() : step.words(), rows, id != null, id);
        }
    }
}
