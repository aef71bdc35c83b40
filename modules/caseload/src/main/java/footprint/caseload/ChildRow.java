package footprint.caseload;

import java.time.LocalDate;

/**
 * A child in a list.
 *
 * @param name        as the child likes it; "Child" and the number where nobody entered a name; "Restricted child" where it is kept back
 * @param restricted  whether the child is restricted to others: the facts are null then, and the file does not open
 * @param age         in whole years today; null with the date of birth
 * @param since       looked after since; null when not looked after today
 * @param legalStatus LS code of today
 * @param placement   PLACE code of today
 * @param reviewerId  the reviewer today; null if none
 */
public record ChildRow(long id, String number, String name, boolean restricted, LocalDate dateOfBirth, Integer age, LocalDate since, String legalStatus, String placement,
                       String team, Long reviewerId, String reviewer) {

    /** The legal status in plain words. */
    public String legalStatusWords() {
        return CodeLists.meaning("LS", legalStatus);
    }

    /** The placement in plain words. */
    public String placementWords() {
        return CodeLists.meaning("PLACE", placement);
    }
}
