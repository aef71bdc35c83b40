package footprint.tenancy.boundary;

import footprint.tenancy.LongWork;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Finds a place for {@link LongWork} before @Transactional opens anything: nobody waits with a connection in hand. */
@LongWork
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class LongWorkInterceptor {

    @Inject
    private LongWorkPlaces places;

    @AroundInvoke
    Object inItsPlace(InvocationContext call) throws Exception {
        return places.run(call::proceed);
    }
}
