package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A care leaver asks for the record: from the day on which the request came to the paper that is handed out. */
class RecordsIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MOST_PASSAGES = 200;

    private final RunningFootprint footprint = RunningFootprint.shared();
    private final List<BrowserContext> visits = new ArrayList<>();

    @AfterEach
    void leave() {
        visits.forEach(BrowserContext::close);
    }

    @Test
    void a_request_is_written_down_every_passage_is_decided_and_the_record_is_handed_out() throws IOException {
        BrowserContext visit = footprint.visit();
        visits.add(visit);
        Page page = visit.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        footprint.signIn(page, "surrey", "service-lead");
        LocalDate today = LocalDate.parse(page.locator(".heading p").first().textContent().strip(), DAY);
        page.navigate(footprint.address("surrey") + "/children?sort=-since");
        page.locator("main table tbody a[href*='/children/child']").first().click();
        page.getByText("How long this record is kept").click();
        assertThat(page.locator("main")).containsText("Kept until the 75th birthday");
        Picture.inTwoWidths(page, "records-kept");
        page.getByText("Write down a request to see this record").click();
        Form form = new Form(page);
        form.date("received", today.plusDays(1)).press("Write the request down").refused("received", "today or earlier");
        form.date("received", today.minusDays(3)).tick("asked-child").write("asker", "The care leaver, by post").press("Write the request down");
        assertThat(page.locator("main")).containsText("1 calendar month");
        String request = page.url().replaceAll("&done=.*", "");
        Picture.inTwoWidths(page, "records-request");
        form.press("Hand the record out");
        assertThat(page.locator(".error-summary")).containsText("Nobody has made sure yet who asks");
        form.date("checked", today).write("how", "A passport was shown").press("It is made sure");
        form.press("Hand the record out");
        assertThat(page.locator(".error-summary")).containsText("passages are not decided yet");

        page.navigate(request);
        page.locator("a[href*='/records/redactions']").click();
        Picture.inTwoWidths(page, "records-redactions");
        String queue = page.url();
        String removed = page.locator(".passage p").textContent();
        form.press("Remove these words").refused("reason", "Say why the words are removed");
        Picture.inTwoWidths(page, "records-redactions-refused");
        form.tick("reason-third-party").press("Remove these words");
        int decided = 1;
        for (Locator words = page.locator(".passage p"); words.count() > 0 && decided < MOST_PASSAGES; decided++) {
            if (words.textContent().toLowerCase(Locale.ROOT).contains(removed.toLowerCase(Locale.ROOT))) {
                form.tick("reason-third-party").press("Remove these words");
            } else {
                form.press("Keep these words");
            }
        }
        assertThat(page.locator("main")).containsText("Every passage is decided");
        page.navigate(queue.replace("/redactions", "/document"));
        assertThat(page.locator(".removed").first()).containsText("it is about somebody else");
        assertThat(page.locator("main")).not().containsText(removed);
        Picture.inTwoWidths(page, "records-document");

        page.navigate(request);
        form.press("Hand the record out");
        assertThat(page.locator("main")).containsText("Handed out on");
        Picture.inTwoWidths(page, "records-released");
        assertTrue(begins(handedOut(page, "record.pdf"), "%PDF-"), "no paper");
        assertTrue(begins(handedOut(page, "record.zip"), "PK"), "no data");
        for (String other : List.of("retention", "holds")) {
            page.navigate(footprint.address("surrey") + "/records/" + other);
            Picture.inTwoWidths(page, "records-" + other);
        }
        page.navigate(footprint.address("surrey") + "/records?show=all");
        assertThat(page.locator("main table")).containsText("Handed out");
        Picture.inTwoWidths(page, "records-records");
    }

    /** A file that the browser was given, kept beside the pictures. */
    private static byte[] handedOut(Page page, String name) throws IOException {
        Path kept = Path.of("target/pictures", name);
        page.waitForDownload(() -> page.locator("a[href*='" + name + "']").click()).saveAs(kept);
        return Files.readAllBytes(kept);
    }

    private static boolean begins(byte[] file, String start) {
        return new String(file, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
    }
}
