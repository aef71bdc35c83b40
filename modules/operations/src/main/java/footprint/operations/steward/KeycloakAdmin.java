package footprint.operations.steward;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's Admin REST interface, in one realm. Signs in anew when its token grows old. */
final class KeycloakAdmin {

    static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long TOKEN_NANOS = 30_000_000_000L;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final StewardSettings settings;
    private String token;
    private long signedInAt;

    KeycloakAdmin(StewardSettings settings) {
        this.settings = settings;
    }

    /** What stands at an address of the realm; anything but 200 is a fault. */
    JsonNode get(String path) {
        HttpResponse<String> answer = send("GET", path, null);
        demand(answer);
        return JSON.readTree(answer.body());
    }

    /** Sends a change and expects it to be taken. */
    HttpResponse<String> demand(String method, String path, JsonNode body) {
        HttpResponse<String> answer = send(method, path, body);
        demand(answer);
        return answer;
    }

    /** Sends a request and hands back whatever is answered. */
    HttpResponse<String> send(String method, String path, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.keycloak() + "/admin/realms/" + settings.realm() + path))
                .timeout(PATIENCE).header("Authorization", "Bearer " + token()).header("Content-Type", "application/json");
        return exchange(request.method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString())).build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A name in a path, where a space is no plus sign. */
    static String path(String text) {
        return encoded(text).replace("+", "%20");
    }

    private String token() {
        if (token == null || System.nanoTime() - signedInAt > TOKEN_NANOS) {
            HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(settings.keycloak() + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded").timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofString(
                            "grant_type=password&client_id=admin-cli&username=" + encoded(settings.admin()) + "&password="
                                    + encoded(settings.adminPassword()))).build());
            if (answer.statusCode() != OK) {
                throw refusal("does not let its administrator in (" + answer.statusCode() + ")");
            }
            token = JSON.readTree(answer.body()).path("access_token").asString();
            signedInAt = System.nanoTime();
        }
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw refusal("does not answer");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The steward was asked to stop", stop);
        }
    }

    private void demand(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            if (answer.statusCode() == UNAUTHORIZED) {
                token = null;
            }
            throw refusal("answered " + answer.statusCode() + " to " + answer.request().method() + " "
                    + answer.request().uri().getPath().replaceAll("[0-9a-f-]{36}", "…"));
        }
    }

    static ProblemException refusal(String what) {
        return new ProblemException(Problem.conflict("OPE-044", "The sign-in service " + what
                + ". What was begun has been taken back. See that it runs, then order it again."));
    }
}
