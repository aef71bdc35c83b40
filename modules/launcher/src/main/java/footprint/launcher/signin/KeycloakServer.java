package footprint.launcher.signin;

import footprint.launcher.machine.Child;
import footprint.launcher.machine.PropertiesFile;
import footprint.launcher.machine.Refusal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A Keycloak that answers, ours or an outside one, and the login that administers it. */
public final class KeycloakServer {

    private static final Duration PATIENCE = Duration.ofSeconds(600);
    private static final String FINGERPRINT = "realm-fingerprint";

    private final String url;
    private final String admin;
    private final String password;

    private KeycloakServer(String url, String admin, String password) {
        this.url = url;
        this.admin = admin;
        this.password = password;
    }

    /** An outside server, which must answer now. */
    public static KeycloakServer outside(String url, String admin, String password) throws InterruptedException {
        String trimmed = url.replaceAll("/+$", "");
        if (!answers(trimmed, "master")) {
            throw new Refusal("RUN-040", "Keycloak at " + trimmed + " does not answer: check --keycloak-url. Nothing was started.");
        }
        return new KeycloakServer(trimmed, admin, password);
    }

    static KeycloakServer awaited(String url, String admin, String password, Child server) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(url, "master")) {
            if (!server.process().isAlive() || System.nanoTime() > end) {
                throw new Refusal("RUN-043", "Keycloak did not come up (" + server.log() + "): " + server.lastWords(8));
            }
            Thread.sleep(150);
        }
        return new KeycloakServer(url, admin, password);
    }

    /** Makes the realm, or brings it up to date when councils, people or the port have changed. */
    public void provide(Realm realm, PropertiesFile state) throws IOException, InterruptedException {
        String wanted = realm.fingerprint();
        if (wanted.equals(state.get(FINGERPRINT)) && answers(url, Realm.NAME)) {
            return;
        }
        try (KeycloakAdmin keycloak = new KeycloakAdmin(url, admin, password)) {
            if (keycloak.has(Realm.NAME)) {
                keycloak.update(realm);
            } else {
                keycloak.create(realm);
            }
        }
        if (!answers(url, Realm.NAME)) {
            throw new Refusal("RUN-044", "Keycloak took the realm but does not answer for it: see its log.");
        }
        state.put(FINGERPRINT, wanted);
    }

    /** How the steward reaches it as its administrator. */
    public Map<String, String> forSteward() {
        return Map.of("FOOTPRINT_KEYCLOAK_URL", url, "FOOTPRINT_KEYCLOAK_REALM", Realm.NAME, "FOOTPRINT_KEYCLOAK_ADMIN", admin,
                "FOOTPRINT_KEYCLOAK_ADMIN_PASSWORD", password, "FOOTPRINT_OIDC_CLIENT_ID", Realm.WEB_CLIENT);
    }

    /** What tokens of the server at this address name as their issuer. */
    public static String issuer(String url) {
        return url.replaceAll("/+$", "") + "/realms/" + Realm.NAME;
    }

    private static boolean answers(String url, String realm) throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build()) {
            return http.send(HttpRequest.newBuilder(URI.create(url + "/realms/" + realm + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
