package footprint.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Hours as they are entered or corrected.
 *
 * @param from       first day
 * @param to         last day; null while they go on
 * @param fte        full-time equivalents, more than 0 and at most 1.5
 * @param team       the team's code; null for none
 * @param endsBefore whether the hours that go on by then end the day before; of a correction it means nothing
 * @param because    why; needed where a day that has passed changes, and for every correction
 */
public record NewHours(LocalDate from, LocalDate to, BigDecimal fte, String team, boolean endsBefore, String because) {

    public NewHours {
        team = team == null || team.isBlank() ? null : team.strip();
        because = because == null ? "" : because.strip();
    }
}
