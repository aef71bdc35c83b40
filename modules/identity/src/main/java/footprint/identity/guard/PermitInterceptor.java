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

/** Asks for the permission and has the audit trail written, inside the boundary's own transaction: after @Transactional has opened it. */
@Permit
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class PermitInterceptor {

    @Inject
    private CurrentActor current;
    @Inject
    private Trail trail;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Door door = Door.of(call);
        Permission permission = door.permission();
        Actor actor = current.actor();
        if (permission == Permission.NOBODY || !Permissions.allows(actor.role(), permission)) {
            throw new ProblemException(Problem.forbidden("IDE-002",
                    "Your role in this council does not allow that. Nothing was done. Ask the service lead if it should."));
        }
        return trail.through(door, actor, call::proceed);
    }
}
