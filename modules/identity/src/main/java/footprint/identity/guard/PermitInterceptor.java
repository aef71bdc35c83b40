package footprint.identity.guard;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.control.Permissions;
import footprint.kernel.Actor;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Asks for the permission, says to the database who looks, and has the audit trail written, inside the boundary's own transaction: after
 * @Transactional has opened it. A door that names a child opens for those only who may see it.
 */
@Permit
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class PermitInterceptor {

    @Inject
    private CurrentActor current;
    @Inject
    private Acting acting;
    @Inject
    private Trail trail;
    @Inject
    private Seeing seeing;
    @Inject
    private ChildDoor children;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Door door = Door.of(call);
        Permission permission = door.permission();
        if (permission == Permission.CLOCKWORK && acting.isClock()) {
            return trail.through(door, Author.CLOCK, call::proceed);
        }
        Actor actor = current.actor();
        if (permission == Permission.NOBODY || !Permissions.allows(actor.role(), permission)) {
            throw new ProblemException(Problem.forbidden("IDE-002",
                    "Your role in this council does not allow that. Nothing was done. Ask the service lead if it should."));
        }
        seeing.as(actor);
        return trail.through(door, Author.of(actor), () -> {
            if (!door.children().isEmpty() && !permission.overSight()) {
                children.open(door.children());
            }
            return call.proceed();
        });
    }
}
