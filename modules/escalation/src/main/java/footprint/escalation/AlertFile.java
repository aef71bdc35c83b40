package footprint.escalation;

import footprint.escalation.EscalationSettings.Reason;

import java.time.LocalDate;
import java.util.List;

/**
 * One alert with everything about it.
 *
 * @param alert            as in a list
 * @param reasons          its reasons with their labels
 * @param steps            the rungs it entered, lowest first
 * @param ladder           the ladder that it climbs: the one it was raised under (R006)
 * @param moves            what may be done now: answer, accept, decline, climb, refer, resolve, withdraw
 * @param offered          the rungs to which it may climb, the next one first
 * @param wholeDueOn       by when the whole dispute should be over; null where that is not watched
 * @param resolution       how it was resolved
 * @param withdrawnBecause why it was taken back
 * @param childView        what the child thinks of the referral to Cafcass (R072)
 * @param policyChanged    what a collective challenge changed (R078)
 * @param moved            how it came from one ladder to another, oldest first
 * @param clocks           what happened by itself while it waited for an answer, and what is still to come
 * @param reopenings       how often it was taken up again after it had been closed, oldest first
 * @param withoutCall      whether whoever raised it said that nobody was called first (R081)
 */
public record AlertFile(AlertLine alert, List<Reason> reasons, List<AlertStep> steps, Ladder ladder, List<String> moves,
                        List<Ladder.Stage> offered, LocalDate wholeDueOn, String resolution, String withdrawnBecause, String childView,
                        String policyChanged, List<LadderMoved> moved, List<AlertClock> clocks,
                        List<AlertReopening> reopenings, boolean withoutCall) {

    /** Whether a move, such as climb, may be made now. */
    public boolean may(String move) {
        return moves.contains(move);
    }
}
