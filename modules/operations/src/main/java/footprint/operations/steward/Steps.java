package footprint.operations.steward;

import java.util.Map;
import java.util.Optional;

/** Where the work on one order writes down how far it is. Each word is kept at once, so that the next steward knows it too. */
final class Steps {

    private final OrderQueue queue;
    private final long order;

    Steps(OrderQueue queue, long order) {
        this.queue = queue;
        this.order = order;
    }

    /** Says what is being done now, for whoever waits. */
    void now(String step) {
        queue.step(order, step);
    }

    /** Keeps something before it is done, so that it can be taken back. */
    void note(String word, String value) {
        queue.note(order, word, value);
    }

    /** What was kept, by this steward or by one before it. */
    Optional<String> noted(String word) {
        return Optional.ofNullable(notes().get(word));
    }

    Map<String, String> notes() {
        return queue.notes(order);
    }
}
