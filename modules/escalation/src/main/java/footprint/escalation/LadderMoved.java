package footprint.escalation;

import java.time.LocalDate;

/**
 * An open alert was moved from one ladder to another.
 *
 * @param on        the day
 * @param by        the name of whoever moved it
 * @param reason    why
 * @param from      the ladder it climbed before
 * @param fromStage where it stood, as that ladder names it
 * @param to        the ladder it climbs since
 * @param toStage   where it stands since, as that ladder names it
 */
public record LadderMoved(LocalDate on, String by, String reason, LadderKey from, String fromStage, LadderKey to, String toStage) {
}
