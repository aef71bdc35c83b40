package footprint.identity.control;

import footprint.identity.Permission;
import footprint.kernel.Role;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import static footprint.identity.Permission.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The table against domain reference section 8, and its print in the documentation. */
class PermissionsTest {

    private static final Set<Permission> NAMES_A_CHILD = EnumSet.of(FILE_READ, FILE_ALERTS, SAMPLE_READ, SAMPLES_WRITE, CHILDREN_READ, CHILDREN_WRITE, REVIEWS_READ, REVIEWS_WRITE, DIARY_READ,
            ALERTS_READ, ALERTS_RAISE, ALERTS_ANSWER, NOTICES_READ, REPORT_LISTS, UPLOAD_READ, UPLOAD_WRITE, RECORDS_READ, RECORDS_WRITE);
    private static final Path MATRIX = Path.of("../../docs/rooms/identity-matrix.md");

    @Test
    void nobodyIsNeverAllowed() {
        for (Role role : Role.values()) {
            assertFalse(Permissions.allows(role, NOBODY), role.code());
        }
    }

    @Test
    void whatRunsByItselfIsNobodysToDo() {
        for (Role role : Role.values()) {
            assertFalse(Permissions.allows(role, CLOCKWORK), role.code());
        }
    }

    @Test
    void everyRoleOfACouncilMaySignIn() {
        for (Role role : Role.inCouncils()) {
            assertTrue(Permissions.allows(role, SIGNED_IN), role.code());
        }
    }

    @Test
    void theBoardAndTheAdministratorNeverSeeAChild() {
        for (Role role : new Role[] {Role.BOARD_MEMBER, Role.ADMINISTRATOR, Role.PARTICIPATION_OFFICER}) {
            for (Permission permission : NAMES_A_CHILD) {
                assertFalse(Permissions.allows(role, permission), role.code() + " " + permission);
            }
        }
    }

    @Test
    void theOperatorMayOperateAndNothingElseAndNobodyElseMay() {
        assertEquals(Set.of(OPERATE), Permissions.of(Role.OPERATOR));
        for (Role role : Role.inCouncils()) {
            assertFalse(Permissions.allows(role, OPERATE), role.code());
        }
    }

    @Test
    void theCoordinatorEditsNoAlertAndSupportReadsNone() {
        assertFalse(Permissions.allows(Role.TEAM_COORDINATOR, ALERTS_RAISE));
        assertFalse(Permissions.allows(Role.BUSINESS_SUPPORT, ALERTS_READ));
        assertFalse(Permissions.allows(Role.ANALYST, ALERTS_READ));
    }

    @Test
    void whoAnswersAnAlertNeitherRaisesNorClosesOne() {
        for (Role role : new Role[] {Role.SOCIAL_WORKER, Role.RESPONDING_MANAGER}) {
            assertTrue(Permissions.allows(role, ALERTS_ANSWER));
            assertFalse(Permissions.allows(role, ALERTS_RAISE), role.code());
            assertFalse(Permissions.allows(role, CHILDREN_READ), role.code());
        }
        assertFalse(Permissions.allows(Role.REVIEWER, ALERTS_ANSWER), "the reviewer does not answer the own alert");
    }

    @Test
    void adviceIsNeverForTheLineThatItConcernsNorForWhoeverKeepsTheDiary() {
        for (Role role : new Role[] {Role.SOCIAL_WORKER, Role.RESPONDING_MANAGER, Role.BUSINESS_SUPPORT, Role.ADMINISTRATOR, Role.PARTNER_AGENCY}) {
            for (Permission permission : new Permission[] {ADVICE_ASK, ADVICE_READ, ADVICE_GIVE}) {
                assertFalse(Permissions.allows(role, permission), role.code() + " " + permission);
            }
        }
        assertEquals(Set.of(SIGNED_IN, ADVICE_GIVE), Permissions.of(Role.INDEPENDENT_LAWYER), "the lawyer sees what is shared and nothing else");
        assertEquals(Set.of(SIGNED_IN, AGENCY_ANSWER), Permissions.of(Role.PARTNER_AGENCY), "an agency sees what was sent to it and nothing else");
    }

    @Test
    void onlyTheAdministratorSeesAndChangesWhoHoldsWhichRole() {
        for (Role role : Role.values()) {
            assertEquals(role == Role.ADMINISTRATOR, Permissions.allows(role, PEOPLE_READ), role.code());
            assertEquals(role == Role.ADMINISTRATOR, Permissions.allows(role, PEOPLE_WRITE), role.code());
        }
    }

    @Test
    void onlyTheAdministratorChangesTheRules() {
        for (Role role : Role.values()) {
            assertEquals(role == Role.ADMINISTRATOR, Permissions.allows(role, SETTINGS_WRITE), role.code());
        }
    }

    @Test
    void thePrintedMatrixIsTheTable() throws IOException {
        if (Boolean.getBoolean("footprint.print")) {
            Files.writeString(MATRIX, matrix());
        }
        assertEquals(matrix(), Files.readString(MATRIX), "print it anew: run this test with -Dfootprint.print=true");
    }

    private static String matrix() {
        StringBuilder text = new StringBuilder("""
                # Who may do what

                Printed from `footprint.identity.control.Permissions` by `PermissionsTest`; the test fails when the two differ. A dot
                means not allowed. What a role may do it may do in the council in which it is held, and nowhere else (R124).

                | Permission |""");
        for (Role role : Role.values()) {
            text.append(' ').append(role.code()).append(" |");
        }
        text.append("\n|---|").append(":-:|".repeat(Role.values().length)).append('\n');
        for (Permission permission : Permission.values()) {
            text.append("| ").append(permission).append(" |");
            for (Role role : Role.values()) {
                text.append(Permissions.allows(role, permission) ? " yes |" : " . |");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
