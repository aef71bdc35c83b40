package footprint.identity.control;

import footprint.kernel.Role;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Every role with every kind of holding sees what its row of the table of roles says, and no more. */
class SightTest {

    private static final Set<String> FILES = Set.of("reviewer", "fostering-reviewer", "team-coordinator", "service-lead", "social-worker", "auditor");

    @Property
    void aHoldingOfOneTeamNeverOpensTheService(@ForAll Role role, @ForAll("teams") String team) {
        assertNotEquals(Sight.SERVICE, Sight.of(role, team == null ? "a" : team));
    }

    @Property
    void onlyTheRolesThatWorkWithChildrenSeeAny(@ForAll Role role, @ForAll("teams") String team) {
        assertEquals(FILES.contains(role.code()), Sight.of(role, team) != Sight.NONE, role.code());
    }

    @Property
    void aReviewerSeesTheOwnChildrenWhateverTheTeam(@ForAll("teams") String team) {
        assertEquals(Sight.OWN, Sight.of(Role.REVIEWER, team));
        assertEquals(Sight.OWN, Sight.of(Role.FOSTERING_REVIEWER, team));
        assertEquals(Sight.WORKED, Sight.of(Role.SOCIAL_WORKER, team));
        assertEquals(team == null ? Sight.SERVICE : Sight.TEAM, Sight.of(Role.SERVICE_LEAD, team));
        assertEquals(team == null ? Sight.SERVICE : Sight.TEAM, Sight.of(Role.TEAM_COORDINATOR, team));
    }

    @Property
    void whoeverMayReadTheListsOfChildrenHasASight(@ForAll Role role) {
        if (Permissions.allows(role, footprint.identity.Permission.CHILDREN_READ)) {
            assertNotEquals(Sight.NONE, Sight.of(role, null), role.code());
        }
    }

    @Provide
    Arbitrary<String> teams() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12).injectNull(0.3);
    }
}
