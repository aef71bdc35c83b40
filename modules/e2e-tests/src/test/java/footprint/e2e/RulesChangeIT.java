package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An administrator tries other rules out before anything holds: deadlines, a rehearsal, weights, words. */
class RulesChangeIT {

    private static final String COUNCIL = "medway";
    private static final int PATIENCE_MILLIS = 60_000;

    private final RunningFootprint footprint = RunningFootprint.shared();
    private final List<BrowserContext> visits = new ArrayList<>();

    @AfterEach
    void leave() {
        visits.forEach(BrowserContext::close);
    }

    @Test
    void a_deadline_is_changed_in_a_draft_looked_at_and_rehearsed() {
        Page page = signedIn("administrator");
        page.navigate(footprint.address(COUNCIL) + "/settings/deadlines");
        Form form = new Form(page);
        form.write(id("deadlines.subsequent.interval"), "soon").press("Save in the draft");
        assertThat(page.locator(".error-summary")).containsText("deadlines.subsequent.interval");
        assertThat(page.locator("main")).containsText("cannot be worked out while something is wrong");
        form.holds(id("deadlines.subsequent.interval"), "soon");
        form.write(id("deadlines.subsequent.interval"), "3 months").write(id("targets.in-time"), "96").press("Save in the draft");
        assertThat(page.locator(".error-summary")).hasCount(0);
        assertThat(page.locator("main")).containsText("Saved in the draft");
        form.holds(id("targets.in-time"), "96");

        assertThat(page.locator("main")).containsText("Each keeps the rules that held when its clock started.");
        Locator moved = page.locator("#dates ~ p strong").nth(1);
        int count = Integer.parseInt(moved.textContent().replace(",", ""));
        assertTrue(count > 0, "nobody in care has an open later review");
        assertThat(page.locator(".table-foot").first()).containsText("of " + "%,d".formatted(count));
        Picture.inTwoWidths(page, "rules-deadlines");

        page.navigate(footprint.address(COUNCIL) + "/settings/rehearse?room=reviews");
        form.press("Rehearse the draft");
        page.getByText("The last rehearsal").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
        String told = page.locator("main").textContent();
        Matcher dates = Pattern.compile("([\\d,]+) due dates?").matcher(told);
        assertTrue(dates.find(), told);
        int differing = Integer.parseInt(dates.group(1).replace(",", ""));
        assertTrue(differing >= count, "the rehearsal found fewer dates than the open reviews alone: " + differing);
        assertTrue(told.contains("Not covered are"));
        Picture.inTwoWidths(page, "rules-rehearse");
        String csv = (String) page.evaluate("async () => (await fetch(document.querySelector('a[href*=\"rehearsal.csv\"]').href)).text()");
        assertEquals(differing + 1, csv.lines().count(), "the file has another number of dates");
        page.navigate(page.url().replaceAll("[?].*", "") + "?room=reviews&part=figures");
        assertThat(page.locator("caption, .table-title").first()).containsText("figures");
        Picture.inTwoWidths(page, "rules-rehearse-figures");

        Page children = visit();
        footprint.signIn(children, COUNCIL, "service-lead");
        children.navigate(footprint.address(COUNCIL) + "/settings/room?room=reviews&q=in-time");
        assertFalse(children.locator("main").textContent().contains("96"), "a draft holds before it is published");

        page.navigate(footprint.address(COUNCIL) + "/settings/draft?room=reviews");
        form.write("reason", "Later reviews every three months").press("Publish");
        children.navigate(footprint.address(COUNCIL) + "/settings/room?room=reviews&q=in-time");
        assertFalse(children.locator("main table").textContent().contains("96"), "a change holds before its first day");
        children.navigate(footprint.address(COUNCIL) + "/settings/room?room=reviews&q=in-time&on=2026-12-01");
        assertThat(children.locator("main table")).containsText("96");
    }

    @Test
    void other_weights_show_at_once_whose_caseload_would_lie_differently() {
        Page board = board();
        String reviewer = withLookedAfterChildrenOnly(board);
        boolean protectionToo = (Boolean) board.locator("table").first().locator("td[data-label='Child protection']")
                .evaluateAll("all => all.some(cell => parseInt(cell.textContent) > 0)");
        Page page = signedIn("administrator");
        page.navigate(footprint.address(COUNCIL) + "/settings/weights");
        Form form = new Form(page);
        form.write(page.locator("input[name^='weights.looked-after']").getAttribute("id").replaceAll("([.\\[\\]])", "\\\\$1"), "3");
        form.press("Save in the draft");
        assertThat(page.locator("#loads ~ .table-frame tbody tr").first()).isVisible();
        Locator line = page.locator("#loads ~ .table-frame tbody tr", new Page.LocatorOptions().setHasText(reviewer)).first();
        int cases = Integer.parseInt(line.locator("[data-label=Cases]").textContent());
        assertEquals(cases * 3.0, Double.parseDouble(line.locator("[data-label='Weighted then']").textContent()), 0.001);
        assertEquals(!protectionToo, page.locator("main").textContent().contains("No case is recorded today of these kinds"), "protection cases: " + protectionToo);
        form.write("new-circumstance", "Series of meetings").write("new-circumstance-weight", "0.3").press("Save in the draft");
        assertThat(page.locator("input[name='circumstances.series-of-meetings']")).hasValue("0.3");
        form.write(id("circumstances.series-of-meetings"), "lots").press("Save in the draft");
        assertThat(page.locator(".error-summary")).isVisible();
        form.write(id("circumstances.series-of-meetings"), "0.4").press("Save in the draft");
        assertThat(page.locator("input[name='circumstances.series-of-meetings']")).hasValue("0.4");
        Picture.inTwoWidths(page, "rules-weights");
        form.press("Take away Series of meetings");
        assertThat(page.locator("input[name='circumstances.series-of-meetings']")).hasCount(0);
    }

    @Test
    void what_stands_beside_the_ladder_is_changed_without_a_file() {
        Page page = signedIn("administrator");
        page.navigate(footprint.address(COUNCIL) + "/settings/ladder");
        page.locator("main a[href='/settings/beside']").first().click();
        assertThat(page.locator("h1")).containsText("Beside the ladder");
        Form form = new Form(page);
        form.write(id("themes.alerts"), "many").press("Save in the draft");
        assertThat(page.locator(".error-summary")).containsText("themes");
        form.holds(id("themes.alerts"), "many");
        form.write(id("themes.alerts"), "5").write(id("ask-after"), "60 days").pick("phone-call-first", "yes").write(id("partner-agencies"), "NHS Trust\nPolice")
                .write("new-meeting", "Tracking Panel").write("new-meeting-roles", "Head of Service").press("Save in the draft");
        assertThat(page.locator("main")).containsText("Saved in the draft");
        form.holds(id("themes.alerts"), "5").holds(id("themes.children"), "3").holds(id("ask-after"), "60 days").holds(id("partner-agencies"), "NHS Trust\nPolice");
        assertThat(page.locator(id("#meetings[0].label"))).hasValue("Tracking Panel");
        Picture.of(page, "beside-the-ladder");

        form.write(id("meetings[0].stage"), "77").write(id("meetings[0].every"), "1 month").press("Save in the draft");
        assertThat(page.locator(".error-summary")).containsText("looks at stage 77");
        form.write(id("meetings[0].stage"), "").press("Save in the draft");
        assertThat(page.locator(".error-summary")).hasCount(0);

        form.write(id("themes.alerts"), "").write(id("themes.children"), "").write(id("themes.within"), "").press("Save in the draft");
        assertThat(page.locator("main")).containsText("Saved in the draft");
        form.holds(id("themes.alerts"), "").holds(id("themes.within"), "");
        form.write(id("themes.alerts"), "3").write(id("themes.children"), "3").write(id("themes.within"), "3 months").press("Save in the draft");
        form.holds(id("themes.alerts"), "3").holds(id("themes.within"), "3 months");

        form.press("Take away Tracking Panel");
        assertThat(page.locator("main")).containsText("This council holds none about its alerts.");
        page.navigate(footprint.address(COUNCIL) + "/settings/draft?room=escalation");
        assertThat(page.locator("main")).containsText("60 days");
        Picture.inTwoWidths(page, "rules-beside-the-ladder-draft");
    }

    private Page board() {
        Page lead = visit();
        footprint.signIn(lead, COUNCIL, "service-lead");
        lead.navigate(footprint.address(COUNCIL) + "/caseloads");
        return lead;
    }

    /** The name of a reviewer whose children are all the cases there are, as the board counts them. */
    private static String withLookedAfterChildrenOnly(Page board) {
        return board.locator("table").first().locator("tbody tr").evaluateAll("""
                all => all.map(line => ['th', 'td[data-label="Looked after"] a', 'td[data-label=Cases] a'].map(cell => line.querySelector(cell)?.firstChild))
                          .filter(([, children, cases]) => children && children.textContent === cases.textContent)
                          .map(([name]) => (name.textContent).trim())[0]""").toString();
    }

    @Test
    void new_words_are_seen_on_real_pages_by_whoever_previews_them_and_by_nobody_else() {
        Page page = signedIn("administrator");
        page.navigate(footprint.address(COUNCIL) + "/settings/terms");
        Form form = new Form(page);
        form.write(id("words.alert.singular"), "Red Flag").write(id("words.alert.plural"), "Red Flags").write(id("words.service.singular"), "Reviewing House")
                .press("Save in the draft");
        assertThat(page.locator("main")).containsText("Saved in the draft");
        Picture.inTwoWidths(page, "rules-terms");
        assertFalse(page.locator("header").textContent().contains("Reviewing House"));
        form.press("Look at pages in these words");
        assertThat(page.locator("main")).containsText("Red Flag about Example Child");
        assertThat(page.locator("header")).containsText("Reviewing House");
        assertThat(page.locator(".preview")).containsText("Nobody else sees them");
        Picture.inTwoWidths(page, "rules-words");
        page.navigate(footprint.address(COUNCIL) + "/");
        assertThat(page.locator("header")).containsText("Reviewing House");
        page.navigate(footprint.address(COUNCIL) + "/alerts");
        assertFalse(page.locator("main").textContent().contains("Red Flags that"), "an administrator saw the alerts");

        Page lead = visit();
        footprint.signIn(lead, COUNCIL, "service-lead");
        assertFalse(lead.locator("body").textContent().contains("Red Flag"), "somebody else sees the draft's words");
        lead.navigate(footprint.address(COUNCIL) + "/settings/terms");
        new Form(lead).press("Look at pages in these words");
        lead.navigate(footprint.address(COUNCIL) + "/alerts");
        assertThat(lead.locator("h1")).containsText("Red Flags");
        new Form(lead).press("Stop the preview");
        lead.navigate(footprint.address(COUNCIL) + "/alerts");
        assertFalse(lead.locator("body").textContent().contains("Red Flag"));

        page.navigate(footprint.address(COUNCIL) + "/settings/words");
        form.press("Stop the preview");
        assertThat(page.locator(".preview")).hasCount(0);
        assertFalse(page.locator("header").textContent().contains("Reviewing House"));
    }

    @Test
    void a_value_without_a_page_of_its_own_is_changed_and_given_back_to_the_default() {
        Page page = signedIn("administrator");
        page.navigate(footprint.address(COUNCIL) + "/settings/edit?room=reporting&q=title");
        page.locator("main table a").first().click();
        String before = page.locator("main input[type=text]").inputValue();
        String field = page.locator("main input[type=text]").getAttribute("id");
        Form form = new Form(page);
        form.write(id(field), before + " (new)").press("Save in the draft");
        assertThat(page.locator("main")).containsText("Saved in the draft");
        page.navigate(footprint.address(COUNCIL) + "/settings/edit?room=reporting&q=new");
        assertThat(page.locator("main table")).containsText(before + " (new)");
        Picture.inTwoWidths(page, "rules-edit");
        page.locator("main table a").first().click();
        Picture.inTwoWidths(page, "rules-edit-one");
        form.write(id(field), before).press("Save in the draft");
        page.navigate(footprint.address(COUNCIL) + "/settings/edit?room=reporting&path=sections");
        form.press("Add an entry like the last");
        assertThat(page.locator("main")).containsText("Saved in the draft");
    }

    private static String id(String path) {
        return path.replace(".", "\\.").replace("[", "\\[").replace("]", "\\]");
    }

    private Page signedIn(String role) {
        Page page = visit();
        footprint.signIn(page, COUNCIL, role);
        return page;
    }

    private Page visit() {
        BrowserContext visit = footprint.visit();
        visits.add(visit);
        return visit.newPage();
    }
}
