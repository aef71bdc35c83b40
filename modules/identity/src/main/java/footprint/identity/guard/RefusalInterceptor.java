package footprint.identity.guard;

import footprint.identity.CurrentActor;
import footprint.identity.Permit;
import footprint.kernel.ProblemException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Keeps a record when a door named a child and did not open: not allowed, or no such child here (R001). It stands
 * outside the transaction, because the refusal rolls that one back.
 */
@Permit
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RefusalInterceptor {

    @Inject
    private CurrentActor current;
    @Inject
    private Acting acting;
    @Inject
    private Trail trail;

    @AroundInvoke
    Object watch(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (ProblemException refused) {
            Door door = Door.of(call);
            int status = refused.problems().getFirst().status();
            if ((!door.children().isEmpty() || door.record() != null) && (status == 403 || status == 404)) {
                trail.refused(door, acting.isClock() ? Author.CLOCK : Author.of(current.actor()));
            }
            throw refused;
        }
    }
}
