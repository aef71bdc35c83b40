package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The daily work, page by page: reviews, alerts, the calendar, and going home. */
class WorkIT {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final int PATIENCE_MILLIS = 15_000;
    private static final Pattern AGE = Pattern.compile("aged (\\d+)");

    private final RunningFootprint footprint = RunningFootprint.shared();
    private final List<BrowserContext> visits = new ArrayList<>();

    @AfterEach
    void leave() {
        visits.forEach(BrowserContext::close);
    }

    @Test
    void a_reviewer_records_a_late_review_and_every_fault_is_told_where_it_lies() {
        Page page = signedIn("surrey", "reviewer");
        LocalDate today = today(page);
        String child = lateChild(page);
        page.getByText("Record this").click();
        Form form = new Form(page);

        assertThat(page.locator("h1")).containsText("held?");
        form.date("meeting-1", today.plusDays(1)).press("Go on").refused("meeting-1", "is in the future");
        form.holds("meeting-1-year", Integer.toString(today.plusDays(1).getYear()));
        form.date("meeting-1", today).press("Go on");

        assertThat(page.locator("h1")).containsText("take part?");
        form.tick("chaired-co").press("Go on").refused("participation-1", "Choose how the child took part on " + WORDS.format(today));
        assertThat(page.locator("#chaired-co")).isChecked();
        Picture.inTwoWidths(page, "work-record-2-refused");
        form.tick("participation-1-" + (age(page) < 4 ? "PN0" : "PN1")).press("Go on");

        assertThat(page.locator("h1")).containsText("How and where");
        form.write("venue", "The library").tick("format-h").press("Go on").refused("late-cause", "Choose why it was late");
        form.holds("venue", "The library");
        Picture.inTwoWidths(page, "work-record-3-refused");
        form.pick("late-cause", "staff-sickness").press("Go on");

        assertThat(page.locator("h1")).containsText("decided?");
        form.write("outcome-1", "A place in the chess club").press("Go on").refused("outcome-1", "needs what is to be done, who does it and by when");
        form.holds("outcome-1", "A place in the chess club");
        form.write("outcome-1-owner", "The social worker").date("outcome-1-due", today.plusDays(30));
        form.write("outcome-3", "A visit to the grandmother").write("outcome-3-owner", "The foster carer").date("outcome-3-due", today.minusDays(400));
        form.press("Go on").refused("outcome-3", "before the review");
        form.date("outcome-3-due", today.plusDays(60)).press("Go on");

        assertThat(page.locator("h1")).hasText("Check before you record");
        assertThat(page.locator("main")).containsText("Staff sickness");
        assertThat(page.locator("main")).containsText("The library");
        assertThat(page.locator("main")).containsText("Both together");
        Picture.inTwoWidths(page, "work-record-5");
        form.press("Record this review");

        assertThat(page.locator("main")).containsText("is recorded");
        assertThat(page.locator("main")).containsText("Held on " + WORDS.format(today) + ", late");
        assertThat(page.locator("main")).containsText(Pattern.compile("Next [\\w\\s]*?review\\s*by\\s+\\d+ \\w+ \\d{4}"));
        Picture.inTwoWidths(page, "work-recorded");

        page.navigate(child);
        Locator held = row(page, WORDS.format(today), "Held late");
        assertThat(held).hasCount(1);
        Picture.inTwoWidths(page, "work-child");
        held.locator("a").click();
        Picture.inTwoWidths(page, "work-review");
        assertThat(page.locator("main")).containsText("Staff sickness");
        assertThat(page.locator("main")).containsText("The library");
        assertThat(page.locator("main dt", new Page.LocatorOptions().setHasText("Meeting"))).hasCount(1);
        assertThat(page.locator("table").first().locator("tbody tr")).hasCount(2);
        assertTrue(page.locator("table").last().locator("tbody tr").count() >= 1, "no due date is on record");
    }

    @Test
    void every_number_on_the_ladder_is_the_length_of_the_list_behind_it_for_every_role_that_sees_both() {
        for (String role : List.of("reviewer", "fostering-reviewer", "team-coordinator", "service-lead")) {
            Page page = signedIn("surrey", role);
            page.navigate(footprint.address("surrey") + "/alerts");
            List<String> rungs = new ArrayList<>();
            page.locator(".rung__facts a").all().forEach(link -> rungs.add(link.getAttribute("href") + " " + link.textContent().replaceAll("\\D.*", "")));
            assertFalse(rungs.isEmpty() && !role.startsWith("foster"), role + " has nothing on the ladder to count");
            for (String rung : rungs) {
                page.navigate(footprint.address("surrey") + rung.replaceAll(" .*", ""));
                String range = page.locator(".table-foot p").first().textContent().strip();
                assertEquals(rung.replaceAll(".* ", ""), range.replaceAll(".* ", ""), role + " " + rung + ": " + range);
            }
        }
    }

    @Test
    void a_reviewer_arranges_a_review_and_cancels_it_and_the_duty_stays() {
        Page page = signedIn("surrey", "reviewer");
        LocalDate today = today(page);
        page.navigate(footprint.address("surrey") + "/reviews?show=later&reviewer=all");
        page.locator("main table tbody tr a[href*='/children/child']").first().click();
        String child = page.url();
        page.getByText("Arrange, call or cancel it").click();
        Form form = new Form(page);
        form.press("Arrange it").refused("arranged-for", "Enter a real date");
        Picture.inTwoWidths(page, "work-arrange-refused");
        form.date("arranged-for", today.minusDays(1)).press("Arrange it").refused("arranged-for", "today or later");
        form.holds("arranged-for-year", Integer.toString(today.minusDays(1).getYear()));
        form.date("arranged-for", today.plusDays(10)).press("Arrange it");
        assertThat(page.locator("main")).containsText("Your change is on record");
        assertThat(page.locator("main")).containsText("Arranged for " + WORDS.format(today.plusDays(10)));
        Picture.inTwoWidths(page, "work-child-arranged");

        page.getByText("Arrange, call or cancel it").click();
        form.press("Cancel it").refused("because", "Say why the review is cancelled");
        form.write("because", "The child was ill that week").press("Cancel it");
        page.navigate(child);
        Locator cancelled = row(page, "Cancelled", "The child was ill that week");
        assertThat(cancelled.first()).isVisible();
        assertThat(page.locator("main")).containsText("Due by");
        assertThat(page.getByText("Record this")).isVisible();
        Picture.inTwoWidths(page, "work-child-cancelled");
    }

    @Test
    void an_alert_climbs_from_rung_to_rung_until_its_answer_is_accepted() {
        Page reviewer = signedIn("surrey", "reviewer");
        LocalDate today = today(reviewer);
        openedChild(reviewer, "surrey");
        Form form = new Form(reviewer);
        reviewer.getByText("Raise a").click();
        form.press("Raise it").refused("reasons", "Choose at least one reason");
        form.tick("reason-D").tick("reason-J").press("Raise it").refused("summary", "");
        assertThat(reviewer.locator("#reason-D")).isChecked();
        Picture.inTwoWidths(reviewer, "work-raise-refused");
        form.write("summary", "The plan of the last review was not begun.").tick("stage-0").press("Raise it");
        assertThat(reviewer.locator("main")).containsText("It was raised and sent to");
        assertThat(reviewer.locator("main")).containsText("Plan not implemented in time");
        assertThat(reviewer.locator("main")).containsText("Health assessment or PEP late");
        Picture.inTwoWidths(reviewer, "work-alert-raised");
        String alert = reviewer.url().replaceAll("&done=.*", "");
        String id = alert.replaceAll(".*id=", "");

        Page manager = signedIn("surrey", "responding-manager");
        manager.navigate(footprint.address("surrey") + "/alerts/waiting?size=100");
        Picture.inTwoWidths(manager, "work-waiting");
        manager.locator("a[href='/alerts/answer?id=" + id + "']").click();
        Form answer = new Form(manager);
        answer.press("Send the answer").refused("response", "");
        Picture.inTwoWidths(manager, "work-answer-refused");
        answer.write("response", "It begins next week.").press("Send the answer");
        assertThat(manager.locator("main")).containsText("Your answer was sent.");
        assertThat(manager.locator("a[href='/alerts/answer?id=" + id + "']")).hasCount(0);

        reviewer.navigate(alert);
        assertThat(reviewer.locator("main")).containsText("It begins next week.");
        reviewer.getByText("Do not accept it").click();
        form.press("Do not accept the answer").refused("feedback", "");
        form.write("feedback", "Next week was promised before.").press("Do not accept the answer");
        assertThat(reviewer.locator("main")).containsText("Nothing climbs by itself");
        reviewer.getByText("Take it to Stage 1").click();
        Picture.inTwoWidths(reviewer, "work-climb");
        form.press("Take it to a higher stage");
        assertThat(reviewer.locator("main")).containsText("It was taken to Stage 1");
        reviewer.getByText("Write down an answer").click();
        form.press("Write down an answer that came another way");
        assertThat(reviewer.locator(".error-summary")).isVisible();
        form.write("responder", "The team manager, by telephone").date("respondedOn", today.plusDays(1)).write("response", "It began today.")
                .press("Write down an answer that came another way").refused("respondedOn", "not in the future");
        form.holds("response", "It began today.").date("respondedOn", today).press("Write down an answer that came another way");
        assertThat(reviewer.locator("main")).containsText("The team manager, by telephone");
        Picture.inTwoWidths(reviewer, "work-alert-answered");
        reviewer.getByText("Accept the answer").click();
        form.press("Accept the answer");
        assertThat(reviewer.locator("main")).containsText("It is resolved.");
        assertThat(reviewer.locator("main .tag").first()).hasText("Resolved");
        assertThat(reviewer.locator("main .buttons a")).hasText(List.of("Reopen it").toArray(String[]::new));
        Picture.inTwoWidths(reviewer, "work-alert-resolved");
    }

    @Test
    void an_alert_is_taken_back_with_a_reason() {
        Page page = signedIn("surrey", "reviewer");
        openedChild(page, "surrey");
        Form form = new Form(page);
        page.getByText("Raise a").click();
        form.tick("reason-H").write("summary", "The home is too far from school.").tick("stage-1").press("Raise it");
        page.getByText("Take it back").click();
        form.press("Take it back").refused("because", "");
        form.write("because", "It was about another child.").press("Take it back");
        assertThat(page.locator("main")).containsText("It was taken back.");
        assertThat(page.locator("main")).containsText("It was about another child.");
        assertThat(page.locator("main .tag").first()).hasText("Withdrawn");
    }

    @Test
    void where_cafcass_may_be_asked_at_any_time_the_alert_stays_on_its_rung() {
        Page page = signedIn("medway", "reviewer");
        openedChild(page, "medway");
        Form form = new Form(page);
        page.getByText("Raise a").click();
        assertThat(page.locator("#stage-1")).isDisabled();
        form.tick("reason-M3").write("summary", "There is no plan for permanence.").tick("stage-0").press("Raise it");
        page.getByText("Refer to Cafcass").click();
        form.press("Refer it to Cafcass").refused("childView", "");
        form.write("childView", "Wants to stay where she is.").press("Refer it to Cafcass");
        assertThat(page.locator("main")).containsText("It was referred to Cafcass.");
        assertThat(page.locator("main")).containsText("Wants to stay where she is.");
        assertThat(page.locator(".rung--here")).containsText("Informal action");
        Picture.inTwoWidths(page, "work-cafcass");
    }

    @Test
    void an_administrator_corrects_a_bank_holiday_and_takes_it_back() {
        Page page = signedIn("surrey", "administrator");
        LocalDate day = today(page).plusDays(4);
        while (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            day = day.plusDays(1);
        }
        page.navigate(footprint.address("surrey") + "/settings/holidays?year=" + day.getYear());
        Form form = new Form(page);
        form.date("day", day).write("note", "Eve of the river").press("Correct the calendar"); // a child that another test invented gets its next review now,
        form.press("Take back: Eve of the river");                                               // and is no longer among those that move below
        assertThat(row(page, DAY.format(day), "Eve of the river")).hasCount(0);
        page.navigate(footprint.address("surrey") + "/settings/holidays?year=" + day.getYear());
        form.press("Correct the calendar").refused("day", "Enter a real date");
        form.date("day", day).press("Correct the calendar").refused("note", "Say what the day is called");
        form.holds("day-day", Integer.toString(day.getDayOfMonth()));
        Picture.inTwoWidths(page, "work-holidays-refused");
        form.write("note", "Day of the river").press("Correct the calendar");
        assertThat(page.locator("main")).containsText(Pattern.compile("Due dates of open reviews that moved: \\d+"));
        Locator row = row(page, DAY.format(day), "Day of the river");
        assertThat(row).containsText("This council");
        int moved = moved(page);
        Picture.inTwoWidths(page, "work-holidays");
        form.press("Take back: Day of the river");
        assertThat(row(page, DAY.format(day), "Day of the river")).hasCount(0);
        assertEquals(moved, moved(page), "not every date moved back");
    }

    @Test
    void who_signs_out_is_out_of_both() {
        Page page = signedIn("surrey", "reviewer");
        page.locator("a[href='/sign-out']").first().click();
        page.waitForURL(Pattern.compile(".*/signed-out.*|.*/logout.*"));
        Picture.inTwoWidths(page, "work-signed-out");
        assertTrue(page.url().startsWith(footprint.address("surrey") + "/signed-out"), page.url());
        assertThat(page.locator("h1")).containsText("signed out");
        page.navigate(footprint.address("surrey") + "/children");
        assertThat(page.locator("#username")).isVisible();
        assertFalse(page.url().startsWith(footprint.address("surrey")), page.url());
    }

    private static Locator row(Page page, String one, String other) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(one)).filter(new Locator.FilterOptions().setHasText(other));
    }

    private static int moved(Page page) {
        return Integer.parseInt(page.locator(".notice").first().textContent().replaceAll("\\D", ""));
    }

    private Page signedIn(String council, String role) {
        BrowserContext visit = footprint.visit();
        visits.add(visit);
        Page page = visit.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        footprint.signIn(page, council, role);
        return page;
    }

    /** The day it is for this Footprint, as its first page says. */
    private static LocalDate today(Page page) {
        return LocalDate.parse(page.locator(".heading p").first().textContent().strip(), DAY);
    }

    /** Opens a child whose review is overdue, and gives the address. */
    private String lateChild(Page page) {
        page.navigate(footprint.address("surrey") + "/reviews?reviewer=all");
        Picture.inTwoWidths(page, "work-reviews");
        page.locator("main table tbody tr:has(.countdown--late) a[href*='/children/child']").first().click();
        return page.url();
    }

    private void openedChild(Page page, String council) {
        page.navigate(footprint.address(council) + "/children");
        page.locator("main table tbody a[href*='/children/child']").first().click();
    }

    private static int age(Page page) {
        var found = AGE.matcher(page.locator(".identity").textContent());
        assertTrue(found.find(), "the page does not say how old the child is");
        return Integer.parseInt(found.group(1));
    }
}
