package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What gathers becomes a challenge that is tracked, or is set aside; what changed is said; a notice is written down and read. */
class ThemesIT {

    private final RunningFootprint footprint = RunningFootprint.shared();

    @Test
    void what_gathers_is_raised_once_with_its_evidence_and_something_else_is_set_aside() throws IOException {
        try (BrowserContext visit = footprint.visit()) {
            Page page = signedIn(visit, "service-lead", "/alerts/themes");
            Locator count = page.locator("tr:has(th:has-text('A Report not completed')) td").nth(1).locator("a");
            int alerts = Integer.parseInt(count.innerText().replaceAll("\\D.*", ""));
            count.click();
            assertThat(page.locator("#list tbody tr")).hasCount(alerts);
            page.getByText("Raise a collective challenge").click();
            assertThat(page.locator("#reason-A")).isChecked();
            Picture.of(page, "theme-to-raise");
            new Form(page).write("addressee", "Head of Service, reports").write("summary", "Reports for reviews come too late in every team.").press("Raise it");
            assertThat(page.locator("h1")).hasText("Care Planning Alert to Head of Service, reports");
            assertThat(page.locator("table:has(caption:has-text('On which')) tbody tr")).hasCount(alerts);
            Picture.of(page, "theme-raised");
            page.navigate(footprint.address("surrey") + "/alerts/challenges");
            assertThat(page.locator("main tbody tr:has-text('Head of Service, reports')")).hasCount(1);
            Picture.of(page, "challenges");
            Path file = page.waitForDownload(() -> page.getByText("Take this list as a file").click()).path();
            assertTrue(Files.readString(file).contains("Reports for reviews come too late"), "not in the file");
            page.navigate(footprint.address("surrey") + "/alerts/themes");
            assertThat(page.locator("th:has-text('A Report not completed')")).hasCount(0);
            page.locator("th:has-text('K Safeguarding') a").click();
            Form form = new Form(page).press("Set it aside").refused("because", "Say in a few words why this is no theme");
            form.write("because", "Three matters that have nothing in common").press("Set it aside");
            assertThat(page.locator("table:has(caption:has-text('What was set aside')) tbody tr")).containsText("Three matters that have nothing in common");
            Picture.of(page, "theme-set-aside");
        }
    }

    @Test
    void what_changed_for_the_child_is_said_once_and_corrected_with_a_reason() {
        try (BrowserContext visit = footprint.visit()) {
            Page page = signedIn(visit, "service-lead", "/alerts/aftermaths?said=waiting");
            page.locator("#list tbody th a").first().click();
            page.getByText("Say what changed").click();
            Form form = new Form(page).press("Save the answer").refused("change", "Say whether it changed");
            Picture.of(page, "aftermath-refused");
            form.tick("change-partly").write("account", "The child sees a dentist now.").press("Save the answer");
            assertThat(page.locator("main")).containsText("It changed in part. The child sees a dentist now.");
            page.getByText("Correct it").click();
            Picture.of(page, "aftermath-correction");
            new Form(page).tick("change-changed").write("because", "The school place came through").press("Save the correction");
            assertThat(page.locator("main")).containsText("The school place came through");
            page.navigate(footprint.address("surrey") + "/alerts/aftermaths");
            page.locator("tr:has(th:text-is('All')) td").nth(1).locator("a").click();
            assertThat(page.locator("#list tbody tr")).hasCount(1);
        }
    }

    @Test
    void business_support_writes_a_notice_down_without_seeing_a_child_and_the_service_finds_it() {
        String number = new Caller(footprint, "surrey").get("/api/v1/children?size=1", "service-lead").at("/rows/0/number").asString();
        try (BrowserContext visit = footprint.visit()) {
            Page page = signedIn(visit, "business-support", "/notices/add");
            Form form = new Form(page).date("happenedOn", LocalDate.of(2026, 11, 10)).write("childNumber", "NOBODY").write("told", "A window of the home was broken.")
                    .write("sentBy", "Duty team").write("sentTo", "Head of Service").press("Write it down").refused("childNumber", "There is no child with this number here");
            form.holds("told", "A window of the home was broken.").write("childNumber", number).press("Write it down");
            assertThat(page.locator("main")).containsText("It was written down");
        }
        try (BrowserContext visit = footprint.visit()) {
            Page page = signedIn(visit, "service-lead", "/notices?q=WINDOW");
            assertThat(page.locator("main tbody tr")).hasCount(1);
            Picture.of(page, "notices-found");
            page.locator("main tbody th a").click();
            assertThat(page.locator("main")).containsText("A window of the home was broken.");
        }
    }

    private Page signedIn(BrowserContext visit, String role, String address) {
        Page page = visit.newPage();
        footprint.signIn(page, "surrey", role);
        page.navigate(footprint.address("surrey") + address);
        return page;
    }
}
