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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Keycloak as its administrator sees it, and the database as its owner does: to prepare what a test needs, not to be tested. */
final class SignInAdmin {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final RunningFootprint footprint;

    SignInAdmin(RunningFootprint footprint) {
        this.footprint = footprint;
    }

    String url() {
        return "http://localhost:" + port("keycloak");
    }

    private String port(String of) {
        Properties ports = new Properties();
        try (var reader = Files.newBufferedReader(footprint.data().resolve("ports.properties"))) {
            ports.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return ports.getProperty(of);
    }

    private String token() {
        return JSON.readTree(form(url() + "/realms/master/protocol/openid-connect/token", "grant_type=password&client_id=admin-cli"
                + "&username=footprint-launcher&password=" + encoded(footprint.secret("keycloak-admin-password"))).body()).path("access_token").asString();
    }

    static HttpResponse<String> form(String address, String body) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** A call of the Admin REST interface, path from /admin/realms on; fails unless it is taken. */
    JsonNode call(String method, String path, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token()).header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    String user(String username) {
        return call("GET", "/footprint/users?exact=true&username=" + encoded(username), null).path(0).path("id").asString();
    }

    /** A new person with a password, in these councils. */
    void person(String username, String password, String... councils) {
        call("POST", "/footprint/users", """
                {"username":"%s","enabled":true,"email":"%s@people.example","emailVerified":true,"firstName":"A","lastName":"Person",
                 "credentials":[{"type":"password","value":"%s"}]}""".formatted(username, username, password));
        for (String council : councils) {
            for (JsonNode organization : call("GET", "/footprint/organizations?max=1000", null)) {
                if (organization.path("alias").asString().equals(council)) {
                    call("POST", "/footprint/organizations/" + organization.path("id").asString() + "/members", "\"" + user(username) + "\"");
                }
            }
        }
    }

    /** Gives somebody a role in a council's own tables. */
    void role(String council, String username, String role) {
        sql("insert into council_" + council + ".person (username, full_name, email) values ('" + username + "', 'A Person', '" + username
                + "@people.example') on conflict (username) do nothing");
        sql("insert into council_" + council + ".role_holding (person_id, role, from_date) select id, '" + role + "', '2020-01-01' from council_" + council
                + ".person where username = '" + username + "'");
    }

    void sql(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port("database") + "/footprint", "footprint_owner",
                footprint.secret("database-owner-password")); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
