package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Leicestershire: a call is asked for before a concern is raised; it is looked at by a meeting, something is agreed, done, and the alert closed and reopened. */
class MeetingsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String COUNCIL = "leicestershire";
    private final RunningFootprint footprint = RunningFootprint.shared();

    @Test
    void a_call_comes_first_a_meeting_agrees_on_something_and_what_was_closed_is_reopened() {
        String alert = raised();
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, COUNCIL, "team-coordinator");
            Form form = new Form(page);
            page.navigate(footprint.address(COUNCIL) + "/alerts/meetings");
            Picture.of(page, "meetings");
            page.locator("main a[href*='label=Pre-Challenge']").click();
            Picture.of(page, "meeting-to-come");
            assertThat(page.locator("main a[href='/alerts/alert?id=" + alert + "']")).hasCount(1);
            form.date("heldOn", TODAY.plusDays(90)).press("Begin the meeting").refused("heldOn", "within a month from today");
            form.holds("heldOn-year", Integer.toString(TODAY.plusDays(90).getYear()));
            form.date("heldOn", TODAY).press("Begin the meeting");
            assertThat(page.locator(".notice__title").first()).containsText("The meeting was begun");
            page.locator("main a[href$='alert=" + alert + "']").click();
            form.write("note", "The plan is agreed; who pays is not.").press("Save the note");
            form.write("what", "Settle who pays").write("who", "Head of Service").press("Keep the action").refused("dueOn", "day");
            form.holds("what", "Settle who pays");
            form.date("dueOn", TODAY.plusDays(14)).press("Keep the action");
            Picture.of(page, "meeting-case");
            form.press("Save what came of it");
            assertThat(page.locator(".error-summary")).containsText("Say whether it was done");
            page.locator("input[name=came][value=done]").check();
            form.press("Save what came of it");
            page.getByText("Back to the meeting's list").click();
            assertThat(page.locator("main")).containsText("The plan is agreed; who pays is not.");
            assertThat(page.locator("main .tag--ok, main .tag", new Page.LocatorOptions().setHasText("Done"))).not().hasCount(0);
            Picture.of(page, "meeting-held");
        }
        reopened(alert);
    }

    /** By a reviewer, at the stage of the pre-challenge meeting. @return its key */
    private String raised() {
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, COUNCIL, "reviewer");
            Form form = new Form(page);
            page.navigate(footprint.address(COUNCIL) + "/children");
            String child = page.locator("main a[href^='/children/child?id=']").first().getAttribute("href").replaceAll("\\D", "");
            page.navigate(footprint.address(COUNCIL) + "/alerts/call?child=" + child);
            form.date("calledOn", TODAY).write("withWhom", "Toni, team manager").write("said", "The report came the same day").press("Keep the call").refused("settled", "Say whether");
            form.holds("withWhom", "Toni, team manager");
            form.tick("settled-yes").press("Keep the call");
            assertThat(page.locator(".notice__title").first()).containsText("The call was kept");
            Picture.of(page, "calls");
            page.navigate(footprint.address(COUNCIL) + "/alerts/raise?child=" + child);
            form.tick("reason-L2").write("summary", "The plan has not moved since May.").tick("stage-3").press("Raise it").refused("called", "Say whether you called first");
            form.holds("summary", "The plan has not moved since May.");
            Picture.of(page, "raise-with-call");
            form.tick("called-now").date("calledOn", TODAY).write("withWhom", "Toni, team manager").write("said", "Nothing can be promised").press("Raise it");
            assertThat(page.locator("main")).containsText("Nothing can be promised");
            Picture.of(page, "alert-with-call");
            return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        }
    }

    private void reopened(String alert) {
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, COUNCIL, "service-lead");
            Form form = new Form(page);
            page.navigate(footprint.address(COUNCIL) + "/alerts/move?id=" + alert + "&move=resolve");
            form.write("resolution", "It is paid for").press("Close it");
            page.getByText("Reopen it").click();
            form.press("Reopen it").refused("reason", "Say why it is reopened");
            form.write("reason", "The money went elsewhere").press("Reopen it");
            assertThat(page.locator("main")).containsText("The money went elsewhere");
            assertThat(page.locator("main")).containsText("It is paid for");
            Picture.of(page, "alert-reopened");
        }
    }
}
