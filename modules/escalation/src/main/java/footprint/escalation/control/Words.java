package footprint.escalation.control;

/** Why a move that the table does not have is refused. */
final class Words {

    private Words() {
    }

    static String of(Standing standing, Move move) {
        if (move == Move.REOPEN) {
            return "This alert is open. It is unchanged. Somebody may have reopened it already.";
        }
        return switch (standing) {
            case RESOLVED -> "This alert is resolved. It is unchanged. Reopen it first if the matter goes on.";
            case WITHDRAWN -> "This alert was withdrawn. It is unchanged. Reopen it first if the matter goes on.";
            case ANSWERED -> move == Move.ANSWER ? "This alert has been answered already. The first answer is kept."
                    : "There is an answer that nobody has looked at. Nothing was changed. Say first whether you accept it.";
            case AWAITING_ANSWER -> "There is no answer yet. Nothing was changed. Wait for one, take the alert higher, or resolve it.";
            case NOT_ACCEPTED -> "The answer was not accepted. Nothing was changed. Take the alert higher, or resolve it.";
        };
    }
}
