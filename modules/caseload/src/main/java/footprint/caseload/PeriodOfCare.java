package footprint.caseload;

import java.time.LocalDate;

/**
 * From becoming looked after to ceasing, whatever happens inside.
 *
 * @param id           its key; 0 before it is stored
 * @param endedOn      null while the child is looked after
 * @param reasonCeased REC of the last episode, never X1; null while open
 * @param shortBreaks  every episode has legal status V3 or V4
 */
public record PeriodOfCare(long id, LocalDate startedOn, LocalDate endedOn, String reasonCeased, boolean shortBreaks) {
}
