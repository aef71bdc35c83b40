package footprint.e2e;

import footprint.e2e.Knock.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A program that works over REST for the people of one council, each with a real token of their own. */
final class Caller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long FRESH = TimeUnit.MINUTES.toNanos(3); // the realm's tokens live five
    private static final int FIRST_FAULT = 400;

    private final RunningFootprint footprint;
    private final String council;
    private final Map<String, Token> tokens = new HashMap<>();

    Caller(RunningFootprint footprint, String council) {
        this.footprint = footprint;
        this.council = council;
    }

    private record Token(String text, long at) {
    }

    JsonNode get(String address, String role) {
        return json(call("GET", address, role, "application/json", null));
    }

    JsonNode post(String address, String role, Object body) {
        return json(call("POST", address, role, "application/json", JSON.writeValueAsBytes(body)));
    }

    /** What came back, whatever it is. */
    Answer call(String method, String address, String role, String type, byte[] body) {
        Knock knock = Knock.at(method, address).with("Host", host()).with("Authorization", "Bearer " + token(role));
        return (body == null ? knock : knock.sending(type, body)).on(footprint.port());
    }

    /** The key of whoever holds a role, or did. */
    long person(String role) {
        return get("/api/v1/people?role=" + role, "administrator").path("rows").get(0).path("id").asLong();
    }

    /** The manager who answers becomes the team's manager, and nothing else: who holds two roles must say each time which one is meant. */
    void teamManager(LocalDate from) {
        String address = "/api/v1/people/" + person("responding-manager");
        get(address, "administrator").path("roles").valueStream().filter(role -> role.path("endable").asBoolean(true))
                .forEach(role -> post(address + "/roles/" + role.path("id").asLong() + "/end", "administrator", Map.of()));
        post(address + "/roles", "administrator", Map.of("role", "responding-manager", "answeringRole", "Team Manager", "from", from));
    }

    private static JsonNode json(Answer answer) {
        assertTrue(answer.status() < FIRST_FAULT, () -> answer.head() + "\n" + answer.body());
        return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private String host() {
        return council + ".localhost:" + footprint.port();
    }

    private String token(String role) {
        return tokens.compute(role, (who, held) -> held != null && System.nanoTime() - held.at() < FRESH ? held : new Token(asked(role), System.nanoTime())).text();
    }

    private String asked(String role) {
        String location = Knock.at("GET", "/").with("Host", host()).on(footprint.port()).header("Location").orElseThrow();
        String form = "grant_type=password&client_id=footprint-cli&scope=openid&client_secret=" + footprint.secret("cli-client-secret")
                + "&username=" + council + "." + role + "&password=" + URLEncoder.encode(footprint.password(council, role), StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(location.substring(0, location.indexOf("/protocol/"))
                    + "/protocol/openid-connect/token")).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
            String token = JSON.readTree(answer.body()).path("access_token").asString("");
            assertTrue(!token.isEmpty(), answer::body);
            return token;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
