package footprint.escalation.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.control.Permissions;
import footprint.kernel.Role;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whom an alert challenges answers it and does nothing else with it: no role that answers opens a door that edits, moves or closes (R080). */
class ThoseChallengedTest {

    private static final List<Role> CHALLENGED = Arrays.stream(Role.values())
            .filter(role -> Permissions.allows(role, Permission.ALERTS_ANSWER) || Permissions.allows(role, Permission.AGENCY_ANSWER)).toList();

    @Test
    void they_answer_and_nothing_else() {
        assertTrue(CHALLENGED.size() >= 3, CHALLENGED.toString());
        List<Method> doors = Stream.of(AlertWork.class, MeetingWork.class, PhoneCalls.class, Meetings.class, LadderMigration.class, LegalAdvice.class)
                .flatMap(boundary -> Arrays.stream(boundary.getDeclaredMethods())).filter(method -> method.isAnnotationPresent(Permit.class)).toList();
        assertTrue(doors.size() > 25, "doors: " + doors.size());
        for (Role role : CHALLENGED) {
            List<String> open = doors.stream().filter(door -> Permissions.allows(role, door.getAnnotation(Permit.class).value())).map(Method::getName).toList();
            assertEquals(Permissions.allows(role, Permission.ALERTS_ANSWER) ? List.of("answer") : List.of(), open, role.code());
        }
    }
}
