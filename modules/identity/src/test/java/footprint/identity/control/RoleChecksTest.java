package footprint.identity.control;

import footprint.identity.NewHolding;
import footprint.identity.NewPerson;
import footprint.identity.RoleLimits;
import footprint.kernel.Problem;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RoleChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final RoleLimits LIMITS = new RoleLimits(Map.of("n", "North"), List.of("North"), List.of("Team Manager"), List.of("Health"));

    @Test
    void aPersonNeedsASignInNameWithoutSpacesAndAName() {
        assertEquals(List.of(), RoleChecks.of(new NewPerson("a.b", "A B", null)));
        assertEquals(List.of("username", "name", "email"), RoleChecks.of(new NewPerson("a b", " ", "nowhere")).stream().map(Problem::field).toList());
    }

    @Test
    void aRoleNeedsAKnownCodeAndADayThatHasNotPassed() {
        assertEquals(List.of(), given("reviewer", null, null, null, null, TODAY));
        assertEquals(List.of("IDE-043"), given("operator", null, null, null, null, TODAY), "no council gives the operator's role");
        assertEquals(List.of("IDE-044"), given("reviewer", null, null, null, null, TODAY.minusDays(1)));
        assertEquals(List.of("IDE-044"), given("reviewer", null, null, null, null, null));
    }

    @Test
    void whatLimitsARoleIsOneOfTheCouncilsOwn() {
        assertEquals(List.of(), given("team-coordinator", "n", null, null, null, TODAY));
        assertEquals(List.of("IDE-045"), given("team-coordinator", "x", null, null, null, TODAY));
        assertEquals(List.of("IDE-045"), given("team-coordinator", null, "South", null, null, TODAY));
        assertEquals(List.of("IDE-046"), given("team-coordinator", "n", "North", null, null, TODAY));
    }

    @Test
    void anAgencyGoesWithItsContactAndATitleWithWhoeverAnswers() {
        assertEquals(List.of(), given("partner-agency", null, null, null, "Health", TODAY));
        assertEquals(List.of("IDE-047"), given("partner-agency", null, null, null, null, TODAY));
        assertEquals(List.of("IDE-047"), given("reviewer", null, null, null, "Health", TODAY));
        assertEquals(List.of(), given("responding-manager", null, "North", "Team Manager", null, TODAY));
        assertEquals(List.of("IDE-048"), given("responding-manager", null, null, null, null, TODAY));
        assertEquals(List.of("IDE-048"), given("board-member", null, null, "Team Manager", null, TODAY));
    }

    private static List<String> given(String role, String team, String area, String title, String agency, LocalDate from) {
        return RoleChecks.of(new NewHolding(role, team, area, title, agency, from, null), LIMITS, TODAY).stream().map(Problem::code).toList();
    }
}
