package footprint.escalation.control;

import footprint.escalation.Ladder.Stage;

/** What the ladder says to a move. */
public sealed interface Verdict {

    /**
     * It may be done.
     *
     * @param next    where the alert stands afterwards
     * @param entered the rung that was entered; null when it stayed where it was
     */
    record Allowed(AlertPosition next, Stage entered) implements Verdict {
    }

    /**
     * It may not be done, and nothing changes.
     *
     * @param code     of the catalogue of errors
     * @param sentence what happened, what was kept, what to do
     */
    record Refused(String code, String sentence) implements Verdict {
    }
}
