package footprint.escalation;

import java.time.LocalDate;
import java.util.List;

/**
 * One alert in a list.
 *
 * @param id             its key
 * @param kind           what it is
 * @param childId        the child; null for a challenge to a service
 * @param childNumber    the child's number in the return
 * @param childName      the child's name; empty where the return brought none, "Restricted child" where it is kept back
 * @param restricted     whether the child is restricted to others: the alert does not open then, and says nothing of its matter
 * @param addressee      whom a challenge to a service is addressed to
 * @param raisedOn       the day it was raised
 * @param raisedBy       the name of whoever raised it
 * @param state          open, resolved or withdrawn
 * @param ladder         the ladder that it climbs: the one it was raised under, unless it was moved to another (R006)
 * @param moves          how often it was moved to another ladder
 * @param stage          the rung it stands on
 * @param stageLabel     as that ladder names it
 * @param highestStage   the highest rung it has been on
 * @param answeringRole  who answers there, as the ladder had it
 * @param dueOn          last day for the answer
 * @param respondedOn    the day of the answer; null while there is none
 * @param accepted       whether the answer was accepted; null until that is said
 * @param overdue        whether the answer is late today
 * @param resolvedOn     the day it was resolved
 * @param referredOn     the day it was referred to Cafcass
 * @param team           the team that was challenged
 * @param reasons        codes of its reasons
 * @param summary        what it is about
 * @param stood          every time that it stood open, oldest first: more than one when it was reopened
 * @param total          how much of the time for the whole dispute has gone; null where that is not watched
 * @param version        number by which two people who change it at once are told apart
 */
public record AlertLine(long id, AlertKind kind, Long childId, String childNumber, String childName, boolean restricted, String addressee, LocalDate raisedOn,
                        String raisedBy, String state, LadderKey ladder, int moves, int stage, String stageLabel, int highestStage,
                        String answeringRole, LocalDate dueOn, LocalDate respondedOn, Boolean accepted, boolean overdue,
                        LocalDate resolvedOn, LocalDate referredOn, String team, List<String> reasons, String summary, List<Stretch> stood,
                        RunningTotal total, long version) {

    public AlertLine {
        stood = List.copyOf(stood);
    }

    /** First day of the ladder that it climbs. */
    public LocalDate ladderFrom() {
        return ladder.from();
    }

    /** How often it was taken up again after it had been closed. */
    public int reopened() {
        return stood.size() - 1;
    }

    /** Whether it is open and has taken longer than the whole dispute may take. */
    public boolean overTotal() {
        return state.equals("open") && total != null && total.over();
    }

    /** The same with its running total. */
    public AlertLine with(RunningTotal running) {
        return new AlertLine(id, kind, childId, childNumber, childName, restricted, addressee, raisedOn, raisedBy, state, ladder, moves, stage, stageLabel,
                highestStage, answeringRole, dueOn, respondedOn, accepted, overdue, resolvedOn, referredOn, team, reasons, summary, stood, running, version);
    }

    /** The codes of its reasons in one line: A, D. */
    public String reasonCodes() {
        return String.join(", ", reasons);
    }

    /** Whom it is about, as shown: the child's name, the child's number where there is no name, or the addressee. */
    public String subject() {
        if (childId == null) {
            return addressee == null ? "a service" : addressee;
        }
        return childName == null || childName.isBlank() ? "child " + childNumber : childName;
    }
}
