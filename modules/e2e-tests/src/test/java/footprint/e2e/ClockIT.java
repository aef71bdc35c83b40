package footprint.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Days go by in a whole Footprint with a real mail server beside it: nobody does anything, and the right people hear of it. */
class ClockIT {

    private static final String COUNCIL = "surrey";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final int PATIENCE_SECONDS = 60;
    private static RunningFootprint footprint;

    @AfterAll
    static void stop() throws InterruptedException {
        footprint.close();
        MAIL.stop();
    }

    @Test
    void an_answer_that_does_not_come_is_asked_for_and_then_told_as_late_and_each_is_told_once() throws Exception {
        MAIL.start();
        footprint = RunningFootprint.withSettings("2026-11-16", Map.of("FOOTPRINT_CLOCKS_SECONDS", "2", "FOOTPRINT_SMTP_HOST", "127.0.0.1",
                "FOOTPRINT_SMTP_PORT", Integer.toString(MAIL.getSmtp().getPort()), "FOOTPRINT_SMTP_SECURITY", "none", "FOOTPRINT_SMTP_FROM", "footprint@council.example"));
        Caller surrey = new Caller(footprint, COUNCIL);
        surrey.teamManager(LocalDate.of(2026, 11, 16));
        long alert = surrey.post("/api/v1/alerts", "reviewer", Map.of("kind", "collective", "stage", 1, "reasons", List.of("A"),
                "summary", "Reports come late again and again.", "addressee", "All teams")).path("id").asLong();

        footprint.restartedOn("2026-11-21"); // at any hour of it: reminders went out at seven on the Friday before the Monday on which the answer is due
        assertEquals("Alert " + alert + ": an answer is due by Monday 23 November 2026", mail(1).getSubject());
        assertEquals("responding-manager@surrey.example", mail(1).getAllRecipients()[0].toString());
        String text = GreenMailUtil.getBody(mail(1));
        assertTrue(text.contains("/alerts/answer?id=" + alert), text);
        assertFalse(text.contains("Reports come late"), "the words of an alert stay inside");

        footprint.restartedOn("2026-11-25"); // late since seven on the Tuesday
        mail(4);
        List<String> subjects = Arrays.stream(MAIL.getReceivedMessages()).map(ClockIT::subject).toList();
        assertEquals(1, subjects.stream().filter(("Alert " + alert + ": the last day for an answer is Monday 23 November 2026")::equals).count(), subjects.toString());
        assertEquals(2, subjects.stream().filter(("Alert " + alert + ": the answer is late")::equals).count(), subjects.toString());
        JsonNode file = surrey.get("/api/v1/alerts/" + alert, "service-lead");
        assertEquals(1, file.path("alert").path("stage").asInt(), () -> "this council's ladder climbs when somebody says so: " + file);

        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, COUNCIL, "service-lead");
            page.navigate(footprint.address(COUNCIL) + "/alerts/alert?id=" + alert);
            assertThat(page.locator("main")).containsText("What happens by itself");
            assertThat(page.locator("main")).containsText("2 people were written to");
            Picture.of(page, "alert-clocks");
            page.navigate(footprint.address(COUNCIL) + "/settings/mail");
            assertThat(page.locator("main")).containsText("4 sent, 0 waiting");
            Picture.of(page, "settings-mail");
        }
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The mail with this number, when it has come; and no more have. */
    private static jakarta.mail.internet.MimeMessage mail(int number) throws InterruptedException {
        for (int second = 0; second < PATIENCE_SECONDS && MAIL.getReceivedMessages().length < number; second++) {
            Thread.sleep(1_000);
        }
        Thread.sleep(5_000); // two more rounds, in which nothing may come
        assertEquals(number, MAIL.getReceivedMessages().length);
        return MAIL.getReceivedMessages()[number - 1];
    }
}
