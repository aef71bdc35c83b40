package footprint.tenancy.wall;

import java.util.concurrent.Callable;

/**
 * Work that belongs to no council: the operator's, at the bare domain. It is said once, at the door, like a council. Work
 * of the house never enters a council and work in a council never becomes the house's, so whoever can order councils about
 * has no way to a council's records in the same call.
 */
public final class House {

    private static final ThreadLocal<Boolean> SAID = new ThreadLocal<>();

    private House() {
    }

    /** Runs work for the house. Inside a council it is refused. */
    public static <T> T in(Callable<T> work) throws Exception {
        if (CurrentCouncil.get().isPresent()) {
            throw new IllegalStateException("Work in " + CurrentCouncil.required() + " may not become the house's");
        }
        boolean outer = isSaid();
        SAID.set(true);
        try {
            return work.call();
        } finally {
            if (!outer) {
                SAID.remove();
            }
        }
    }

    /** Whether this work is the house's. */
    public static boolean isSaid() {
        return SAID.get() != null;
    }
}
