package footprint.app.wall;

import footprint.kernel.ProblemException;

import java.sql.SQLException;
import java.util.Set;

/** Tells the failures that were asked for from the others. */
final class Faults {

    /** The server ended the connection, or the driver found it ended. */
    private static final Set<String> KILLED = Set.of("57P01", "08000", "08001", "08003", "08006");
    /** A statement lasted too long, or a lock was not given. */
    private static final Set<String> TIMED_OUT = Set.of("57014", "55P03");

    private Faults() {
    }

    static boolean isKill(Throwable fault) {
        return has(fault, KILLED) || rootOf(fault).matches(".*(connection has been closed|Connection closed|terminating connection).*");
    }

    static boolean isTimeOut(Throwable fault) {
        return has(fault, TIMED_OUT);
    }

    static boolean isProblem(Throwable fault, String code) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem && problem.problems().getFirst().code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Throwable fault, Set<String> states) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && said.getSQLState() != null && states.contains(said.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    static String rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
