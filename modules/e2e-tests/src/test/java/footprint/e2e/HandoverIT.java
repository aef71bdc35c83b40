package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A service lead hands one child over from tomorrow, sees what moves, and takes it back. */
class HandoverIT {

    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 17);
    private final RunningFootprint footprint = RunningFootprint.shared();

    @Test
    void a_child_is_handed_over_looked_at_before_and_taken_back() {
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, "leicestershire", "service-lead");
            page.navigate(footprint.address("leicestershire") + "/caseloads/handover");
            Form form = new Form(page);
            List<String> reviewers = page.locator("#to option").evaluateAll("all => all.map(one => one.value).filter(key => key)").toString().transform(HandoverIT::keys);
            form.pick("from", reviewers.getFirst()).pick("to", reviewers.getFirst()).press("Show what would move").refused("to", "somebody else");
            form.pick("to", reviewers.getLast()).date("first", TOMORROW.minusDays(30)).pick("why", "balance").press("Show what would move").refused("first", "today or later");
            form.date("first", TOMORROW).press("Show what would move");
            assertThat(page.locator("h2").first()).containsText("What would move");
            Locator children = page.locator("#moving input[type=checkbox]");
            int all = children.count();
            assertTrue(all > 10, "children of the first reviewer: " + all);
            assertThat(page.locator("main")).containsText("Reviews due or arranged");
            Picture.of(page, "handover-preview");
            for (int at = 1; at < all; at++) {
                children.nth(at).uncheck();
            }
            form.press("Hand them over");
            assertThat(page.locator(".notice__title").first()).containsText("The handover is on record");
            assertEquals("1", page.locator("tbody tr").first().locator("td[data-label=Children]").textContent());
            Picture.of(page, "handovers");
            page.locator("#undoing input[type=radio]").first().check();
            form.press("Take it back");
            assertThat(page.locator("tbody tr").first()).containsText("Taken back");
        }
    }

    /** "[1, 2]" as a list. */
    private static List<String> keys(String printed) {
        return List.of(printed.replaceAll("[\\[\\] ]", "").split(","));
    }
}
