package footprint.operations;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A council as the operator sees it: nothing that is in it.
 *
 * @param code       its short name and the first label of its address
 * @param name       its full name
 * @param gssCode    the statistics office's code of the authority
 * @param region     the English region
 * @param colour     its accent colour, #rrggbb
 * @param state      preparing, open, suspended, moving, failed or leaving
 * @param since      when it came into that state
 * @param reason     why; null when it is open and nobody said anything
 * @param server     the database server its schema lives on
 * @param version    fingerprint of the scripts its tables have had; null before the first
 * @param leavesOn   the first day on which it may be deleted; null unless it is leaving
 * @param openOrder  the order that waits or is being carried out; null if none
 */
public record RegisteredCouncil(String code, String name, String gssCode, String region, String colour, String state, Instant since,
                                String reason, String server, String version, LocalDate leavesOn, Long openOrder) {
}
