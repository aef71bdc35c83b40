package footprint.operations;

import java.time.Instant;
import java.util.Map;

/**
 * An order and what has become of it.
 *
 * @param id        its number
 * @param council   the code of the council; it need not be there yet, or any more
 * @param kind      what was ordered
 * @param detail    what the order says: reason, server and so on; for onboarding the whole form
 * @param state     waiting, working, done or failed
 * @param step      what is being done now, for whoever waits; null before and after
 * @param outcome   what came of it, when it is done: names and plain values
 * @param fault     one sentence, when it failed
 * @param orderedBy the operator's sign-in name
 * @param orderedAt when it was ordered
 * @param begunAt   when the steward took it; null while it waits
 * @param endedAt   when it was done or failed; null before
 */
public record CouncilOrder(long id, String council, OrderKind kind, Map<String, String> detail, String state, String step,
                           Map<String, String> outcome, String fault, String orderedBy, Instant orderedAt, Instant begunAt, Instant endedAt) {

    public CouncilOrder {
        detail = Map.copyOf(detail);
        outcome = Map.copyOf(outcome);
    }

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return state.equals("done") || state.equals("failed");
    }
}
