package footprint.operations.steward;

import footprint.operations.CouncilOrder;

import java.util.Map;

/**
 * One kind of order. A steward may be killed at any moment and another takes the same order up: what is done must be done
 * again without harm, or found done.
 */
interface Work {

    /**
     * Carries the order out.
     *
     * @param steps where to say what is being done, and what must be known if it has to be taken back
     * @return what came of it
     * @throws footprint.kernel.ProblemException with the sentence that the operator reads
     */
    Map<String, String> carryOut(CouncilOrder order, Steps steps);

    /** Whether the work has come so far that it can only be finished: then a failure is tried again and never taken back. */
    default boolean goesForward(Steps steps) {
        return false;
    }

    /** Takes back what a failed order has done; called again until it succeeds. */
    default void takeBack(CouncilOrder order, Steps steps) {
        // most orders are one transaction, and leave nothing
    }
}
