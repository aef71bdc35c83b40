package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import footprint.e2e.Knock.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Too much at once: one person's flood, slow senders, and passwords guessed one after the other. */
class FloodIT {

    /** A Footprint of its own, because the shared one is told to let the tests hurry; low limits, so that a slow machine reaches them. */
    private static final RunningFootprint FOOTPRINT = RunningFootprint.withSettings("2026-11-16", Map.of("FOOTPRINT_PACE_PAGES", "120", "FOOTPRINT_PACE_CALLS", "60"));
    private static final int MORE_THAN_A_MINUTES_WORTH = 600;
    private static final int GUESSES = 11; // one more than the realm allows; guesses that follow quickly count sooner
    private static final int SLOW = 120;
    private static final int QUICK_MILLIS = 5000;

    @AfterAll
    static void stop() throws InterruptedException {
        FOOTPRINT.close();
    }

    @Test
    void a_machine_that_asks_without_pause_is_told_to_wait_and_another_council_and_another_person_are_served() {
        String token = given("surrey", "analyst", FOOTPRINT.password("surrey", "analyst")).token();
        String other = given("medway", "analyst", FOOTPRINT.password("medway", "analyst")).token();
        String colleague = given("surrey", "reviewer", FOOTPRINT.password("surrey", "reviewer")).token();
        Answer refused = untilRefused(() -> call("surrey", token));
        assertTrue(refused.header("Retry-After").orElse("").matches("[1-9][0-9]?"), refused.head());
        assertTrue(refused.body().contains("IDE-050") && refused.header("Content-Type").orElse("").startsWith("application/problem+json"), refused.body());
        for (int i = 0; i < 25; i++) {
            assertEquals(200, call("medway", other).status());
            assertEquals(200, call("surrey", colleague).status());
        }
    }

    @Test
    void a_person_who_asks_for_pages_without_pause_sees_a_page_that_says_so_and_goes_on_a_little_later() throws InterruptedException {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signIn(page, "surrey", "service-lead");
            String session = "JSESSIONID=" + visit.cookies().stream().filter(one -> one.name.equals("JSESSIONID")).findFirst().orElseThrow().value;
            Answer refused = untilRefused(() -> Knock.at("GET", "/help").with("Host", host("surrey")).with("Cookie", session).on(FOOTPRINT.port()));
            assertTrue(refused.body().contains("Wait a little and try again") && refused.body().contains("<h1>Not at this moment</h1>"), refused.body());
            assertTrue(refused.header("Content-Security-Policy").isPresent(), refused.head());
            Thread.sleep(1000L * Integer.parseInt(refused.header("Retry-After").orElseThrow()));
            assertEquals(200, page.navigate(FOOTPRINT.address("surrey") + "/help").status());
        }
    }

    @Test
    void senders_who_never_end_hold_nobody_up() throws IOException {
        String token = given("surrey", "team-coordinator", FOOTPRINT.password("surrey", "team-coordinator")).token();
        String other = given("medway", "reviewer", FOOTPRINT.password("medway", "reviewer")).token();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(begun("GET /api/v1/me HTTP/1.1\r\nHost: " + host("surrey") + "\r\nX-Slow: "));
                slow.add(begun("POST /api/v1/alerts HTTP/1.1\r\nHost: " + host("surrey") + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
            }
            for (int i = 0; i < 20; i++) {
                long begun = System.nanoTime();
                assertEquals(200, call("medway", other).status());
                long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                assertTrue(millis < QUICK_MILLIS, () -> "held up for " + millis + " ms by " + slow.size() + " slow senders");
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void guessing_a_password_locks_that_account_for_a_while_and_no_other() {
        for (int i = 0; i < GUESSES; i++) {
            assertEquals("", given("leicestershire", "analyst", "guess number " + i).token());
        }
        assertEquals("", given("leicestershire", "analyst", FOOTPRINT.password("leicestershire", "analyst")).token(), "the right password opened a locked account");
        assertEquals(200, given("leicestershire", "reviewer", FOOTPRINT.password("leicestershire", "reviewer")).status());
        assertEquals(200, given("surrey", "board-member", FOOTPRINT.password("surrey", "board-member")).status());
    }

    private static Answer untilRefused(Supplier<Answer> ask) {
        return IntStream.range(0, MORE_THAN_A_MINUTES_WORTH).mapToObj(i -> ask.get()).peek(answer -> assertTrue(List.of(200, 429).contains(answer.status()), answer.head()))
                .filter(answer -> answer.status() == 429).findFirst().orElseThrow(() -> new AssertionError("nobody was refused"));
    }

    private static Answer call(String council, String token) {
        return Knock.at("GET", "/api/v1/me").with("Host", host(council)).with("Authorization", "Bearer " + token).on(FOOTPRINT.port());
    }

    private static Socket begun(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), FOOTPRINT.port());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String host(String council) {
        return council + ".localhost:" + FOOTPRINT.port();
    }

    private record Given(int status, String token) {
    }

    /** What the sign-in service says to a name and a password. */
    private static Given given(String council, String role, String password) {
        String location = Knock.at("GET", "/").with("Host", host(council)).on(FOOTPRINT.port()).header("Location").orElseThrow();
        String form = "grant_type=password&client_id=footprint-cli&scope=openid&client_secret=" + FOOTPRINT.secret("cli-client-secret")
                + "&username=" + council + "." + role + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(location.substring(0, location.indexOf("/protocol/"))
                    + "/protocol/openid-connect/token")).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
            Matcher matcher = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
            return new Given(answer.statusCode(), matcher.find() ? matcher.group(1) : "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
