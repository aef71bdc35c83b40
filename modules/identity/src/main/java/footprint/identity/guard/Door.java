package footprint.identity.guard;

import footprint.identity.AuditRecord;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.identity.control.Purposes;
import footprint.kernel.ChildId;
import jakarta.interceptor.InvocationContext;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a call to a boundary method says about itself. */
final class Door {

    private static final List<String> REASONS = List.of("because", "reason");

    private final InvocationContext call;

    private Door(InvocationContext call) {
        this.call = call;
    }

    static Door of(InvocationContext call) {
        return new Door(call);
    }

    /** The permission of the method, or of its class; a door that says none opens for nobody. */
    Permission permission() {
        Permit permit = call.getMethod().getAnnotation(Permit.class);
        if (permit == null) {
            permit = call.getMethod().getDeclaringClass().getAnnotation(Permit.class);
        }
        return permit == null ? Permission.NOBODY : permit.value();
    }

    List<ChildId> children() {
        return Arrays.stream(call.getParameters()).filter(ChildId.class::isInstance).map(ChildId.class::cast).toList();
    }

    /** Whether what it answers may be about children: all that such a permission opens, unless the method says otherwise. */
    boolean showsChildren() {
        return Purposes.of(permission()).isPresent() && !call.getMethod().isAnnotationPresent(ShowsNobody.class);
    }

    /** The record that it works on, as the method or its class says; null if neither does. */
    AuditRecord record() {
        AuditRecord record = call.getMethod().getAnnotation(AuditRecord.class);
        return record == null ? call.getMethod().getDeclaringClass().getAnnotation(AuditRecord.class) : record;
    }

    /** The parameters by their names; {@code id} is the answer where there is no parameter of that name. */
    Map<String, Object> values(Object answer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", answer instanceof Long ? answer : null);
        Parameter[] parameters = call.getMethod().getParameters();
        for (int place = 0; place < parameters.length; place++) {
            values.put(parameters[place].getName(), call.getParameters()[place]);
        }
        return values;
    }

    /** The reason that a person gave: a text by one of the names under which the doors ask for it. */
    Optional<String> reason() {
        Map<String, Object> values = values(null);
        return REASONS.stream().map(values::get).filter(String.class::isInstance).map(String.class::cast).filter(text -> !text.isBlank()).findFirst();
    }

    String name() {
        Method method = call.getMethod();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** What it was asked for, as far as it is words, numbers, days and records of these. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        Parameter[] parameters = call.getMethod().getParameters();
        for (int place = 0; place < parameters.length; place++) {
            Object value = call.getParameters()[place];
            if (isSaid(value)) {
                asked.put(parameters[place].getName(), value.toString());
            }
        }
        return asked;
    }

    private static boolean isSaid(Object value) {
        return value != null && (value instanceof CharSequence || value instanceof Number || value instanceof Boolean || value instanceof Enum<?>
                || value instanceof java.time.temporal.Temporal || value.getClass().isRecord() && isShort(value));
    }

    /** A record that carries a file or the lines of one is not a question. */
    private static boolean isShort(Object record) {
        return Stream.of(record.getClass().getRecordComponents()).noneMatch(part -> part.getType().isArray() || java.util.Collection.class.isAssignableFrom(part.getType())
                || java.util.Map.class.isAssignableFrom(part.getType()));
    }
}
