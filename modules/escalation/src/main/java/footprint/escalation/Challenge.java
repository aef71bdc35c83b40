package footprint.escalation;

import java.time.LocalDate;

/**
 * A themed or collective challenge as it is tracked (R078, R084): one row, whatever the number of children.
 *
 * @param alert         as in a list: kind, addressee, raised, due, state
 * @param answer        the newest answer; null while there is none
 * @param answeredOn    the day of that answer
 * @param answeredBy    who gave it
 * @param policyChanged the policy or practice that changed; null where none did
 * @param resolution    what came of it
 */
public record Challenge(AlertLine alert, String answer, LocalDate answeredOn, String answeredBy, String policyChanged, String resolution) {
}
