package footprint.escalation;

import java.time.LocalDate;

/**
 * A closed alert was taken up again.
 *
 * @param ended         how it had ended: resolved or withdrawn
 * @param endedOn       the day on which it had ended
 * @param how           what had come of it, or why it had been taken back
 * @param policyChanged what a collective challenge had changed
 * @param on            the day it was taken up again
 * @param by            the name of whoever did
 * @param reason        why
 */
public record AlertReopening(String ended, LocalDate endedOn, String how, String policyChanged, LocalDate on, String by, String reason) {
}
