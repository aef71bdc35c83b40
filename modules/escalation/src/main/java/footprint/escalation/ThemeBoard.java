package footprint.escalation;

import java.time.LocalDate;
import java.util.List;

/**
 * What gathers among the alerts that somebody may see.
 *
 * @param proposed what is proposed as a theme, the largest first
 * @param aside    what would be, had nobody said that it is none
 * @param rule     from how many on, as the council's settings have it; null where nothing is proposed
 * @param since    closed alerts count from this day on; null where nothing is proposed
 */
public record ThemeBoard(List<Gathering> proposed, List<Gathering> aside, EscalationSettings.Themes rule, LocalDate since) {
}
