package footprint.caseload;

import java.time.LocalDate;

/**
 * One episode of the return: one legal status and one placement, from a day to a day.
 *
 * @param id            its key
 * @param startedOn     DECOM
 * @param reasonStarted RNE: S care started, L legal status, P placement and carer, T placement only, B and U with legal status
 * @param legalStatus   LS
 * @param need          CIN
 * @param placement     PLACE
 * @param provider      PLACE_PROVIDER; null for temporary placements
 * @param endedOn       DEC; null while the episode is open
 * @param reasonEnded   REC; X1 when another episode follows at once
 * @param changeReason  REASON_PLACE_CHANGE, recorded on the episode that ends
 * @param plannedMove   whether the move into this episode's placement was planned; null where nobody said
 * @param postcode      where the placement is
 * @param urn           Ofsted's number of the home; null if none
 */
public record Episode(long id, LocalDate startedOn, String reasonStarted, String legalStatus, String need, String placement, String provider,
                      LocalDate endedOn, String reasonEnded, String changeReason, Boolean plannedMove, String postcode, String urn) {

    /** Whether the legal status is that of an agreed series of short breaks. */
    public boolean shortBreak() {
        return "V3".equals(legalStatus) || "V4".equals(legalStatus);
    }
}
