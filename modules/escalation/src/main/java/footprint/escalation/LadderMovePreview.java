package footprint.escalation;

import java.util.List;

/**
 * Where the open alerts of one ladder stand, and where each stage's would land on another.
 *
 * @param from   the ladder they climb now
 * @param to     the ladder they would climb
 * @param ladder the ladder they would climb, with its stages
 * @param rows   the stages on which open alerts stand, lowest first
 */
public record LadderMovePreview(LadderKey from, LadderKey to, Ladder ladder, List<Row> rows) {

    public LadderMovePreview {
        rows = List.copyOf(rows);
    }

    /**
     * @param stage     where they stand now
     * @param open      how many
     * @param overdue   those of them whose answer is late; moving does not change that
     * @param suggested the stage they would land on: of the same name, the same roles, or the same number; null when none is
     * @param choices   the stages they may land on
     */
    public record Row(Ladder.Stage stage, int open, int overdue, Ladder.Stage suggested, List<Ladder.Stage> choices) {
    }

    /** How many open alerts would move. */
    public int open() {
        return rows.stream().mapToInt(Row::open).sum();
    }
}
