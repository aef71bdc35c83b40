package footprint.tenancy;

import footprint.kernel.Problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * A text with a character that the database keeps nowhere: the zero character, or half of a pair. Nobody types one, and whoever sends
 * one is told so instead of meeting a failure of ours.
 */
public final class UnkeepableText {

    /** character_not_in_repertoire and untranslatable_character. */
    private static final Set<String> STATES = Set.of("22021", "22P05");
    private static final Problem PROBLEM = new Problem("IDE-053", 400, "A text holds a character that cannot be kept, such as the zero character. "
            + "Nothing was saved. Take it out and send it again.", null);

    private UnkeepableText() {
    }

    /** The problem, if that is why something failed. */
    public static Optional<Problem> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null && STATES.contains(refused.getSQLState())) {
                return Optional.of(PROBLEM);
            }
        }
        return Optional.empty();
    }
}
