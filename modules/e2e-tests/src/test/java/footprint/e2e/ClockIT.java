package footprint.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import footprint.e2e.Knock.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        long manager = Long.parseLong(found(call("GET", "/api/v1/people?q=responding", "administrator", null), "\"id\":(\\d+)"));
        call("POST", "/api/v1/people/" + manager + "/roles", "administrator",
                "{\"role\":\"responding-manager\",\"answeringRole\":\"Team Manager\",\"from\":\"2026-11-16\"}");
        String alert = found(call("POST", "/api/v1/alerts", "reviewer",
                "{\"kind\":\"collective\",\"stage\":1,\"reasons\":[\"A\"],\"summary\":\"Reports come late again and again.\",\"addressee\":\"All teams\"}"), "\"id\":(\\d+)");

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
        String file = call("GET", "/api/v1/alerts/" + alert, "service-lead", null).body();
        assertTrue(file.contains("\"stage\":1,"), "this council's ladder climbs when somebody says so: " + file);

        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, COUNCIL, "service-lead");
            page.navigate(footprint.address(COUNCIL) + "/alerts/alert?id=" + alert);
            assertThat(page.locator("main")).containsText("What happens by itself");
            assertThat(page.locator("main")).containsText("2 people were written to");
            look(page, "alert-clocks");
            page.navigate(footprint.address(COUNCIL) + "/settings/mail");
            assertThat(page.locator("main")).containsText("4 sent, 0 waiting");
            look(page, "settings-mail");
        }
    }

    private static void look(Page page, String name) {
        assertEquals(List.of(), new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations().stream()
                .map(found -> found.getId()).toList(), name);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + ".png")).setFullPage(true));
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

    private static String found(Answer answer, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(answer.body());
        assertTrue(matcher.find(), answer.head() + answer.body());
        return matcher.group(1);
    }

    private static Answer call(String method, String address, String role, String body) throws IOException, InterruptedException {
        Knock knock = Knock.at(method, address).with("Host", COUNCIL + ".localhost:" + footprint.port()).with("Authorization", "Bearer " + token(role));
        return (body == null ? knock : knock.sending("application/json", body)).on(footprint.port());
    }

    private static String token(String role) throws IOException, InterruptedException {
        String location = Knock.at("GET", "/").with("Host", COUNCIL + ".localhost:" + footprint.port()).on(footprint.port()).header("Location").orElseThrow();
        String form = "grant_type=password&client_id=footprint-cli&scope=openid&client_secret=" + footprint.secret("cli-client-secret")
                + "&username=" + COUNCIL + "." + role + "&password=" + URLEncoder.encode(footprint.password(COUNCIL, role), StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(location.substring(0, location.indexOf("/protocol/"))
                    + "/protocol/openid-connect/token")).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
            Matcher matcher = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
            assertTrue(matcher.find(), answer.body());
            return matcher.group(1);
        }
    }
}
