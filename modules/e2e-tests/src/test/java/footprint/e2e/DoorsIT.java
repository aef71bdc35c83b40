package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import footprint.e2e.Knock.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Everything that must not let anybody in, tried from outside against the whole product. */
class DoorsIT {

    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405, 421);

    private final RunningFootprint footprint = RunningFootprint.shared();

    @Test
    void every_page_asks_for_sign_in() {
        List<String> open = new ArrayList<>();
        for (String page : pages()) {
            for (String address : List.of(page, page + ".xhtml", page + "?id=1")) {
                Answer answer = knock("GET", address, "surrey").on(footprint.port());
                boolean toKeycloak = answer.status() == 302 && answer.header("Location").orElse("").contains("/realms/footprint/");
                if (!toKeycloak && answer.status() != 401) {
                    open.add(address + " " + answer.status());
                }
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void every_address_of_the_interface_refuses_no_token_and_another_councils_token() {
        String foreign = token("medway", "service-lead");
        Set<String> addresses = addresses();
        assertTrue(addresses.size() > 10, "too few addresses for the test to mean anything: " + addresses);
        List<String> open = new ArrayList<>();
        for (String address : addresses) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH")) {
                int bare = knock(method, address, "surrey").on(footprint.port()).status();
                int other = knock(method, address, "surrey").with("Authorization", "Bearer " + foreign).on(footprint.port()).status();
                // The operator's addresses are at the house and nowhere in a council.
                int expected = address.startsWith("/api/v1/operator/") ? 404 : 401;
                if (bare != expected || other != 401) {
                    open.add(method + " " + address + " " + bare + " " + other);
                }
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void a_key_that_is_not_there_is_not_found_or_not_allowed_and_never_a_failure() {
        List<String> wrong = new ArrayList<>();
        for (String role : List.of("service-lead", "reviewer", "social-worker", "board-member")) {
            String token = token("surrey", role);
            for (String address : addresses()) {
                if (address.contains("987654321")) {
                    Answer answer = knock("GET", address, "surrey").with("Authorization", "Bearer " + token).on(footprint.port());
                    if (!REFUSED.contains(answer.status())) {
                        wrong.add(role + " " + address + " " + answer.status());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_token_of_this_council_is_let_in_and_says_who() {
        Answer answer = knock("GET", "/api/v1/me", "surrey").with("Authorization", "Bearer " + token("surrey", "analyst")).on(footprint.port());
        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.body().contains("surrey.analyst"), answer.body());
    }

    @Test
    void forged_tokens_are_refused() {
        String[] parts = token("surrey", "service-lead").split("\\.");
        Random random = new Random(42);
        List<String> forged = new ArrayList<>(List.of("", ".", "..", parts[1], encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                encoded("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2],
                encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]));
        for (int i = 0; i < 300; i++) {
            char[] claims = parts[1].toCharArray();
            int place = random.nextInt(claims.length);
            claims[place] = claims[place] == 'A' ? 'B' : 'A';
            forged.add(parts[0] + "." + new String(claims) + "." + parts[2]);
        }
        for (String token : forged) {
            assertEquals(401, knock("GET", "/api/v1/me", "surrey").with("Authorization", "Bearer " + token).on(footprint.port()).status(), token);
        }
    }

    @Test
    void a_session_cookie_at_another_councils_host_is_refused_and_the_session_ended() {
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, "surrey", "reviewer");
            Cookie cookie = visit.cookies(footprint.address("surrey")).stream().filter(one -> one.name.equals("JSESSIONID")).findFirst().orElseThrow();
            assertTrue(cookie.httpOnly);
            assertEquals("LAX", cookie.sameSite.name());
            String session = "JSESSIONID=" + cookie.value;
            assertEquals(200, knock("GET", "/api/v1/me", "surrey").with("Cookie", session).on(footprint.port()).status());
            assertEquals(401, knock("GET", "/api/v1/me", "medway").with("Cookie", session).on(footprint.port()).status());
            assertEquals(401, knock("GET", "/api/v1/me", "surrey").with("Cookie", session).on(footprint.port()).status(), "the session lives on");
        }
    }

    @Test
    void the_session_changes_its_number_at_sign_in_and_may_only_read_the_interface() {
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            page.navigate(footprint.address("surrey") + "/");
            String before = session(visit);
            footprint.signIn(page, "surrey", "service-lead");
            assertFalse(before.equals(session(visit)), "the session kept the number it had before sign-in");
            assertEquals(403, knock("POST", "/api/v1/alerts", "surrey").with("Cookie", "JSESSIONID=" + session(visit))
                    .with("Content-Length", "0").on(footprint.port()).status());
            assertEquals(403, knock("POST", "/who", "surrey").with("Cookie", "JSESSIONID=" + session(visit)).with("Content-Length", "0")
                    .with("Origin", footprint.address("medway")).on(footprint.port()).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.test", "surrey.evil.test", "surrey.localhost.evil.test", "evil.test:80", "x.surrey.localhost", ".surrey.localhost",
            "surrey.localhost.", "surrey..localhost", "SURREY.LOCALHOST", "surrey.localhost@evil.test", "evil.test@surrey.localhost", "nowhere.localhost",
            "registry.localhost", "council-surrey.localhost", "127.0.0.1", "[::1]", "surrey", "surrey.localhost,medway.localhost", "surrey.localhost/x",
            "surrey%2elocalhost", "xn--surrey-.localhost", "*.localhost", "_.localhost", "'.localhost", "surrey.localhost:99999999"})
    void a_strange_host_is_refused(String host) {
        String token = token("surrey", "service-lead");
        for (String address : List.of("/", "/api/v1/me", "/report")) {
            int status = Knock.at("GET", address).with("Host", host).with("Authorization", "Bearer " + token).on(footprint.port()).status();
            assertTrue(REFUSED.contains(status), host + address + " answered " + status);
        }
    }

    @Test
    void a_second_host_in_whatever_place_is_refused() {
        String token = "Bearer " + token("medway", "service-lead");
        for (String header : List.of("X-Forwarded-Host", "X-Host", "X-Original-Host")) {
            assertEquals(421, knock("GET", "/api/v1/me", "surrey").with(header, "medway.localhost").with("Authorization", token).on(footprint.port()).status());
        }
        assertEquals(421, knock("GET", "/api/v1/me", "surrey").with("Forwarded", "for=1;host=medway.localhost").with("Authorization", token)
                .on(footprint.port()).status());
        assertTrue(REFUSED.contains(knock("GET", "/api/v1/me", "surrey").with("Host", "medway.localhost").with("Authorization", token)
                .on(footprint.port()).status()));
        // A whole address in the request line takes the place of the Host header (RFC 9112, 3.2.2): the token must fit the council it names.
        String other = "Bearer " + token("surrey", "service-lead");
        assertTrue(REFUSED.contains(knock("GET", "http://medway.localhost/api/v1/me", "surrey").with("Authorization", other).on(footprint.port()).status()));
    }

    @Test
    void every_answer_carries_the_security_headers() {
        Answer answer = knock("GET", "/signed-out", "surrey").on(footprint.port());
        assertTrue(answer.header("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"), answer.head());
        assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
        assertTrue(answer.header("Referrer-Policy").isPresent());
    }

    private Knock knock(String method, String address, String council) {
        return Knock.at(method, address).with("Host", council + ".localhost:" + footprint.port());
    }

    private static String session(BrowserContext visit) {
        return visit.cookies().stream().filter(one -> one.name.equals("JSESSIONID")).findFirst().orElseThrow().value;
    }

    /** Every page in the room of pages, found on disk so that a new one cannot be forgotten. */
    private static List<String> pages() {
        Path folder = Path.of(System.getProperty("footprint.home"), "modules/web/src/main/resources/META-INF/resources");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> "/" + folder.relativize(file)).filter(name -> name.endsWith(".xhtml") && !name.startsWith("/footprint/")
                    && !name.startsWith("/components/")).map(name -> name.replaceAll("\\.xhtml$", "")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every address that the interface's own description names, with keys that are not there. */
    private Set<String> addresses() {
        Answer description = knock("GET", "/openapi", "surrey").with("Authorization", "Bearer " + token("surrey", "service-lead")).on(footprint.port());
        assertEquals(200, description.status(), description.head());
        Set<String> addresses = new TreeSet<>();
        Matcher matcher = Pattern.compile("(?m)^  (/\\S+):\\s*$").matcher(description.body());
        while (matcher.find()) {
            String path = matcher.group(1).startsWith("/api/") ? matcher.group(1) : "/api/v1" + matcher.group(1);
            addresses.add(path.replace("{period}", "2020-21").replace("{day}", "2021-04-01").replace("{year}", "2021")
                    .replaceAll("\\{[a-zA-Z]+}", "987654321"));
        }
        return addresses;
    }

    private String token(String council, String role) {
        String location = knock("GET", "/", council).on(footprint.port()).header("Location").orElseThrow();
        String issuer = location.substring(0, location.indexOf("/protocol/"));
        String form = "grant_type=password&client_id=footprint-cli&scope=openid&client_secret=" + footprint.secret("cli-client-secret")
                + "&username=" + council + "." + role + "&password=" + URLEncoder.encode(footprint.password(council, role), StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
            Matcher matcher = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(body);
            assertTrue(matcher.find(), "the sign-in service gave no token");
            return matcher.group(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
