package footprint.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A request to see what is held about a child.
 *
 * @param name             what the child is called, as far as this person may know
 * @param receivedOn       the day from which the clock runs
 * @param dueOn            the last day for the answer
 * @param sentence         how that day comes about
 * @param askedBy          the child, a parent or a representative
 * @param asker            who is to be answered, and where
 * @param identityCheckedOn null until somebody has made sure who asks
 * @param extendedOn       null unless the answer was put off
 * @param adoptedOn        the adoption order; null where there was none
 * @param adoptionTold     the service lead's decision where there was one; null: not yet
 * @param releasedOn       null until the record was handed out
 * @param closedOn         null unless it ended without an answer
 * @param today            the day on which this was read
 */
public record AccessRequest(long id, long childId, String name, LocalDate receivedOn, LocalDate dueOn, String sentence, String askedBy, String asker,
                            LocalDate identityCheckedOn, String identityHow, LocalDate extendedOn, String extendedBecause, LocalDate adoptedOn,
                            Boolean adoptionTold, String adoptionBecause, LocalDate releasedOn, LocalDate closedOn, String closedBecause, LocalDate today) {

    public boolean open() {
        return releasedOn == null && closedOn == null;
    }

    /** Days left for the answer; negative when it is late. */
    public long days() {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    public boolean late() {
        return open() ? today.isAfter(dueOn) : releasedOn != null && releasedOn.isAfter(dueOn);
    }

    /** Whether the record of an adopted child waits for the service lead's decision, or may not be told at all. */
    public boolean sealed() {
        return adoptedOn != null && !Boolean.TRUE.equals(adoptionTold);
    }
}
