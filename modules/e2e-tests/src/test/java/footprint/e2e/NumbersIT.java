package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The numbers of a year's alerts, each with the list behind it; who has no list reads the numbers. */
class NumbersIT {

    private static final String YEAR = "/alerts/numbers?year=2020-21";

    @Test
    void two_hundred_and_eighty_six_alerts_are_a_list_of_as_many() throws IOException {
        RunningFootprint footprint = RunningFootprint.shared();
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, "surrey", "service-lead");
            page.navigate(footprint.address("surrey") + "/alerts");
            page.getByText("in numbers").click();
            page.navigate(footprint.address("surrey") + YEAR);
            Locator totals = page.locator(".figures .figures__value");
            assertThat(totals.nth(0)).containsText("286");
            assertThat(totals.nth(1)).containsText("470");
            assertThat(totals.nth(2)).containsText("159");
            assertThat(page.locator("main")).containsText("It agrees.");
            assertThat(page.locator("main")).containsText("The first reading");
            assertThat(page.locator("main")).containsText("The other reading");
            totals.nth(2).locator("a").click();
            assertThat(page.locator(".report__big")).hasText("159");
            page.navigate(footprint.address("surrey") + YEAR);
            page.locator("h2#reasons + .table-frame tbody tr").first().locator("td").nth(8).locator("a").click();
            assertThat(page.locator(".report__big")).hasText("17");
            assertThat(page.locator("main table tbody tr")).hasCount(17);
            Path taken = page.waitForDownload(() -> page.getByText("Take this list as a file").click()).path();
            assertEquals(18, Files.readAllLines(taken).size());
            page.navigate(footprint.address("surrey") + YEAR);
            Path all = page.waitForDownload(() -> page.getByText("Take all numbers as a file").click()).path();
            assertTrue(Files.readString(all).contains("2020-04-01,2021-03-31,Concern,Totals,alert,Raised,,286"), "no totals");
            page.navigate(footprint.address("surrey") + "/alerts/numbers?from=2021-03-31&to=2020-04-01");
            assertThat(page.locator(".error-summary")).containsText("Give a first and a last day");
        }
    }

    @Test
    void a_member_of_the_board_reads_the_numbers_and_no_name() {
        RunningFootprint footprint = RunningFootprint.shared();
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, "surrey", "board-member");
            page.navigate(footprint.address("surrey") + YEAR);
            assertThat(page.locator(".figures .figures__value").first()).hasText("286");
            assertThat(page.locator("main .figure a")).hasCount(0);
            assertThat(page.locator("h2#reviewers")).hasCount(0);
        }
    }

    @Test
    void a_program_reads_the_same_numbers_and_asks_for_a_list_by_the_words_that_a_number_carries() {
        Caller caller = new Caller(RunningFootprint.shared(), "surrey");
        JsonNode numbers = caller.get("/api/v1/alerts/numbers?period=2020-21", "service-lead");
        assertEquals(286, numbers.at("/totals/0/number").asInt());
        assertEquals(0, numbers.at("/gap").asInt());
        JsonNode level = numbers.path("tables").valueStream().filter(table -> table.path("code").asString().equals("levels")).findFirst().orElseThrow().at("/rows/1/cells/0");
        JsonNode list = caller.get("/api/v1/alerts/numbers/list?counted=" + level.path("counted").asString() + "&from=2020-04-01&to=2021-03-31&kind=concern&by="
                + level.path("by").asString() + "&row=" + level.path("row").asString(), "service-lead");
        assertEquals(level.path("number").asInt(), list.at("/lines/total").asInt());
        JsonNode scale = caller.get("/api/v1/alerts/scale", "service-lead");
        assertEquals("head", scale.get(1).at("/stages/3/level").asString());
        assertEquals("director", scale.get(2).at("/stages/3/level").asString());
    }
}
