package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The road from a return to the annual report, as a service lead walks it. */
class RoadIT {

    private static final String HEADER = """
            CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
            INV0001,1,05/05/2010,WBRI,UN1,,
            INV0002,2,17/09/2008,MWAS,UN2,,
            """;
    private static final String EPISODES = """
            CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
            INV0001,18/12/2020,S,V2,N1,U4,PR1,,,,,,
            INV0002,06/04/2021,S,C1,N5,U6,PR1,,,,,,
            """;
    private static final String REVIEWS = """
            CHILD,DOB,REVIEW,REVIEW_CODE
            INV0001,05/05/2010,08/01/2021,PN1
            """;

    @Test
    void decembers_seventeen_open_a_list_of_seventeen() {
        RunningFootprint footprint = RunningFootprint.shared();
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, "surrey", "service-lead");
            page.navigate(footprint.address("surrey") + "/report?period=2020-21");
            assertThat(page.locator("#t-SUR21-T1 tbody tr").last().locator("td").last()).containsText("470");
            assertThat(page.locator("#t-SUR21-T2 tbody tr").last().locator("td").last()).containsText("286");
            Locator december = page.locator("#t-SUR21-T1 tbody tr").first().locator("td").nth(8);
            assertThat(december).containsText("17");
            december.locator("a").click();
            assertThat(page.locator(".report__big")).hasText("17");
            assertThat(page.locator("main table tbody tr")).hasCount(17);
        }
    }

    @Test
    void a_return_sent_to_an_empty_council_shows_who_is_due_and_who_is_late() throws InterruptedException {
        try (RunningFootprint footprint = RunningFootprint.empty("2021-04-15"); BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, "medway", "service-lead");
            page.navigate(footprint.address("medway") + "/uploads/new");
            page.locator("input[type=file]").setInputFiles(new FilePayload[] {csv("a.csv", HEADER), csv("b.csv", EPISODES), csv("c.csv", REVIEWS)});
            page.locator("main form button[type=submit]").click();
            page.waitForURL("**/uploads/upload?id=*");
            assertThat(page.locator("main")).containsText("All 5 rows are in the records");
            page.navigate(footprint.address("medway") + "/reviews");
            assertThat(page.locator("main table tbody tr")).hasCount(1);
            assertThat(page.locator("main table")).containsText("INV0001");
            assertThat(page.locator("main table")).containsText("late");
            page.navigate(footprint.address("medway") + "/reviews?show=later");
            assertThat(page.locator("main table")).containsText("INV0002");
            assertThat(page.locator("main table")).containsText("5 May 2021");
        }
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
