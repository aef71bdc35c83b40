package footprint.escalation.control;

import footprint.escalation.AlertKind;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Every legal move, in one table; docs/rooms/escalation.md is printed from it. What is not in it is not legal. */
public final class LegalMoves {

    private static final Map<Standing, Set<Move>> TABLE = new EnumMap<>(Standing.class);

    static {
        TABLE.put(Standing.AWAITING_ANSWER, EnumSet.of(Move.ANSWER, Move.CLIMB, Move.REFER, Move.RESOLVE, Move.WITHDRAW));
        TABLE.put(Standing.ANSWERED, EnumSet.of(Move.ACCEPT, Move.DECLINE, Move.REFER, Move.WITHDRAW));
        TABLE.put(Standing.NOT_ACCEPTED, EnumSet.of(Move.CLIMB, Move.REFER, Move.RESOLVE, Move.WITHDRAW));
        TABLE.put(Standing.RESOLVED, EnumSet.of(Move.REOPEN));
        TABLE.put(Standing.WITHDRAWN, EnumSet.of(Move.REOPEN));
    }

    /** What praise never does: it is not argued about (R075). */
    private static final Set<Move> NOT_FOR_PRAISE = EnumSet.of(Move.CLIMB, Move.DECLINE, Move.REFER);

    private LegalMoves() {
    }

    /** What may be done with an alert of a kind that stands somewhere. */
    public static Set<Move> of(AlertKind kind, Standing standing) {
        Set<Move> moves = EnumSet.copyOf(TABLE.get(standing));
        if (!kind.climbs()) {
            moves.removeAll(NOT_FOR_PRAISE);
        }
        return moves;
    }
}
