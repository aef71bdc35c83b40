package footprint.escalation;

import java.time.LocalDate;

/**
 * A Need to Know notice as it is written down: about a child or about a service, never both.
 *
 * @param happenedOn  the day of what happened
 * @param childNumber the child's number in the return; empty for a notice about a service
 * @param service     the service; empty for a notice about a child
 * @param told        what happened
 * @param sentBy      who sent it, as it was signed
 * @param sentTo      to which senior roles
 */
public record NewNotice(LocalDate happenedOn, String childNumber, String service, String told, String sentBy, String sentTo) {

    /** Whether it names a child. */
    public boolean aboutChild() {
        return childNumber != null && !childNumber.isBlank();
    }

    /** Whether it names a service. */
    public boolean aboutService() {
        return service != null && !service.isBlank();
    }
}
