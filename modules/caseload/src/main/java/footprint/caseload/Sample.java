package footprint.caseload;

import java.time.LocalDate;

/**
 * A sample of children that one auditor may read for as long as it lives.
 *
 * @param id        its key
 * @param purpose   what is looked at
 * @param auditor   the auditor's name
 * @param drawnBy   the name of whoever drew it
 * @param drawnOn   the day on which it was drawn
 * @param endsOn    last day
 * @param closedOn  the day on which it was closed before its end; null if it was not
 * @param seed      with which it was drawn; null where the children were named
 * @param drawnFrom how many children it was drawn from; null where they were named
 * @param children  how many children are in it
 * @param living    whether the auditor may read them today
 */
public record Sample(long id, String purpose, String auditor, String drawnBy, LocalDate drawnOn, LocalDate endsOn, LocalDate closedOn, Long seed,
                     Integer drawnFrom, int children, boolean living) {
}
