package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import footprint.e2e.RealmAdmin.Said;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The client by which one council's programs sign in, from the operator's order to the day it is taken away, in a real Keycloak. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgramsIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final RealmAdmin REALM = new RealmAdmin(FOOTPRINT);
    private static final String CLIENT = "footprint-machine-surrey";
    private static String secret;
    private static String token;
    private static String program;

    @Test
    @Order(10)
    void the_operator_orders_a_secret_and_only_the_councils_administrator_is_shown_it_and_once() {
        try (BrowserContext visit = FOOTPRINT.visit(); BrowserContext inside = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            page.navigate(FOOTPRINT.house() + "/operator/ask?code=surrey&kind=machine");
            new Form(page).submit();
            page.waitForURL("**/operator/order?id=*");
            page.locator(".notice--ok").waitFor();
            assertTrue(page.locator("main").innerText().contains("A new secret waits for the council"), page.locator("main").innerText());
            assertEquals(0, page.locator("#once").count(), "the operator is shown no secret");
            Picture.of(page, "programs-program-ordered");
            Page administrator = inside.newPage();
            FOOTPRINT.signIn(administrator, "surrey", "administrator");
            administrator.navigate(FOOTPRINT.address("surrey") + "/people?q=service-account");
            administrator.locator("main table a").first().click();
            program = administrator.url().replaceAll(".*id=(\\d+).*", "$1");
            Picture.of(administrator, "programs-secret-waits");
            administrator.locator("#secret-form input[type=submit]").click();
            secret = administrator.locator("#secret").innerText();
            Picture.of(administrator, "programs-secret-shown");
            assertTrue(secret.length() >= 32, "a secret of some length");
            administrator.navigate(FOOTPRINT.address("surrey") + "/people/person?id=" + program);
            assertEquals(0, administrator.locator("#secret-form").count(), "it is shown once");
            assertTrue(administrator.locator("main").innerText().contains("secret shown"), "the history says who looked");
        }
    }

    @Test
    @Order(11)
    void its_token_names_its_council_and_opens_nothing_until_the_council_gives_a_role_and_then_only_there() {
        Said given = clientCredentials(secret);
        assertEquals(200, given.status(), given.text());
        token = given.json().path("access_token").asString();
        assertEquals("[\"surrey\"]", RealmAdmin.claims(token).path("organization").toString());
        assertEquals(CLIENT, RealmAdmin.claims(token).path("azp").asString());
        Said nothing = REALM.interfaceOf("surrey", "GET", "/me", token, null);
        assertEquals(403, nothing.status(), nothing.text());
        Said role = REALM.interfaceOf("surrey", "POST", "/people/" + program + "/roles", REALM.person("surrey.administrator"),
                "{\"role\":\"service-lead\",\"from\":\"2026-11-16\"}");
        assertEquals(200, role.status(), role.text());
        Said me = REALM.interfaceOf("surrey", "GET", "/me", token, null);
        assertEquals(200, me.status(), me.text());
        assertTrue(me.text().contains("service-lead"), me.text());
        assertEquals(200, REALM.interfaceOf("surrey", "GET", "/children", token, null).status());
        assertEquals(403, REALM.interfaceOf("surrey", "GET", "/people", token, null).status(), "what its role does not say stays shut");
        for (String other : List.of("medway", "westminster", "leicestershire")) {
            assertEquals(401, REALM.interfaceOf(other, "GET", "/me", token, null).status(), other);
            assertEquals(401, REALM.interfaceOf(other, "GET", "/children", token, null).status(), other);
        }
        assertEquals(401, REALM.interfaceOf("", "GET", "/operator/councils", token, null).status());
    }

    @Test
    @Order(12)
    void renewed_the_secret_before_counts_no_more_and_there_is_one_client() {
        assertEquals("done", REALM.ordered("surrey", "{\"kind\":\"machine\"}"));
        assertEquals("done", REALM.ordered("surrey", "{\"kind\":\"machine\"}"), "ordering again makes no second client");
        assertEquals(1, REALM.call("GET", "/footprint/clients?search=true&clientId=" + CLIENT, null).size());
        assertEquals(401, clientCredentials(secret).status());
        String administrator = REALM.person("surrey.administrator");
        Said shown = REALM.interfaceOf("surrey", "POST", "/people/" + program + "/secret", administrator, null);
        assertEquals(200, shown.status(), shown.text());
        assertNotEquals(secret, shown.json().path("secret").asString());
        secret = shown.json().path("secret").asString();
        Said again = REALM.interfaceOf("surrey", "POST", "/people/" + program + "/secret", administrator, null);
        assertEquals(404, again.status());
        assertTrue(again.text().contains("IDE-056"), again.text());
        assertEquals(200, clientCredentials(secret).status());
    }

    @Test
    @Order(13)
    void taken_away_the_next_call_is_refused_with_the_token_that_it_holds() {
        assertEquals(200, REALM.interfaceOf("surrey", "GET", "/children", token, null).status());
        String said = REALM.command(Map.of(), "council", "machine-away", "surrey", "--reason", "The programs are not used any more");
        assertTrue(said.startsWith("0 "), said);
        Said refused = REALM.interfaceOf("surrey", "GET", "/children", token, null);
        assertEquals(403, refused.status(), refused.text());
        assertEquals(401, clientCredentials(secret).status());
        assertEquals(0, REALM.call("GET", "/footprint/clients?search=true&clientId=" + CLIENT, null).size());
        said = REALM.command(Map.of(), "council", "machine", "surrey");
        assertTrue(said.startsWith("0 "), said);
        assertEquals(403, REALM.interfaceOf("surrey", "GET", "/children", token, null).status(), "a new secret brings no role back");
    }

    @Test
    @Order(14)
    void the_client_of_peoples_programs_gets_no_token_of_its_own() {
        Said refused = REALM.token("footprint", Map.of("grant_type", "client_credentials", "client_id", "footprint-cli", "client_secret",
                FOOTPRINT.secret("cli-client-secret")));
        assertNotEquals(200, refused.status(), refused.text());
    }

    private static Said clientCredentials(String with) {
        return REALM.token("footprint", Map.of("grant_type", "client_credentials", "client_id", CLIENT, "client_secret", with));
    }
}
