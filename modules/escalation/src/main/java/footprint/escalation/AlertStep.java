package footprint.escalation;

import java.time.LocalDate;

/**
 * One rung that an alert entered (R065).
 *
 * @param stage         its number
 * @param label         as the alert's ladder names it
 * @param answeringRole who had to answer, as the ladder had it
 * @param enteredOn     the day it was sent there
 * @param dueOn         last day for the answer
 * @param dueSentence   how that day came about
 * @param respondedOn   the day of the answer
 * @param respondedBy   who answered
 * @param response      what was answered
 * @param accepted      whether the reviewer accepted it; null until that is said
 * @param feedback      what the reviewer said to it
 */
public record AlertStep(int stage, String label, String answeringRole, LocalDate enteredOn, LocalDate dueOn, String dueSentence,
                        LocalDate respondedOn, String respondedBy, String response, Boolean accepted, String feedback) {
}
