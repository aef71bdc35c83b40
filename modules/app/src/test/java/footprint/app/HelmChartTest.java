package footprint.app;

import com.marcnuri.helm.Helm;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HelmChartTest {

    private static final Path CHART = Path.of("../../helm/footprint");

    @Test
    void the_chart_passes_the_strict_linter() {
        var result = new Helm(CHART).lint().strict().call();
        assertFalse(result.isFailed(), () -> String.join("\n", result.getMessages()));
    }

    @Test
    void every_council_named_gets_its_own_host() {
        String manifests = new Helm(CHART).template().withName("footprint").withValuesFile(Path.of("src/test/resources/helm/councils.yaml")).call();
        assertTrue(manifests.contains("host: ambershire.footprint.example"));
        assertTrue(manifests.contains("host: brockshire.footprint.example"));
    }

    @Test
    void each_kind_of_object_is_rendered_once() {
        String manifests = render("replicas=2");
        for (String kind : List.of("Deployment", "Service", "Ingress", "NetworkPolicy", "PodDisruptionBudget", "ServiceAccount")) {
            assertEquals(1, manifests.lines().filter(line -> line.equals("kind: " + kind)).count(), kind);
        }
    }

    @Test
    void secrets_come_from_a_kubernetes_secret_only() {
        String manifests = render("replicas=2");
        assertEquals(2, manifests.lines().filter(line -> line.contains("secretKeyRef")).count());
        assertFalse(manifests.contains("kind: Secret"));
    }

    @Test
    void every_further_database_server_gets_its_address_and_its_secret() {
        String manifests = new Helm(CHART).template().withName("footprint").withValuesFile(Path.of("src/test/resources/helm/servers.yaml")).call();
        assertTrue(manifests.contains("name: FOOTPRINT_SERVERS, value: \"second,third\""));
        assertTrue(manifests.contains("FOOTPRINT_SERVER_THIRD_URL, value: \"jdbc:postgresql://third:5432/footprint\""));
        assertTrue(manifests.contains("secretKeyRef: { name: third-database, key: password }"));
        assertEquals(4, manifests.lines().filter(line -> line.contains("secretKeyRef")).count());
    }

    @Test
    void a_mail_server_is_reached_and_its_password_comes_from_a_secret() {
        assertFalse(render("replicas=2").contains("SMTP"));
        String manifests = new Helm(CHART).template().withName("footprint").set("smtp.host", "mail.example").set("smtp.user", "footprint").call();
        assertTrue(manifests.contains("name: FOOTPRINT_SMTP_HOST, value: \"mail.example\""));
        assertTrue(manifests.contains("secretKeyRef: { name: footprint-smtp, key: password }"));
        assertTrue(manifests.contains("- { port: 587 }"), "the network policy lets it out");
    }

    @Test
    void a_value_that_the_schema_does_not_know_is_refused() {
        assertThrows(RuntimeException.class, () -> render("replicas=none"));
        assertThrows(RuntimeException.class, () -> render("datbase.url=x"));
    }

    private static String render(String setting) {
        int equals = setting.indexOf('=');
        return new Helm(CHART).template().withName("footprint").set(setting.substring(0, equals), setting.substring(equals + 1)).call();
    }
}
