package footprint.escalation;

import java.time.LocalDate;

/**
 * Which alerts of which it was asked what changed are wanted; null means any.
 *
 * @param reason a reason they carry
 * @param said   code of the answer; waiting: none yet
 * @param from   asked on this day or later
 * @param to     asked on this day or earlier
 */
public record AftermathFilter(String reason, String said, LocalDate from, LocalDate to) {

    /** All of them. */
    public static AftermathFilter all() {
        return new AftermathFilter(null, null, null, null);
    }
}
