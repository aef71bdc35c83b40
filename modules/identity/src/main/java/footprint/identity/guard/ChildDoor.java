package footprint.identity.guard;

import footprint.kernel.ChildId;

import java.util.List;

/** Whether the person of this transaction may open these children's files. The room that keeps the children answers. */
public interface ChildDoor {

    /**
     * Opens, or refuses.
     *
     * @throws footprint.kernel.ProblemException not found for a child outside this person's sight, as for one that does not
     *                                           exist; forbidden for a restricted child
     */
    void open(List<ChildId> children);
}
