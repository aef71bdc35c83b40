package footprint.escalation;

import java.time.LocalDate;

/**
 * A Need to Know notice: what social work told its seniors, copied to the child's reviewers (R085).
 *
 * @param id          its key
 * @param happenedOn  the day of what happened
 * @param childId     the child; null for a notice about a service
 * @param childNumber the child's number in the return
 * @param childName   the child's name; empty where there is none, "Restricted child" where it is kept back
 * @param restricted  whether the child is restricted to others: the notice does not open then, and tells nothing
 * @param service     the service; null for a notice about a child
 * @param told        what happened
 * @param sentBy      who sent it
 * @param sentTo      to which senior roles
 * @param recordedOn  the day it was written down
 * @param recordedBy  the name of whoever wrote it down
 * @param copiedTo    the names of the reviewers to whom it was copied
 * @param mine        whether whoever asks is to read it: one of the copies is theirs, or they carry the child and nobody has read it
 * @param readOn      the day on which that person read it; null while it is unread
 */
public record Notice(long id, LocalDate happenedOn, Long childId, String childNumber, String childName, boolean restricted, String service, String told, String sentBy,
                     String sentTo, LocalDate recordedOn, String recordedBy, String copiedTo, boolean mine, LocalDate readOn) {

    /** Whom it is about, as shown. */
    public String subject() {
        if (childId == null) {
            return service;
        }
        return childName == null || childName.isBlank() ? "child " + childNumber : childName;
    }

    /** Whether whoever asks has still to read it. */
    public boolean isUnread() {
        return mine && readOn == null;
    }
}
