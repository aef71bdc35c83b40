package footprint.escalation;

import java.time.LocalDate;

/**
 * One time during which an alert stood open.
 *
 * @param begunOn   raised, or taken up again
 * @param endedOn   null while it is open
 * @param withdrawn whether it ended by being taken back
 */
public record Stretch(LocalDate begunOn, LocalDate endedOn, boolean withdrawn) {

    /** Whether it stood open at the end of a day. */
    public boolean openOn(LocalDate day) {
        return !begunOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }
}
