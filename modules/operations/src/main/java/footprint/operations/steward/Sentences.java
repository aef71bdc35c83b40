package footprint.operations.steward;

import footprint.kernel.ProblemException;
import org.jdbi.v3.core.JdbiException;

/** What an operator reads of a failure. A database's own message may repeat what stood in a row, so it is never passed on. */
final class Sentences {

    private Sentences() {
    }

    static String of(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem.getMessage();
        }
        if (failure instanceof JdbiException) {
            return "OPE-041 The database did not carry it out (" + state(failure) + "). What was begun has been taken back. "
                    + "Look at the steward's log, then order it again.";
        }
        return "OPE-042 Something unforeseen stopped it (" + failure.getClass().getSimpleName() + "). What was begun has been taken back. "
                + "Look at the steward's log, then order it again.";
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql) {
                return "SQL state " + sql.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }
}
