package footprint.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Hours of a reviewer that held from one day to another (R099, R101).
 *
 * @param id         the spell's key; 0 for one that is not on record yet
 * @param reviewerId the person
 * @param reviewer   the person's name
 * @param from       first day
 * @param to         last day; null while it goes on
 * @param fte        full-time equivalents
 * @param team       the team's code; null where none is recorded
 * @param teamName   the team's name; null where none is recorded
 * @param version    what a change must name
 */
public record HoursSpell(long id, long reviewerId, String reviewer, LocalDate from, LocalDate to, BigDecimal fte, String team, String teamName, int version) {
}
