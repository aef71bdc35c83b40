package footprint.escalation;

import java.time.LocalDate;

/**
 * Which alerts of a list are wanted; null means any.
 *
 * @param state   open, resolved or withdrawn
 * @param kind    what they are
 * @param stage   the rung they stand on
 * @param ladder  first day of the ladder they climb
 * @param reason  a reason they carry
 * @param team    the team that was challenged
 * @param overdue true: only those whose answer is late
 * @param childId one child
 * @param from    raised on this day or later
 * @param to      raised on this day or earlier
 */
public record AlertFilter(String state, AlertKind kind, Integer stage, LocalDate ladder, String reason, String team, Boolean overdue, Long childId,
                          LocalDate from, LocalDate to) {

    /** Every alert that is open. */
    public static AlertFilter open() {
        return new AlertFilter("open", null, null, null, null, null, null, null, null, null);
    }

    /** Everything about one child, withdrawn alerts too. */
    public static AlertFilter ofChild(long childId) {
        return new AlertFilter(null, null, null, null, null, null, null, childId, null, null);
    }
}
