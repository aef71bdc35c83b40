package footprint.escalation;

import java.time.LocalDate;
import java.util.List;

/**
 * A ladder with the number of open alerts on each rung.
 *
 * @param key     which ladder: the publication and its first day
 * @param current whether new alerts climb this one
 * @param ladder  the ladder
 * @param rungs   lowest first
 */
public record LadderBoard(LadderKey key, boolean current, Ladder ladder, List<Rung> rungs) {

    /**
     * @param stage   the rung
     * @param open    open alerts that stand on it
     * @param overdue those of them whose answer is late
     */
    public record Rung(Ladder.Stage stage, int open, int overdue) {
    }

    /** First day of this ladder. */
    public LocalDate from() {
        return key.from();
    }

    /** Open alerts on all rungs. */
    public int open() {
        return rungs.stream().mapToInt(Rung::open).sum();
    }
}
