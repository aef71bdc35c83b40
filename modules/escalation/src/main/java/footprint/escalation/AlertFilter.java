package footprint.escalation;

import java.time.LocalDate;

/**
 * Which alerts of a list are wanted; null means any.
 *
 * @param state       open, resolved or withdrawn
 * @param kind        what they are
 * @param stage       the rung they stand on
 * @param ladder      first day of the ladder they climb
 * @param publication the publication that said this ladder; others that say the same ladder, stage by stage, count too
 * @param reason      a reason they carry
 * @param team        the team that was challenged
 * @param overdue     true: only those whose answer is late
 * @param mine        true: only those that the person who asks has raised
 * @param childId     one child
 * @param from        raised on this day or later
 * @param to          raised on this day or earlier
 */
public record AlertFilter(String state, AlertKind kind, Integer stage, LocalDate ladder, Integer publication, String reason, String team, Boolean overdue,
                          Boolean mine, Long childId, LocalDate from, LocalDate to) {

    /** Every alert that is open. */
    public static AlertFilter open() {
        return new AlertFilter("open", null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Every open alert on one rung of one ladder: what a board counts there. */
    public static AlertFilter onRung(LadderKey ladder, int stage) {
        return new AlertFilter("open", null, stage, ladder.from(), ladder.publication(), null, null, null, null, null, null, null);
    }

    /** Open alerts whose answer is late. */
    public static AlertFilter late() {
        return new AlertFilter("open", null, null, null, null, null, null, true, null, null, null, null);
    }

    /** Open alerts of a kind whose answer is late. */
    public static AlertFilter late(AlertKind kind) {
        return new AlertFilter("open", kind, null, null, null, null, null, true, null, null, null, null);
    }

    /** Open alerts that the person who asks has raised. */
    public static AlertFilter raisedByMe() {
        return new AlertFilter("open", null, null, null, null, null, null, null, true, null, null, null);
    }

    /** Everything about one child, withdrawn alerts too. */
    public static AlertFilter ofChild(long childId) {
        return new AlertFilter(null, null, null, null, null, null, null, null, null, childId, null, null);
    }
}
