package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import footprint.kernel.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignInIT {

    private final RunningFootprint footprint = RunningFootprint.shared();

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OPERATOR", mode = EnumSource.Mode.EXCLUDE)
    void each_role_signs_in_and_sees_a_first_page(Role role) {
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, "surrey", role.code());
            Response first = page.navigate(footprint.address("surrey") + "/");
            assertEquals(200, first.status());
            assertTrue(page.url().startsWith(footprint.address("surrey")), page.url());
            assertTrue(page.locator("h1").count() > 0, "The first page of a " + role.code() + " has no heading");
        }
    }
}
