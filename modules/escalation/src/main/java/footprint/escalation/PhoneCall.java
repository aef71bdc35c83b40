package footprint.escalation;

import java.time.LocalDate;

/**
 * A telephone call about a matter before anything was sent (R081).
 *
 * @param id          its key
 * @param childId     about whom
 * @param childNumber the child's number in the return
 * @param childName   the child's name; "Restricted child" where it is kept back
 * @param restricted  whether the child is restricted to others: what was said is kept back then
 * @param alertId     the alert that was raised after it; null while there is none
 * @param calledOn    its day
 * @param withWhom    who was called
 * @param settled     whether it settled the matter, so that nothing was sent
 * @param said        what came of it
 * @param calledBy    the name of whoever called
 */
public record PhoneCall(long id, Long childId, String childNumber, String childName, boolean restricted, Long alertId, LocalDate calledOn, String withWhom,
                        boolean settled, String said, String calledBy) {

    /** Whom it is about, as shown: the child's name, or the number where there is no name. */
    public String subject() {
        return childName == null || childName.isBlank() ? "child " + childNumber : childName;
    }

    /** In a word or two, what it came to: Settled, Raised, or Not settled. */
    public String came() {
        return settled ? "Settled" : alertId == null ? "Not settled" : "Raised";
    }

    /**
     * What somebody says of a call.
     *
     * @param calledOn its day
     * @param withWhom who was called
     * @param said     what came of it
     */
    public record Said(LocalDate calledOn, String withWhom, String said) {
    }

    /**
     * Whether somebody was called before an alert is raised.
     *
     * @param call    the call, as it is said now; null where there is none to be written down
     * @param earlier key of a call that was kept before; null for none
     * @param without whether whoever raises it says that nobody was called
     */
    public record First(Said call, Long earlier, boolean without) {

        /** Nothing is said about a call. */
        public static First unsaid() {
            return new First(null, null, false);
        }

        /** Nobody was called, and that is said. */
        public static First nobody() {
            return new First(null, null, true);
        }
    }
}
