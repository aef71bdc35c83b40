package footprint.escalation;

import java.time.LocalDate;

/**
 * What changed for the child after a concern was resolved.
 *
 * @param alert            the alert
 * @param resolvedOn       the day it was resolved
 * @param askOn            the day on which the reviewer is asked
 * @param asked            whether that has happened
 * @param askedOf          the name of whoever is asked; null for the service lead
 * @param change           the answer; null while there is none
 * @param account          in the reviewer's words
 * @param answeredOn       the day of the answer
 * @param answeredBy       the name of whoever answered
 * @param correctedOn      the day on which it was last corrected; null if it never was
 * @param correctedBy      the name of whoever did
 * @param correctedBecause why
 * @param version          number by which two people who change it at once are told apart
 */
public record Aftermath(long alert, LocalDate resolvedOn, LocalDate askOn, boolean asked, String askedOf, Change change, String account, LocalDate answeredOn,
                        String answeredBy, LocalDate correctedOn, String correctedBy, String correctedBecause, long version) {

    /** Whether it waits for an answer. */
    public boolean isWaiting() {
        return asked && change == null;
    }
}
