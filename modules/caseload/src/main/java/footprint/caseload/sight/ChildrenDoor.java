package footprint.caseload.sight;

import footprint.caseload.boundary.Columns;
import footprint.identity.guard.ChildDoor;
import footprint.kernel.ChildId;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the database's own view, the one that every list is read through. */
@ApplicationScoped
public class ChildrenDoor implements ChildDoor {

    private CouncilDatabase database;

    protected ChildrenDoor() {
    }

    @Inject
    public ChildrenDoor(CouncilDatabase database) {
        this.database = database;
    }

    @Override
    public void open(List<ChildId> children) {
        Map<Long, Boolean> restricted = new HashMap<>();
        database.sql().createQuery("select child_id, restricted from child_in_scope where child_id = any(:children)")
                .bind("children", Columns.bigints(children.stream().map(ChildId::value).toList()))
                .map((row, context) -> restricted.put(row.getLong(1), row.getBoolean(2))).list();
        for (ChildId child : children) {
            Boolean shut = restricted.get(child.value());
            if (shut == null) {
                throw new ProblemException(notHere());
            }
            if (shut) {
                throw new ProblemException(Problem.forbidden("CAS-010", "This child is restricted, and you are not on the list of those who may open the "
                        + "file. Nothing was shown or changed. Ask the service lead, or ask for an emergency look if it cannot wait."));
            }
        }
    }

    /** The same words for a child that is not there and for one that this person may not know of. */
    public static Problem notHere() {
        return Problem.notFound("CAS-001", "There is no child with this key here. Look for the child by name or number.");
    }
}
