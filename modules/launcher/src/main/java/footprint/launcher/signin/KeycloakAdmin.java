package footprint.launcher.signin;

import footprint.launcher.councils.CouncilFolder;
import footprint.launcher.councils.SignIns;
import footprint.launcher.machine.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's Admin REST interface: makes the realm, or brings one that is there up to date without touching a password. */
final class KeycloakAdmin implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CONFLICT = 409;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String token;

    /** Signs in as the administrator of the whole server. */
    KeycloakAdmin(String url, String user, String password) throws IOException, InterruptedException {
        this.url = url;
        String form = "grant_type=password&client_id=admin-cli&username=" + encode(user) + "&password=" + encode(password);
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Refusal("RUN-041", "Keycloak at " + url + " does not let the administrator in (" + answer.statusCode()
                    + "): check FOOTPRINT_KEYCLOAK_ADMIN and FOOTPRINT_KEYCLOAK_ADMIN_PASSWORD.");
        }
        this.token = JSON.readTree(answer.body()).path("access_token").asString();
    }

    /** Whether the realm is there. */
    boolean has(String realm) throws IOException, InterruptedException {
        return send("GET", "/admin/realms/" + realm, null).statusCode() == 200;
    }

    /** Makes the whole realm in one call. */
    void create(Realm realm) throws IOException, InterruptedException {
        demand(send("POST", "/admin/realms", realm.whole()), false);
    }

    /** Addresses and secrets of the clients, councils and people that are new. What is there already stays. */
    void update(Realm realm) throws IOException, InterruptedException {
        for (ObjectNode client : realm.clients()) {
            String id = get(inRealm("/clients?clientId=" + client.path("clientId").asString())).path(0).path("id").asString("");
            HttpResponse<String> answer = id.isEmpty() ? send("POST", inRealm("/clients"), client) : send("PUT", inRealm("/clients/" + id), client);
            demand(answer, false);
        }
        for (CouncilFolder council : realm.councils()) {
            demand(send("POST", inRealm("/organizations"), realm.organization(council)), true);
        }
        for (SignIns.Person person : realm.people()) {
            HttpResponse<String> made = send("POST", inRealm("/users"), realm.user(person));
            demand(made, true);
            if (made.statusCode() != CONFLICT) {
                join(person);
            }
        }
        operator(realm);
    }

    private void operator(Realm realm) throws IOException, InterruptedException {
        demand(send("POST", inRealm("/roles"), Realm.operatorRole()), true);
        HttpResponse<String> made = send("POST", inRealm("/users"), realm.operatorUser());
        demand(made, true);
        if (made.statusCode() != CONFLICT) {
            String user = get(inRealm("/users?exact=true&username=" + encode(realm.operator().username()))).path(0).path("id").asString();
            JsonNode role = get(inRealm("/roles/" + Realm.OPERATOR));
            demand(send("POST", inRealm("/users/" + user + "/role-mappings/realm"), JSON.createArrayNode().add(role)), false);
        }
    }

    private void join(SignIns.Person person) throws IOException, InterruptedException {
        String user = get(inRealm("/users?exact=true&username=" + encode(person.username()))).path(0).path("id").asString();
        for (JsonNode organization : get(inRealm("/organizations?exact=true&q=" + encode("alias:" + person.council()) + "&max=1000"))) {
            if (organization.path("alias").asString("").equals(person.council().value())) {
                member(organization.path("id").asString(), user);
                return;
            }
        }
        for (JsonNode organization : get(inRealm("/organizations?max=1000"))) {
            if (organization.path("alias").asString("").equals(person.council().value())) {
                member(organization.path("id").asString(), user);
                return;
            }
        }
        throw new IOException("Keycloak has no organization " + person.council());
    }

    private void member(String organization, String user) throws IOException, InterruptedException {
        demand(send("POST", inRealm("/organizations/" + organization + "/members"), JSON.getNodeFactory().stringNode(user)), true);
    }

    private static String inRealm(String path) {
        return "/admin/realms/" + Realm.NAME + path;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, null);
        demand(answer, false);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
        request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.toString()));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void demand(HttpResponse<String> answer, boolean mayBeThere) throws IOException {
        if (answer.statusCode() / 100 != 2 && !(mayBeThere && answer.statusCode() == CONFLICT)) {
            throw new IOException("Keycloak answered " + answer.statusCode() + " to " + answer.request().method() + " "
                    + answer.request().uri().getPath() + ": " + answer.body());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
