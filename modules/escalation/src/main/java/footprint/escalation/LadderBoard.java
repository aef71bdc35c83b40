package footprint.escalation;

import java.time.LocalDate;
import java.util.List;

/**
 * A ladder with the number of open alerts on each rung.
 *
 * @param from    first day of this ladder
 * @param current whether new alerts climb this one
 * @param ladder  the ladder
 * @param rungs   lowest first
 */
public record LadderBoard(LocalDate from, boolean current, Ladder ladder, List<Rung> rungs) {

    /**
     * @param stage   the rung
     * @param open    open alerts that stand on it
     * @param overdue those of them whose answer is late
     */
    public record Rung(Ladder.Stage stage, int open, int overdue) {
    }

    /** Open alerts on all rungs. */
    public int open() {
        return rungs.stream().mapToInt(Rung::open).sum();
    }
}
