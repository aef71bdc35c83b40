package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import footprint.identity.boundary.AuditVerification;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people do on the pages is in the council's audit trail, and the service lead sees who looked at a child. */
class AuditIT {

    private static final String COUNCIL = "medway";

    private final RunningFootprint footprint = RunningFootprint.shared();
    private final List<BrowserContext> visits = new ArrayList<>();

    @AfterEach
    void leave() {
        visits.forEach(BrowserContext::close);
    }

    @Test
    void looks_lists_changes_and_refusals_are_in_the_chain_and_the_service_lead_sees_who_looked() throws IOException {
        LocalDate arranged = LocalDate.of(2027, 1, 1).plusDays(System.nanoTime() % 300); // another day each time, so that it is a change
        Page lead = signedIn("service-lead");
        lead.navigate(footprint.address(COUNCIL) + "/reviews?show=later&reviewer=all");
        lead.locator("main table tbody tr a[href*='/children/child']").first().click();
        String child = lead.url().replaceAll(".*id=", "");
        lead.getByText("Arrange, call or cancel it").click();
        new Form(lead).date("arranged-for", arranged).press("Arrange it");
        assertThat(lead.locator("main")).containsText("Your change is on record");

        Page administrator = signedIn("administrator");
        assertEquals(403, administrator.navigate(footprint.address(COUNCIL) + "/api/v1/children/" + child).status());

        lead.navigate(footprint.address(COUNCIL) + "/children/child?id=" + child);
        lead.getByText("Who looked at this child?").click();
        assertThat(lead.locator("h1")).containsText("Who looked at");
        assertThat(row(lead, "The child's page", "Looked", "Work on the child's case", "in a browser", "/children/child").first()).isVisible();
        assertThat(row(lead, "Was refused", "administrator").first()).isVisible();
        Locator change = row(lead, "A review was arranged", "Changed", "service-lead").first();
        change.locator("summary").click();
        assertThat(change).containsText(arranged.toString());
        assertThat(change).containsText("arranged for");

        lead.selectOption("#how", "refused");
        lead.locator("main form button").first().click();
        assertThat(lead.locator("main table tbody tr .tag", new Page.LocatorOptions().setHasText("Looked"))).hasCount(0);
        assertThat(row(lead, "Was refused").first()).isVisible();
        Download file = lead.waitForDownload(() -> lead.locator("a[href*='/children/looks.csv']").click());
        String csv = Files.readString(file.path());
        assertTrue(csv.contains("Was refused") && !csv.contains("Looked,"), csv);

        administrator.navigate(footprint.address(COUNCIL) + "/children/looks?id=" + child);
        assertThat(administrator.locator("main table")).hasCount(0);
    }

    @Test
    void a_page_that_does_not_open_to_the_role_is_in_the_trail_of_the_child_or_with_the_key_of_the_record() {
        Page lead = signedIn("service-lead");
        lead.navigate(footprint.address(COUNCIL) + "/children");
        String child = lead.locator("main table tbody tr a[href*='/children/child']").first().getAttribute("href").replaceAll(".*id=", "");
        long before = refusals();
        Page administrator = signedIn("administrator");
        for (String address : List.of("/children/child?id=" + child, "/reviews/record?child=" + child, "/alerts/alert?id=7654321", "/children?q=zzname")) {
            assertEquals(403, administrator.navigate(footprint.address(COUNCIL) + address).status(), address);
        }
        Page auditor = signedIn("auditor");
        assertEquals(403, auditor.navigate(footprint.address(COUNCIL) + "/settings").status(), "which opens no child's record");
        assertEquals(before + 4, refusals());
        assertEquals(List.of("administrator refused /children/child " + child + " -", "administrator refused /reviews/record " + child + " -",
                "administrator refused /alerts/alert - {\"id\":7654321}", "administrator refused /children - -"), inCouncil(sql -> sql.createQuery("""
                select role || ' ' || how || ' ' || page || ' ' || coalesce(child_id::text, '-') || ' ' || coalesce(asked, '-')
                from audit_entry where door = 'PageGate' order by number desc limit 4""").mapTo(String.class).list()).reversed());

        lead.navigate(footprint.address(COUNCIL) + "/children/looks?id=" + child + "&how=refused");
        assertThat(row(lead, "A page that the role does not open", "Was refused", "administrator", "/children/child").first()).isVisible();
    }

    @Test
    void a_child_of_an_enquiry_is_found_by_its_number_and_the_trail_keeps_what_was_there_before_and_after() {
        Page lead = signedIn("service-lead");
        lead.navigate(footprint.address(COUNCIL) + "/children");
        Locator first = lead.locator("main table tbody tr").first();
        String child = first.locator("a[href*='/children/child']").first().getAttribute("href").replaceAll(".*id=", "");
        String number = inCouncil(sql -> sql.createQuery("select number from child where id = ?").bind(0, Long.valueOf(child)).mapTo(String.class).one());
        String enquiry = "Enquiry " + System.nanoTime();
        lead.navigate(footprint.address(COUNCIL) + "/records/holds");
        new Form(lead).tick("covers-enquiry").write("enquiry", enquiry).write("because", "The court has asked").press("Place the hold");
        assertThat(lead.locator("main")).containsText("That is on record");

        new Form(lead).write("find", "no such child").press("Find");
        assertThat(lead.locator("main")).containsText("No child of yours has that number or name");
        new Form(lead).write("find", number).press("Find");
        new Form(lead).press("Add the child").refused("hold", "Choose the enquiry");
        assertThat(lead.locator("#find")).hasValue(number);
        lead.selectOption("#hold", new SelectOption().setLabel(lead.locator("#hold option", new Page.LocatorOptions().setHasText(enquiry)).textContent()));
        new Form(lead).press("Add the child");
        assertThat(row(lead, enquiry, "1 child").first()).isVisible();
        lead.selectOption("#lift", new SelectOption().setLabel(lead.locator("#lift option", new Page.LocatorOptions().setHasText(enquiry)).textContent()));
        new Form(lead).write("lifted", "The enquiry has ended").press("Lift the hold");
        assertThat(lead.locator("main")).containsText("That is on record");

        List<String> kept = inCouncil(sql -> sql.createQuery("""
                select door || ' ' || coalesce(child_id::text, '-') || ' ' || (before is null) || ' ' || (after is null) || ' ' || coalesce(after -> 'legal hold' ->> 'lifted_because', '-')
                from audit_entry where door like 'LegalHolds.%' and how = 'write' order by number desc limit 3""").mapTo(String.class).list()).reversed();
        assertEquals(List.of("LegalHolds.placeForEnquiry - true false -", "LegalHolds.addToEnquiry " + child + " true false -",
                "LegalHolds.lift - false false The enquiry has ended"), kept);
    }

    private long refusals() {
        return inCouncil(sql -> sql.createQuery("select count(*) from audit_entry where door = 'PageGate'").mapTo(Long.class).one());
    }

    @Test
    void lists_say_what_was_asked_and_the_chain_of_the_running_council_is_whole() {
        Page lead = signedIn("service-lead");
        lead.navigate(footprint.address(COUNCIL) + "/children?q=zzqlist");
        List<String> asked = inCouncil(sql -> sql.createQuery("select how || ' ' || counted || ' ' || asked || ' ' || via from audit_entry where door = 'Children.find' order by number desc limit 1")
                .mapTo(String.class).list());
        assertEquals(1, asked.size());
        assertTrue(asked.getFirst().startsWith("list 0 ") && asked.getFirst().contains("zzqlist") && asked.getFirst().endsWith("session"), asked.getFirst());
        AuditVerification.Found found = inCouncil(sql -> new AuditVerification(sql).against(List.of()));
        assertTrue(found.whole(), String.valueOf(found.broken()));
        assertTrue(found.head().number() > 0);
    }

    private Page signedIn(String role) {
        BrowserContext visit = footprint.visit();
        visits.add(visit);
        Page page = visit.newPage();
        footprint.signIn(page, COUNCIL, role);
        return page;
    }

    private static Locator row(Page page, String... words) {
        Locator rows = page.locator("main table tbody tr");
        for (String word : words) {
            rows = rows.filter(new Locator.FilterOptions().setHasText(word));
        }
        return rows;
    }

    private <T> T inCouncil(Function<Handle, T> work) {
        Properties ports = new Properties();
        try (var reader = Files.newBufferedReader(footprint.data().resolve("ports.properties"))) {
            ports.load(reader);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + ports.getProperty("database") + "/footprint", "footprint_owner",
                footprint.secret("database-owner-password"))) {
            connection.setAutoCommit(false);
            Handle handle = Jdbi.create(connection).open();
            handle.execute("set local search_path = council_" + COUNCIL);
            return work.apply(handle);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
