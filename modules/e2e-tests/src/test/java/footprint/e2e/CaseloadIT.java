package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Twenty looked-after and thirty protection cases on 0.6 of a post in Leicestershire weigh 60.0, and 100.0 for a full post (R099); on the
 * day before the team splits they still do, in the team of that day (R101). Everything is entered and read on the pages.
 */
class CaseloadIT {

    private static final String COUNCIL = "leicestershire";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate BEFORE = TODAY.minusDays(1);
    private static final LocalDate FROM = LocalDate.of(2026, 11, 2);
    private final RunningFootprint footprint = RunningFootprint.shared();
    private Page page;
    private String name;

    @Test
    void twenty_and_thirty_cases_on_part_of_a_post_print_the_reports_figures_today_and_on_the_day_before_the_split() {
        try (BrowserContext visit = footprint.visit()) {
            page = visit.newPage();
            footprint.signIn(page, COUNCIL, "service-lead");
            open("/caseloads");
            Locator line = page.locator("tbody tr").filter(new Locator.FilterOptions().setHas(page.locator("td[data-label='Looked after'] a", new Page.LocatorOptions().setHasText(Pattern.compile("^20 "))))).first();
            int before = Integer.parseInt(line.locator("td[data-label='Child protection']").textContent().strip().replaceAll("\\D.*", "")); // another test may have planted one
            name = line.locator("th").textContent().strip();
            String reviewer = line.locator("th a").getAttribute("href").replaceAll("\\D", "");

            entersHours(reviewer);
            thirtyCases(reviewer, before);
            assertEquals("Reviewing 0.60 20 30 50 60.0 100.0 above", board(TODAY));
            splits(reviewer);

            assertEquals("Child Protection 0.60 20 30 50 60.0 100.0 above", board(TODAY));
            assertTrue(file(TODAY).contains("2026-11-16,reviewer," + name + ",Child Protection,0.60,20,30,50,60.0,83.3,100.0,50 to 70,above"), file(TODAY));
            assertEquals("Reviewing 0.60 20 30 50 60.0 100.0 above", board(BEFORE));
            assertTrue(file(BEFORE).contains("2026-11-15,reviewer," + name + ",Reviewing,0.60,20,30,50,60.0,83.3,100.0,50 to 70,above"), file(BEFORE));
            everyNumberLeadsToItsList();
            prints();
        }
    }

    private void entersHours(String reviewer) {
        open("/caseloads/hours?reviewer=" + reviewer);
        Form form = new Form(page).date("from", FROM).write("fte", "6").pick("team", "reviewing");
        form.press("Record the hours").refused("fte", "such as 0.6").holds("fte", "6");
        form.write("fte", "0.6").press("Record the hours").refused("from", "There are hours on record already");
        form.tick("ends-before-yes").press("Record the hours").refused("because", "days that have passed");
        form.write("because", "Told by the payroll in November").press("Record the hours");
        assertThat(page.locator(".notice__title").first()).containsText("The hours are on record");
        assertThat(page.locator("main")).containsText("Told by the payroll in November");
        Picture.of(page, "hours-of-one");
    }

    private void thirtyCases(String reviewer, int before) {
        open("/caseloads/cases?reviewer=" + reviewer);
        for (int number = before + 1; number <= 30; number++) {
            new Form(page).pick("reviewer", reviewer).pick("kind", "child-protection").write("reference", "IT-" + number).date("from", FROM).press("Record it");
            assertThat(page.locator(".notice__title").first()).containsText("The case is recorded");
        }
    }

    private void splits(String reviewer) {
        open("/caseloads/teams");
        Form form = new Form(page).date("first", TODAY).press("Show the teams of this day");
        form.pick("team-" + reviewer, "child-protection").press("Show what would change");
        assertThat(page.locator("h2").first()).containsText("What would change");
        Picture.of(page, "teams-preview");
        form.press("Send them there");
        assertThat(page.locator(".notice__title").first()).containsText("in their new teams");
    }

    /** The reviewer's line: team, posts, looked-after, protection, cases, weighted, for a full post, where it lies. */
    private String board(LocalDate day) {
        open("/caseloads?" + on(day));
        Locator line = line();
        return String.join(" ", List.of("Team", "Full-time posts", "Looked after", "Child protection", "Cases", "Weighted", "Weighted per full-time", "Band").stream()
                .map(label -> line.locator("td[data-label='" + label + "']")).map(cell -> cell.locator("a").count() == 0 ? cell.textContent().strip() : number(cell.locator("a"))).toList());
    }

    private Locator line() {
        return page.locator("table").first().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name)).first();
    }

    /** Each link of the board of the past day leads to so many rows as it says. */
    private void everyNumberLeadsToItsList() {
        open("/caseloads?" + on(BEFORE));
        List<String> links = page.locator("main .figure a").evaluateAll("all => all.map(one => one.getAttribute('href') + ' ' + one.firstChild.textContent)").toString()
                .replaceAll("^\\[|]$", "").transform(text -> List.of(text.split(", ")));
        assertTrue(links.size() > 20, links.toString());
        for (String link : links) {
            String[] parts = link.split(" ");
            open(parts[0]);
            if (parts[0].startsWith("/caseloads/carried")) {
                String foot = page.locator(".table-foot p").count() == 0 ? "0" : page.locator(".table-foot p").first().textContent().replaceAll(".* of |,", "").strip();
                assertEquals(parts[1].replace(",", ""), foot, link);
            } else if (parts[0].contains("on-day")) {
                assertThat(page.locator("main")).containsText(", " + parts[1] + " full-time posts together");
            }
        }
    }

    private void prints() {
        open("/caseloads?" + on(BEFORE));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(line()).isVisible();
        assertEquals(0, page.locator(".screen-only:visible").count());
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures/caseloads-print.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        Picture.of(page, "caseloads-past");
    }

    private String file(LocalDate day) {
        return (String) page.evaluate("async address => (await fetch(address)).text()", "/caseloads.csv?" + on(day));
    }

    private static String on(LocalDate day) {
        return "on-day=" + day.getDayOfMonth() + "&on-month=" + day.getMonthValue() + "&on-year=" + day.getYear();
    }

    private static String number(Locator link) {
        return link.evaluate("one => one.firstChild.textContent").toString().strip();
    }

    private void open(String address) {
        page.navigate(footprint.address(COUNCIL) + address);
    }
}
