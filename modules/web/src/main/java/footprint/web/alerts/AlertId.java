package footprint.web.alerts;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.web.look.ListAddress;

/** The alert that an address or a form names. */
final class AlertId {

    private AlertId() {
    }

    static long of(ListAddress address) {
        return number(address, "id");
    }

    /** The version that the person saw. */
    static long version(ListAddress address) {
        return number(address, "version");
    }

    private static long number(ListAddress address, String name) {
        String text = address.value(name);
        if (!text.matches("\\d{1,15}")) {
            throw new ProblemException(Problem.notFound("ESC-001", "There is no alert " + text + " here that you may see."));
        }
        return Long.parseLong(text);
    }
}
