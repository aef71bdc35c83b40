package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.RunningFootprint;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Real tokens of the demonstration's people, from the real sign-in service. */
final class Tokens {

    private static final long FRESH = TimeUnit.MINUTES.toNanos(3); // the realm's tokens live five
    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, Given> GIVEN = new ConcurrentHashMap<>();

    private Tokens() {
    }

    /** What the sign-in service gave, and when. */
    record Given(JsonNode answer, long at) {

        String access() {
            return answer.path("access_token").asString();
        }

        String id() {
            return answer.path("id_token").asString();
        }

        String refresh() {
            return answer.path("refresh_token").asString();
        }
    }

    /** A token that is good for a while; no council and the role operator make it the operator's. */
    static Given of(String council, String role) {
        return GIVEN.compute(council + "." + role, (who, held) -> held != null && System.nanoTime() - held.at() < FRESH ? held : ask(council, role));
    }

    /** The value of an Authorization header. */
    static String bearer(String council, String role) {
        return "Bearer " + of(council, role).access();
    }

    /** The realm's address as the application knows it. */
    static String issuer() {
        String location = Knock.at("GET", "/").with("Host", "surrey.localhost:" + FOOTPRINT.port()).on(FOOTPRINT.port()).header("Location").orElseThrow();
        return location.substring(0, location.indexOf("/protocol/"));
    }

    private static Given ask(String council, String role) {
        String username = council.isEmpty() ? role : council + "." + role;
        String password = council.isEmpty() ? Visits.operatorsPassword() : FOOTPRINT.password(council, role);
        return new Given(post("/token", "grant_type=password&client_id=footprint-cli&scope=openid&client_secret=" + FOOTPRINT.secret("cli-client-secret")
                + "&username=" + username + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)),
                System.nanoTime());
    }

    /** The realm's public keys. */
    static JsonNode keys() {
        return read(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/certs")).build());
    }

    private static JsonNode post(String address, String form) {
        return read(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect" + address))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    private static JsonNode read(HttpRequest request) {
        try {
            return JsonMapper.shared().readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
