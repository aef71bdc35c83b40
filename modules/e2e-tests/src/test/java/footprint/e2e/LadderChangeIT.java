package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An administrator, alone, gives the council its missing titles and a new last stage; who is on the old ladder stays on it. */
class LadderChangeIT {

    private static final String TODAY = "2026-11-16";
    private static final String LATER = "2026-12-02";
    private static final String COUNCIL = "westminster";
    private static final String NEIGHBOUR = "surrey";
    private static final int PATIENCE_MILLIS = 15_000;

    private final RunningFootprint footprint = RunningFootprint.own(TODAY);
    private final List<BrowserContext> visits = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        visits.forEach(BrowserContext::close);
        footprint.close();
    }

    @Test
    void titles_and_a_fourth_stage_from_next_month_and_nobody_else_sees_it() throws Exception {
        String neighbour = neighbour();
        String old = raised("The old way", "stage-0");

        Page page = signedIn(COUNCIL, "administrator");
        String name = page.locator(".me span").textContent().split(",")[0].strip();
        begins(page);
        everyFaultIsTold(page);
        titles(page, "1", "Team Manager", "first-manager");
        titles(page, "2", "Service Manager\nHead of Service", "head");
        titles(page, "3", "Assistant Director", "director");
        addsTheFourth(page);
        twoAtOnceLoseNothing(page);
        seesItDrawn(page);
        rehearses(page);
        publishes(page);
        filesMakeNoDifference(page);
        history(page, name);
        assertEquals(neighbour, neighbour(), "the other council saw something");

        visits.forEach(BrowserContext::close);
        visits.clear();
        footprint.restartedOn(LATER);
        Page reviewer = signedIn(COUNCIL, "reviewer");
        reviewer.navigate(old);
        assertThat(reviewer.locator("main")).containsText("It climbs the ladder of 1 April 2022, the one in force on the day it was raised.");
        assertThat(reviewer.locator("main .rung")).hasCount(4);
        assertThat(reviewer.getByText("Take it to")).hasCount(0);
        climbsTheNew(reviewer);
        assertEquals(neighbour, neighbour(), "the other council saw something");
        goesBack(signedIn(COUNCIL, "administrator"), name);
    }

    private void begins(Page page) {
        page.navigate(footprint.address(COUNCIL) + "/settings");
        page.getByText("Change the ladder").click();
        assertThat(page.locator("main")).containsText("Who answers is still to be said");
        Form form = new Form(page);
        form.holds("from-day", "1").holds("from-month", "12").holds("from-year", "2026");
        form.write("from-day", "31").write("from-month", "2").press("Begin the change").refused("from", "Enter a real date");
        form.holds("from-day", "31").date("from", LocalDate.of(2026, 12, 1)).press("Begin the change");
        assertThat(page.locator("main")).containsText("A change from 1 December 2026 is being prepared.");
    }

    /** What is wrong is saved as it was typed, told beside its field and again where it would be published. */
    private void everyFaultIsTold(Page page) {
        stage(page, "2");
        Form form = new Form(page);
        page.locator("#incomplete").uncheck();
        form.write("respond-within", "ten").press("Save this stage");
        form.refused("answering-roles", "Say who answers").refused("respond-within", "as a whole number").holds("respond-within", "ten");
        page.navigate(footprint.address(COUNCIL) + "/settings/draft?room=escalation");
        assertThat(page.locator("main")).containsText("Stage two: Say who answers");
        assertThat(page.locator("#reason")).hasCount(0);
    }

    private void titles(Page page, String number, String roles, String level) {
        stage(page, number);
        Form form = new Form(page).write("answering-roles", roles);
        form.write("respond-within", "2".equals(number) ? "10" : "").tick("level-" + level).press("Save this stage");
        assertThat(page.locator("main")).containsText("The stage is saved.");
    }

    private void addsTheFourth(Page page) {
        page.getByText("Add a stage").click();
        new Form(page).write("label", "Director").write("answering-roles", "Director of Children's Services").tick("level-chief").press("Save this stage");
        assertThat(page.locator("main")).containsText("The stage is added.");
        Form form = new Form(page);
        form.press("Earlier: move Director one stage down");
        assertThat(page.locator("#order tbody tr").nth(3)).containsText("Director");
        form.press("Later: move Director one stage up");
        assertThat(page.locator("#order tbody tr").nth(4)).containsText("Director");
    }

    /** What was typed over a draft that somebody else changed meanwhile is kept, and saved by the next press. */
    private void twoAtOnceLoseNothing(Page page) {
        Page other = signedIn(COUNCIL, "administrator");
        stage(other, "4");
        stage(page, "3");
        new Form(page).write("respond-within", "7").press("Save this stage");
        Form form = new Form(other).write("respond-within", "3").press("Save this stage");
        assertThat(other.locator(".error-summary")).containsText("changed this draft while you were working on it");
        form.holds("respond-within", "3").press("Save this stage");
        page.navigate(footprint.address(COUNCIL) + "/settings/ladder");
        assertThat(page.locator("#stage-3")).containsText("7 working days");
        assertThat(page.locator("#stage-4")).containsText("3 working days");
    }

    private void filesMakeNoDifference(Page page) {
        page.navigate(footprint.address(COUNCIL) + "/settings/files");
        Path taken = page.waitForDownload(() -> page.getByText("Take all settings as files").click()).path();
        page.locator("#file").setInputFiles(taken);
        new Form(page).press("Look at the file");
        assertThat(page.locator("main")).containsText("No difference: it says what is published already.");
        page.locator("#file").setInputFiles(new FilePayload("escalation.yaml", "text/yaml", "room: escalation\nversions:\n  - from: 2027-01-01\n    souce: x\n".getBytes(StandardCharsets.UTF_8)));
        new Form(page).press("Look at the file");
        assertThat(page.locator("main")).containsText("This cannot be published. Nothing was changed.");
        assertThat(page.locator("main table tbody tr").first()).containsText("escalation.yaml");
        new Form(page).press("Put this file away");
    }

    private void seesItDrawn(Page page) {
        Locator drawn = page.locator(".drawn-ladder");
        assertThat(drawn).hasCount(2);
        assertThat(drawn.first().locator("ol li")).hasCount(4);
        assertThat(drawn.last().locator("ol li")).hasCount(5);
        assertThat(drawn.last().locator("svg")).containsText("Director of Children's Services");
        assertThat(drawn.last().locator("ol")).containsText("Stage two: Service Manager or Head of Service answers, 10 working days, level: service or head of service. Then Senior management.");
        assertTrue(drawn.last().locator("svg").boundingBox().height > drawn.first().locator("svg").boundingBox().height, "the new ladder is no higher");
    }

    /** The draft, laid over the last whole year in a copy: how that year's answers would have stood on it. */
    private void rehearses(Page page) {
        page.navigate(footprint.address(COUNCIL) + "/settings/rehearse?room=escalation");
        new Form(page).press("Rehearse the draft");
        page.getByText("The last rehearsal").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(page.locator("main")).containsText("On the year 2025-26");
        page.locator("main nav a", new Page.LocatorOptions().setHasText("Answers (")).click();
        assertThat(page.locator("main table")).containsText("Due under the draft");
        assertTrue(page.locator("main table tbody tr").count() > 0, "the rehearsed year had no answer that would stand differently");
        page.navigate(footprint.address(COUNCIL) + "/settings/ladder");
    }

    private void publishes(Page page) {
        page.getByText("See what differs, and publish").click();
        assertThat(page.locator("main")).containsText("Stage 4: Director");
        assertThat(page.locator("main")).containsText(Pattern.compile("nobody yet\\s*→\\s*becomes\\s*Team Manager"));
        Form form = new Form(page);
        form.press("Publish").refused("reason", "Say why");
        form.write("reason", "The titles that the report left out, and a last stage").press("Publish");
        assertThat(page.locator("h1")).hasText("Published");
        assertThat(page.locator("main")).containsText("it holds from 1 December 2026");
    }

    private void history(Page page, String name) {
        page.navigate(footprint.address(COUNCIL) + "/settings/changes?room=escalation");
        Locator newest = page.locator("main table").last().locator("tbody tr").first();
        assertThat(newest).containsText(name);
        assertThat(newest).containsText("1 December 2026");
        assertThat(newest).containsText("The titles that the report left out");
        page.navigate(footprint.address(COUNCIL) + "/settings");
        assertThat(page.locator("main tr", new Page.LocatorOptions().setHasText("Ladder and reasons"))).containsText("1 December 2026");
    }

    private void climbsTheNew(Page page) {
        page.navigate(raised("The new way", "stage-1"));
        assertThat(page.locator("main")).containsText("It climbs the ladder of 1 December 2026");
        page.getByText("Take it to Stage two").click();
        new Form(page).tick("stage-4").press("Take it to a higher stage");
        assertThat(page.locator("main .rung--here")).containsText("Director of Children's Services answers within 3 working days");
    }

    private void goesBack(Page page, String name) {
        page.navigate(footprint.address(COUNCIL) + "/settings/changes?room=escalation");
        page.locator("main table").last().locator("tbody tr").nth(1).locator("a").click();
        Form form = new Form(page);
        form.date("from", LocalDate.parse(LATER)).write("reason", "Too early").press("Go back to this").refused("from", "tomorrow or later");
        form.holds("reason", "Too early").date("from", LocalDate.parse(LATER).plusDays(1)).press("Go back to this");
        assertThat(page.locator("h1")).hasText("Published");
        assertThat(page.locator("main dl").first()).containsText(name);
        page.navigate(footprint.address(COUNCIL) + "/settings/move-alerts");
        assertThat(page.locator("h1")).containsText("Move open");
    }

    private void stage(Page page, String number) {
        page.navigate(footprint.address(COUNCIL) + "/settings/stage?number=" + number);
    }

    /** Raises a challenge to a service. @return the address of its page */
    private String raised(String summary, String stage) {
        Page page = signedIn(COUNCIL, "reviewer");
        page.navigate(footprint.address(COUNCIL) + "/alerts/raise");
        new Form(page).write("addressee", "Education").write("summary", summary).tick("reason-W6").tick(stage).press("Raise it");
        page.waitForURL("**/alerts/alert?id=*");
        return page.url();
    }

    /** What another council's administrator reads of the ladder and of its history. */
    private String neighbour() {
        Page page = signedIn(NEIGHBOUR, "administrator");
        StringBuilder text = new StringBuilder();
        for (String address : List.of("/settings", "/settings/ladder", "/settings/changes?room=escalation", "/settings/room?room=escalation&on=" + TODAY)) {
            page.navigate(footprint.address(NEIGHBOUR) + address);
            text.append(page.locator("main").innerText()).append('\n');
        }
        return text.toString();
    }

    private Page signedIn(String council, String role) {
        BrowserContext visit = footprint.visit();
        visits.add(visit);
        Page page = visit.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        footprint.signIn(page, council, role);
        return page;
    }
}
