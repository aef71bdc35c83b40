package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The council of the work in hand. It is said once, at the door, for the length of a call; it cannot be changed
 * inside, and it does not follow work to another thread.
 */
public final class CurrentCouncil {

    private static final ThreadLocal<CouncilCode> CURRENT = new ThreadLocal<>();

    private CurrentCouncil() {
    }

    /** Runs work in a council. A second, different council inside it is refused. */
    public static <T> T in(CouncilCode council, Callable<T> work) throws Exception {
        if (House.isSaid()) {
            throw new IllegalStateException("The house's work may not enter " + council);
        }
        CouncilCode outer = CURRENT.get();
        if (outer != null && !outer.equals(council)) {
            throw new IllegalStateException("Work in " + outer + " may not enter " + council);
        }
        CURRENT.set(council);
        try {
            return work.call();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            }
        }
    }

    /** The council, if one was said. */
    public static Optional<CouncilCode> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The council; none is an {@link IllegalStateException}. */
    public static CouncilCode required() {
        return get().orElseThrow(() -> new IllegalStateException("No council was said for this work"));
    }
}
