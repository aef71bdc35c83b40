package footprint.identity.guard;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import jakarta.interceptor.InvocationContext;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** What a call to a boundary method says about itself. */
final class Door {

    private Door() {
    }

    /** The permission of the method, or of its class; a door that says none opens for nobody. */
    static Permission permission(InvocationContext call) {
        Permit permit = call.getMethod().getAnnotation(Permit.class);
        if (permit == null) {
            permit = call.getMethod().getDeclaringClass().getAnnotation(Permit.class);
        }
        return permit == null ? Permission.NOBODY : permit.value();
    }

    static List<ChildId> children(InvocationContext call) {
        return Arrays.stream(call.getParameters()).filter(ChildId.class::isInstance).map(ChildId.class::cast).toList();
    }

    static String name(InvocationContext call) {
        Method method = call.getMethod();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
