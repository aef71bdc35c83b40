package footprint.escalation;

import java.time.LocalDate;

/**
 * Advice asked of an independent lawyer about an alert. It is the service's own: whom the alert challenges never sees it (R083).
 *
 * @param id        its key
 * @param lawyerId  the person who is asked
 * @param lawyer    that person's name
 * @param child     the child's initials and number; empty for a challenge to a service
 * @param summary   what the alert is about
 * @param question  what is asked, and what else is shared
 * @param askedOn   the day it was asked
 * @param askedBy   the name of whoever asked
 * @param advisedOn the day of the advice; null while there is none
 * @param advice    the advice; null while there is none
 */
public record AdviceNote(long id, long lawyerId, String lawyer, String child, String summary, String question, LocalDate askedOn, String askedBy,
                         LocalDate advisedOn, String advice) {

    /** Whether it still waits for the lawyer. */
    public boolean isOpen() {
        return advisedOn == null;
    }
}
