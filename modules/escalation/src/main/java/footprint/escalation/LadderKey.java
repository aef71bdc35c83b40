package footprint.escalation;

import java.time.LocalDate;

/**
 * One ladder that a council has, or had.
 *
 * @param publication the publication that said it
 * @param from        its first day in that publication
 */
public record LadderKey(int publication, LocalDate from) {
}
