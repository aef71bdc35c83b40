package footprint.escalation;

import java.time.LocalDate;

/**
 * What was sent of an alert to a partner agency. This is all that the agency learns: no name, no key of the child or the alert,
 * no step of the ladder (R074).
 *
 * @param id         key of what was sent
 * @param agency     to whom
 * @param child      the child's initials and number, as far as the agency needs them; empty for a challenge to a service
 * @param summary    what the alert is about
 * @param question   what is asked of the agency
 * @param askedOn    the day it was sent
 * @param askedBy    the name of whoever sent it
 * @param dueOn      last day for the answer
 * @param answeredOn the day of the answer; null while there is none
 * @param answeredBy the name of whoever answered
 * @param answer     the answer; null while there is none
 * @param overdue    whether the answer is late today
 */
public record AgencyAlert(long id, String agency, String child, String summary, String question, LocalDate askedOn, String askedBy, LocalDate dueOn,
                          LocalDate answeredOn, String answeredBy, String answer, boolean overdue) {

    /** Whether it still waits for the agency. */
    public boolean isOpen() {
        return answeredOn == null;
    }
}
