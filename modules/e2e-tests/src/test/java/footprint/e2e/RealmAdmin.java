package footprint.e2e;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The real sign-in service and the interface, as a test asks them: to prepare, and to look at what came of it. */
final class RealmAdmin {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final RunningFootprint footprint;

    RealmAdmin(RunningFootprint footprint) {
        this.footprint = footprint;
    }

    /** What came back. */
    record Said(int status, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    /** Where Keycloak answers. */
    String url() {
        return "http://localhost:" + port("keycloak");
    }

    String port(String of) {
        Properties ports = new Properties();
        try (var reader = Files.newBufferedReader(footprint.data().resolve("ports.properties"))) {
            ports.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return ports.getProperty(of);
    }

    /** A call of the Admin REST interface, path from the realm's name on, as {@code /footprint/users}; fails unless it is taken. */
    JsonNode call(String method, String path, String body) {
        String token = token("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username", "footprint-launcher",
                "password", footprint.secret("keycloak-admin-password"))).json().path("access_token").asString();
        Said said = send(method, url() + "/admin/realms" + path, "Bearer " + token, "application/json", body);
        if (said.status() / 100 != 2) {
            throw new AssertionError(method + " " + path + " " + said);
        }
        return said.text().isBlank() ? JSON.createObjectNode() : said.json();
    }

    /** Asks a realm for a token. */
    Said token(String realm, Map<String, String> form) {
        return send("POST", url() + "/realms/" + realm + "/protocol/openid-connect/token", null, "application/x-www-form-urlencoded",
                form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** The token of a person of the demonstration. */
    String person(String username) {
        return token("footprint", Map.of("grant_type", "password", "client_id", "footprint-cli", "scope", "openid", "client_secret",
                footprint.secret("cli-client-secret"), "username", username, "password", footprint.password(username))).json().path("access_token").asString();
    }

    /** What a token says, without looking at its signature. */
    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    /** A call of the interface at a council's host; an empty code is the bare domain. */
    Said interfaceOf(String council, String method, String path, String token, String body) {
        Knock knock = Knock.at(method, "/api/v1" + path).with("Host", (council.isEmpty() ? "" : council + ".") + "localhost:" + footprint.port())
                .with("Authorization", "Bearer " + token).with("Accept", "application/json");
        Knock.Answer answer = (body == null ? knock : knock.sending("application/json", body)).on(footprint.port());
        return new Said(answer.status(), answer.body());
    }

    /** Orders something as the operator over the interface, and waits until it has ended. @return done, or the fault */
    String ordered(String council, String body) {
        Said placed = interfaceOf("", "POST", "/operator/councils/" + council + "/orders", person("operator"), body);
        if (placed.status() != 202) {
            return placed.text();
        }
        for (int turn = 0; turn < 300; turn++) {
            JsonNode order = interfaceOf("", "GET", "/operator/orders/" + placed.json().path("id").asLong(), person("operator"), null).json();
            if (List.of("done", "failed").contains(order.path("state").asString())) {
                return order.path("state").asString().equals("done") ? "done" : order.path("fault").asString();
            }
            pause();
        }
        throw new AssertionError("The order was not carried out within a minute: " + body);
    }

    /** A command of bin/footprint with the data folder of this Footprint. @return its exit code, a blank, what it said */
    String command(Map<String, String> environment, String... words) {
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("footprint.home")).resolve("bin/footprint").toString()));
            command.addAll(List.of(words));
            command.addAll(List.of("--data", footprint.data().toString()));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() + " " + said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static Said send(String method, String address, String authorization, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type)
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Said(answer.statusCode(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
