package footprint.caseload;

import java.time.LocalDate;

/**
 * Where a child lives, from a day to a day; a change of legal status alone does not end it.
 *
 * @param type         PLACE
 * @param provider     PLACE_PROVIDER
 * @param postcode     where it is; null where the return does not say
 * @param urn          Ofsted's number of the home
 * @param planned      whether the move into it was planned, as far as is known
 * @param changeReason why the placement before it ended
 */
public record Placement(LocalDate startedOn, LocalDate endedOn, String type, String provider, String postcode, String urn, boolean planned,
                        String changeReason) {
}
