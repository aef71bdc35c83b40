package footprint.perf;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

/** One organization and one person for each invented council in the sign-in service, and their tokens. */
final class InventedSignIns {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long ADMIN_NANOS = 30_000_000_000L;
    private static final int CONFLICT = 409;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String KIND = "application/json";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningFootprint footprint;
    private String admin;
    private long adminSince;
    private String issuer;

    InventedSignIns(RunningFootprint footprint) {
        this.footprint = footprint;
    }

    /** Tokens of the command line's client hold for two hours from now on, so that none is fetched while anything is measured. */
    void makeTokensLast() throws IOException, InterruptedException {
        ObjectNode client = (ObjectNode) JSON.readTree(demand(send("GET", "/clients?clientId=footprint-cli", null)).body()).path(0);
        client.withObject("attributes").put("access.token.lifespan", "7200");
        demand(send("PUT", "/clients/" + client.path("id").asString(), client));
    }

    static String username(String council) {
        return council + ".service-lead";
    }

    /** The council's organization and its service lead; what is there stays. */
    void admit(String council) throws IOException, InterruptedException {
        ObjectNode organization = JSON.createObjectNode().put("name", "Council " + council).put("alias", council).put("enabled", true);
        organization.withArray("domains").addObject().put("name", council + ".example").put("verified", false);
        ObjectNode user = JSON.createObjectNode().put("username", username(council)).put("enabled", true).put("email", "lead@" + council + ".example")
                .put("emailVerified", true).put("firstName", "Lead").put("lastName", council);
        user.withArray("credentials").add(credential(password(council)));
        HttpResponse<String> one = send("POST", "/organizations", organization);
        HttpResponse<String> other = send("POST", "/users", user);
        if (one.statusCode() == CONFLICT && other.statusCode() == CONFLICT) {
            return;
        }
        String id = last(demand(other));
        demand(send("POST", "/organizations/" + last(demand(one)) + "/members", JSON.getNodeFactory().stringNode(id)));
    }

    String token(String council) throws IOException, InterruptedException {
        if (issuer == null) {
            issuer = issuer(council);
        }
        HttpResponse<String> answer = post(issuer + "/protocol/openid-connect/token", "grant_type=password&client_id=footprint-cli&scope=openid&client_secret="
                + encoded(footprint.secret("cli-client-secret")) + "&username=" + username(council) + "&password=" + password(council));
        return JSON.readTree(demand(answer).body()).path("access_token").asString();
    }

    /** The issuer's address as browsers are sent there: tokens must bear it. */
    private String issuer(String council) throws IOException, InterruptedException {
        String location = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + footprint.port() + "/")).header("Accept", "text/html")
                .header("Host", council + ".localhost:" + footprint.port()).build(), HttpResponse.BodyHandlers.discarding()).headers()
                .firstValue("Location").orElseThrow(() -> new IllegalStateException(council + " is not served"));
        return location.substring(0, location.indexOf("/protocol/"));
    }

    private static String last(HttpResponse<String> made) {
        String location = made.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        if (admin == null || System.nanoTime() - adminSince > ADMIN_NANOS) {
            admin = JSON.readTree(demand(post(footprint.keycloak() + "/realms/master/protocol/openid-connect/token",
                    "grant_type=password&client_id=admin-cli&username=footprint-launcher&password=" + encoded(footprint.secret("keycloak-admin-password")))).body())
                    .path("access_token").asString();
            adminSince = System.nanoTime();
        }
        return http.send(HttpRequest.newBuilder(URI.create(footprint.keycloak() + "/admin/realms/footprint" + path))
                .header("Authorization", "Bearer " + admin).header("Content-Type", KIND).method(method, body == null
                        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> demand(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("The sign-in service answered " + answer.statusCode() + " to " + answer.request().uri().getPath() + ": " + answer.body());
        }
        return answer;
    }

    /** Always the same in one data folder, and in no other. */
    private String password(String council) {
        return HexFormat.of().formatHex(derived(council, footprint.secret("cli-client-secret"), 128));
    }

    /** Hashed with one round: what is measured is not the sign-in. */
    private static ObjectNode credential(String password) {
        String salt = "invented-salt-16";
        String value = Base64.getEncoder().encodeToString(derived(password, salt, 512));
        ObjectNode secret = JSON.createObjectNode().put("value", value).put("salt", Base64.getEncoder().encodeToString(salt.getBytes(StandardCharsets.UTF_8)));
        ObjectNode method = JSON.createObjectNode().put("hashIterations", 1).put("algorithm", "pbkdf2-sha512");
        return JSON.createObjectNode().put("type", "password").put("temporary", false).put("secretData", secret.toString()).put("credentialData", method.toString());
    }

    private static byte[] derived(String text, String salt, int bits) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(text.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), 1, bits)).getEncoded();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
