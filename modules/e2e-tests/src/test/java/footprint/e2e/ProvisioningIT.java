package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import footprint.e2e.RealmAdmin.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the steward makes in a real Keycloak by order: second factors, councils' own providers, people's accounts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProvisioningIT {

    private static final RunningFootprint FOOTPRINT = System.getProperty("footprint.e2e.data") == null ? RunningFootprint.withSettings("2026-11-16", settings()) : RunningFootprint.shared();
    private static final RealmAdmin REALM = new RealmAdmin(FOOTPRINT);
    private static final String CLEO = "cleo@surrey.example";
    private static final String CLEOS_PASSWORD = "a-longer-password-of-my-own";
    private static String cleo;

    @AfterAll
    static void end() throws InterruptedException {
        FOOTPRINT.close();
    }

    @Test
    @Order(20)
    void a_council_that_demands_a_second_factor_has_its_people_set_one_up_and_type_it_and_the_neighbour_does_not() {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            page.navigate(FOOTPRINT.house() + "/operator/ask?code=medway&kind=second-factor");
            Picture.of(page, "provisioning-second-factor-asked");
            new Form(page).submit();
            assertTrue(page.locator("[role=alert]").first().innerText().contains("Say yes or no"), page.locator("main").innerText());
            page.locator("#demanded").selectOption("yes");
            new Form(page).submit();
            page.waitForURL("**/operator/order?id=*");
            page.locator(".notice--ok").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        }
        String key;
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            typePassword(page, "medway", "medway.reviewer");
            page.locator("#mode-manual").click();
            key = page.locator("#kc-totp-secret-key").innerText();
            page.locator("#totp").fill(OneTimeCode.of(key, 0));
            page.locator("#saveTOTPBtn").click();
            page.waitForURL(FOOTPRINT.address("medway") + "/**");
            assertTrue(page.locator("header").innerText().contains("Medway"), page.locator("header").innerText());
        }
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            typePassword(page, "medway", "medway.reviewer");
            page.locator("#otp").fill(OneTimeCode.of(key, 5000));
            page.locator("#kc-login").click();
            assertTrue(page.url().contains("/realms/"), "a wrong code is refused");
            assertTrue(page.locator("body").innerText().contains("Invalid authenticator code"), page.locator("body").innerText());
            page.navigate(FOOTPRINT.address("medway") + "/children");
            assertTrue(page.url().contains("/realms/"), "and nothing opens");
            typePassword(page, "medway", "medway.reviewer");
            page.locator("#otp").fill(OneTimeCode.of(key, 1));
            page.locator("#kc-login").click();
            page.waitForURL(FOOTPRINT.address("medway") + "/**");
        }
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signIn(page, "westminster", "reviewer");
            assertTrue(page.locator("header").innerText().contains("Westminster"), "the neighbour's people are not asked");
        }
    }

    @Test
    @Order(21)
    void the_second_factor_is_asked_of_nobody_who_has_none_when_the_council_demands_it_no_longer() {
        assertEquals("done", REALM.ordered("medway", "{\"kind\":\"second-factor\",\"demanded\":\"yes\"}"), "again without harm");
        assertEquals("done", REALM.ordered("medway", "{\"kind\":\"second-factor\",\"demanded\":\"no\"}"));
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signIn(page, "medway", "service-lead");
            assertTrue(page.locator("header").innerText().contains("Medway"));
        }
    }

    @Test
    @Order(30)
    void a_person_of_the_councils_mail_domain_is_sent_to_its_own_sign_in_and_has_the_role_that_the_product_gave() {
        entra();
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            page.navigate(FOOTPRINT.house() + "/operator/ask?code=leicestershire&kind=identity-provider");
            page.locator("#issuer").fill(REALM.url() + "/realms/entra");
            page.locator("#client").fill("footprint");
            page.locator("#secret").fill("a-secret-of-the-councils-own");
            page.locator("#domains").fill("county.example");
            Picture.of(page, "provisioning-provider-asked");
            new Form(page).submit();
            page.waitForURL("**/operator/order?id=*");
            page.locator(".notice--ok").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            assertTrue(page.locator("main").innerText().contains("/realms/footprint/broker/leicestershire/endpoint"), page.locator("main").innerText());
            Picture.of(page, "provisioning-provider-made");
            assertFalse(REALM.interfaceOf("", "GET", "/operator/orders?council=leicestershire", REALM.person("operator"), null).text().contains("secret"));
        }
        String administrator = REALM.person("leicestershire.administrator");
        long person = REALM.interfaceOf("leicestershire", "POST", "/people", administrator,
                "{\"username\":\"ada@county.example\",\"name\":\"Ada Broker\",\"email\":\"ada@county.example\"}").json().path("id").asLong();
        Said role = REALM.interfaceOf("leicestershire", "POST", "/people/" + person + "/roles", administrator, "{\"role\":\"service-lead\",\"from\":\"2026-11-16\"}");
        assertEquals(200, role.status(), role.text());
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            broughtBack(page, "leicestershire", "Ada@County.example", "ada");
            page.waitForURL(FOOTPRINT.address("leicestershire") + "/**");
            assertTrue(page.locator("header").innerText().contains("service lead"), page.locator("header").innerText());
            Picture.of(page, "provisioning-brokered");
        }
        String id = REALM.call("GET", "/footprint/users?exact=true&username=ada@county.example", null).path(0).path("id").asString();
        assertEquals("leicestershire", REALM.call("GET", "/footprint/users/" + id + "/federated-identity", null).path(0).path("identityProvider").asString(), "linked");
        JsonNode councils = REALM.call("GET", "/footprint/organizations/members/" + id + "/organizations", null);
        assertEquals(1, councils.size(), councils.toString());
        assertEquals("leicestershire", councils.path(0).path("alias").asString());
        assertEquals("done", REALM.ordered("leicestershire", "{\"kind\":\"identity-provider\",\"issuer\":\"" + REALM.url()
                + "/realms/entra\",\"client\":\"footprint\",\"secret\":\"a-secret-of-the-councils-own\",\"domains\":\"county.example, schools.county.example\"}"), "again without harm");
        assertEquals(1, REALM.call("GET", "/footprint/identity-provider/instances", null).size());
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            broughtBack(page, "leicestershire", "ada@county.example", "ada");
            page.waitForURL(FOOTPRINT.address("leicestershire") + "/**");
        }
        assertEquals(1, REALM.call("GET", "/footprint/users?search=*county.example*", null).size(), "and nobody twice");
    }

    @Test
    @Order(31)
    void whom_the_product_gave_no_role_nothing_opens_and_no_other_council_lets_them_in() {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            broughtBack(page, "leicestershire", "bo@county.example", "bo");
            page.waitForURL(FOOTPRINT.address("leicestershire") + "/**");
            assertTrue(page.locator("main").innerText().contains("no role"), page.locator("main").innerText());
            Picture.of(page, "provisioning-brokered-without-role");
        }
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            broughtBack(page, "leicestershire", "ada@county.example", "ada");
            page.waitForURL(FOOTPRINT.address("leicestershire") + "/**");
            boolean shut = page.navigate(FOOTPRINT.address("surrey") + "/children").status() != 200 || page.url().contains("/realms/");
            assertTrue(shut, page.url());
        }
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            page.navigate(FOOTPRINT.address("surrey") + "/");
            page.locator("#username").fill("somebody@surrey.example");
            page.locator("#kc-login").click();
            assertTrue(page.url().contains("/realms/footprint/"), "an address of another council's domain is not sent there: " + page.url());
        }
    }

    @Test
    @Order(32)
    void a_mail_domain_belongs_to_one_council() {
        String fault = REALM.ordered("surrey", "{\"kind\":\"identity-provider\",\"issuer\":\"" + REALM.url()
                + "/realms/entra\",\"client\":\"footprint\",\"secret\":\"x\",\"domains\":\"county.example\"}");
        assertTrue(fault.startsWith("OPE-057"), fault);
        String wrong = REALM.ordered("surrey", "{\"kind\":\"identity-provider\",\"issuer\":\"" + REALM.url()
                + "/realms/nowhere\",\"client\":\"footprint\",\"secret\":\"x\",\"domains\":\"other.example\"}");
        assertTrue(wrong.startsWith("OPE-056"), wrong);
        assertEquals(1, REALM.call("GET", "/footprint/identity-provider/instances", null).size(), "nothing was made");
    }

    @Test
    @Order(40)
    void an_administrator_invites_somebody_who_signs_in_with_the_one_time_password_and_has_the_role() {
        try (BrowserContext visit = FOOTPRINT.visit(); BrowserContext invited = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signIn(page, "surrey", "administrator");
            page.navigate(FOOTPRINT.address("surrey") + "/people/add");
            page.locator("#name").fill("Cleo Invited");
            page.locator("#invite").selectOption("yes");
            new Form(page).submit();
            assertTrue(page.locator("[role=alert]").first().innerText().contains("e-mail address"), page.locator("main").innerText());
            assertEquals("Cleo Invited", page.locator("#name").inputValue());
            page.locator("#email").fill(CLEO);
            Picture.of(page, "provisioning-invite");
            new Form(page).submit();
            page.waitForURL("**/people/person?id=*");
            cleo = page.url().replaceAll(".*id=(\\d+).*", "$1");
            assertEquals("handed-over", account("surrey", cleo).path("outcome").asString());
            page.navigate(FOOTPRINT.address("surrey") + "/people/person?id=" + cleo);
            Picture.of(page, "provisioning-invited");
            page.locator("#secret-form input[type=submit]").click();
            String password = page.locator("#secret").innerText();
            assertEquals(200, REALM.interfaceOf("surrey", "POST", "/people/" + cleo + "/roles", REALM.person("surrey.administrator"),
                    "{\"role\":\"reviewer\",\"from\":\"2026-11-16\"}").status());
            Page hers = invited.newPage();
            hers.navigate(FOOTPRINT.address("surrey") + "/");
            FOOTPRINT.enter(hers, CLEO, password);
            hers.locator("#password-new").fill(CLEOS_PASSWORD);
            hers.locator("#password-confirm").fill(CLEOS_PASSWORD);
            hers.locator("form input[type=submit], form button[type=submit]").first().click();
            hers.waitForURL(FOOTPRINT.address("surrey") + "/**");
            assertTrue(hers.locator("header").innerText().contains("reviewer"), hers.locator("header").innerText());
        }
    }

    @Test
    @Order(41)
    void inviting_again_makes_nobody_twice_goes_on_with_what_was_half_made_and_gives_no_other_council_a_password() {
        String administrator = REALM.person("surrey.administrator");
        assertEquals(200, REALM.interfaceOf("surrey", "POST", "/people/" + cleo + "/invite", administrator, null).status());
        assertEquals("handed-over", account("surrey", cleo).path("outcome").asString());
        assertEquals(1, REALM.call("GET", "/footprint/users?exact=true&email=" + CLEO, null).size());
        REALM.call("POST", "/footprint/users", "{\"username\":\"dan@surrey.example\",\"email\":\"dan@surrey.example\",\"firstName\":\"Dan\",\"lastName\":\"Half\",\"enabled\":true}");
        String dan = REALM.interfaceOf("surrey", "POST", "/people", administrator,
                "{\"name\":\"Dan Half\",\"email\":\"dan@surrey.example\",\"invite\":true}").json().path("id").asString();
        assertEquals("handed-over", account("surrey", dan).path("outcome").asString());
        assertEquals(1, REALM.call("GET", "/footprint/organizations/members/" + user("dan@surrey.example") + "/organizations", null).size());
        String neighbour = REALM.call("GET", "/footprint/users?exact=true&username=westminster.reviewer", null).path(0).path("email").asString();
        String id = REALM.interfaceOf("surrey", "POST", "/people", administrator, "{\"username\":\"westminster.reviewer\",\"name\":\"A Neighbour\",\"email\":\""
                + neighbour + "\",\"invite\":true}").json().path("id").asString();
        assertEquals("known", account("surrey", id).path("outcome").asString());
        assertEquals(404, REALM.interfaceOf("surrey", "POST", "/people/" + id + "/secret", administrator, null).status());
        assertFalse(REALM.person("westminster.reviewer").isEmpty(), "the password of the other council's person still counts");
        String wrong = REALM.interfaceOf("surrey", "POST", "/people", administrator,
                "{\"username\":\"medway.reviewer\",\"name\":\"Somebody Else\",\"email\":\"else@surrey.example\",\"invite\":true}").json().path("id").asString();
        assertTrue(account("surrey", wrong).path("fault").asString().startsWith("OPE-046"), account("surrey", wrong).toString());
    }

    @Test
    @Order(42)
    void who_leaves_the_council_is_out_at_the_next_click_and_cannot_come_in_again_until_invited() {
        String administrator = REALM.person("surrey.administrator");
        String dan = REALM.interfaceOf("surrey", "GET", "/people?q=dan", administrator, null).json().path("rows").path(0).path("id").asString();
        String password = REALM.interfaceOf("surrey", "POST", "/people/" + dan + "/secret", administrator, null).json().path("secret").asString();
        assertEquals(200, REALM.interfaceOf("surrey", "POST", "/people/" + dan + "/roles", administrator, "{\"role\":\"reviewer\",\"from\":\"2026-11-16\"}").status());
        try (BrowserContext visit = FOOTPRINT.visit(); BrowserContext inside = FOOTPRINT.visit()) {
            Page his = visit.newPage();
            his.navigate(FOOTPRINT.address("surrey") + "/");
            FOOTPRINT.enter(his, "dan@surrey.example", password);
            his.locator("#password-new").fill(CLEOS_PASSWORD);
            his.locator("#password-confirm").fill(CLEOS_PASSWORD);
            his.locator("form input[type=submit], form button[type=submit]").first().click();
            his.waitForURL(FOOTPRINT.address("surrey") + "/**");
            assertEquals(1, REALM.call("GET", "/footprint/users/" + user("dan@surrey.example") + "/sessions", null).size());
            Page page = inside.newPage();
            FOOTPRINT.signIn(page, "surrey", "administrator");
            page.navigate(FOOTPRINT.address("surrey") + "/people/person?id=" + dan);
            page.locator("[id='leave']").click();
            page.locator(".notice--ok").waitFor();
            assertEquals("done", account("surrey", dan).path("state").asString());
            Picture.of(page, "provisioning-left");
            boolean shut = his.navigate(FOOTPRINT.address("surrey") + "/children").status() != 200 || his.url().contains("/realms/");
            assertTrue(shut, his.url());
            JsonNode him = REALM.call("GET", "/footprint/users/" + user("dan@surrey.example"), null);
            assertFalse(him.path("enabled").asBoolean());
            assertEquals(0, REALM.call("GET", "/footprint/users/" + user("dan@surrey.example") + "/sessions", null).size(), "his sessions are over");
            assertEquals(0, REALM.call("GET", "/footprint/organizations/members/" + user("dan@surrey.example") + "/organizations", null).size());
        }
        assertNotEquals(200, REALM.token("footprint", Map.of("grant_type", "password", "client_id", "footprint-cli", "client_secret", FOOTPRINT.secret("cli-client-secret"),
                "username", "dan@surrey.example", "password", CLEOS_PASSWORD)).status());
        Said last = REALM.interfaceOf("surrey", "POST", "/people/" + REALM.interfaceOf("surrey", "GET", "/people?q=surrey.administrator", administrator, null)
                .json().path("rows").path(0).path("id").asString() + "/leave", administrator, null);
        assertEquals(409, last.status(), last.text());
        assertEquals(200, REALM.interfaceOf("surrey", "POST", "/people/" + dan + "/invite", administrator, null).status());
        assertEquals("handed-over", account("surrey", dan).path("outcome").asString());
        assertTrue(REALM.call("GET", "/footprint/users/" + user("dan@surrey.example"), null).path("enabled").asBoolean(), "he may come again");
    }

    @Test
    @Order(43)
    void with_two_administrators_nobody_both_lets_a_person_in_and_sees_the_password() {
        String first = REALM.person("surrey.administrator");
        String eve = REALM.interfaceOf("surrey", "POST", "/people", first, "{\"name\":\"Eve Second\",\"email\":\"eve@surrey.example\",\"invite\":true}")
                .json().path("id").asString();
        assertEquals("handed-over", account("surrey", eve).path("outcome").asString());
        assertEquals(200, REALM.interfaceOf("surrey", "POST", "/people/" + cleo + "/roles", first, "{\"role\":\"administrator\",\"from\":\"2026-11-16\"}").status());
        Said shown = REALM.interfaceOf("surrey", "POST", "/people/" + eve + "/secret", first, null);
        assertEquals(409, shown.status(), shown.text());
        assertTrue(shown.text().contains("IDE-059"), shown.text());
        REALM.call("PUT", "/footprint/users/" + user(CLEO) + "/reset-password", "{\"type\":\"password\",\"value\":\"" + CLEOS_PASSWORD + "-two\",\"temporary\":false}");
        String second = REALM.token("footprint", Map.of("grant_type", "password", "client_id", "footprint-cli", "scope", "openid", "client_secret",
                FOOTPRINT.secret("cli-client-secret"), "username", CLEO, "password", CLEOS_PASSWORD + "-two")).json().path("access_token").asString();
        String role = "{\"role\":\"service-lead\",\"from\":\"2026-11-16\"}";
        assertEquals(200, asAdministrator(second, "POST", "/people/" + eve + "/secret", null).status());
        assertEquals(409, asAdministrator(second, "POST", "/people/" + eve + "/roles", role).status(), "who saw the password gives no role");
        assertEquals(200, REALM.interfaceOf("surrey", "POST", "/people/" + eve + "/roles", first, role).status());
    }

    @Test
    @Order(50)
    void a_third_sign_in_of_one_person_ends_the_oldest() {
        List<BrowserContext> visits = List.of(FOOTPRINT.visit(), FOOTPRINT.visit(), FOOTPRINT.visit());
        try {
            String person = user("westminster.service-lead");
            String oldest = null;
            for (BrowserContext visit : visits) {
                FOOTPRINT.signIn(visit.newPage(), "westminster", "service-lead");
                JsonNode sessions = REALM.call("GET", "/footprint/users/" + person + "/sessions", null);
                oldest = oldest == null ? sessions.path(0).path("id").asString() : oldest;
            }
            JsonNode sessions = REALM.call("GET", "/footprint/users/" + person + "/sessions", null);
            assertEquals(2, sessions.size(), sessions.toString());
            assertFalse(sessions.toString().contains(oldest), "the oldest is over");
            assertEquals("footprint browser", REALM.call("GET", "/footprint", null).path("browserFlow").asString());
        } finally {
            visits.forEach(BrowserContext::close);
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(LauncherProcess.NO_LIMITS);
        settings.put("FOOTPRINT_SESSIONS_PER_PERSON", "2");
        return settings;
    }

    /** Somebody who holds two roles says which. */
    private static Said asAdministrator(String token, String method, String path, String body) {
        Knock knock = Knock.at(method, "/api/v1" + path).with("Host", "surrey.localhost:" + FOOTPRINT.port()).with("Authorization", "Bearer " + token)
                .with("Footprint-Role", "administrator").with("Accept", "application/json");
        Knock.Answer answer = (body == null ? knock : knock.sending("application/json", body)).on(FOOTPRINT.port());
        return new Said(answer.status(), answer.body());
    }

    private static String user(String username) {
        return REALM.call("GET", "/footprint/users?exact=true&username=" + username, null).path(0).path("id").asString();
    }

    /** What became of the last thing asked for somebody's account, when it has ended. */
    private static JsonNode account(String council, String person) {
        JsonNode account = null;
        for (int turn = 0; turn < 300; turn++) {
            account = REALM.interfaceOf(council, "GET", "/people/" + person + "/account", REALM.person(council + ".administrator"), null).json();
            if (!account.path("state").asString("").equals("waiting")) {
                return account;
            }
            RealmAdmin.pause();
        }
        throw new AssertionError("The steward did nothing: " + account);
    }

    /** A second realm of the same Keycloak stands for a council's own sign-in. */
    private static void entra() {
        REALM.call("POST", "", """
                {"realm":"entra","enabled":true,"clients":[{"clientId":"footprint","secret":"a-secret-of-the-councils-own","enabled":true,"publicClient":false,
                  "standardFlowEnabled":true,"redirectUris":["%s/realms/footprint/broker/leicestershire/endpoint"]}],"users":[%s,%s]}"""
                .formatted(REALM.url(), entrant("ada"), entrant("bo")));
    }

    private static String entrant(String name) {
        return """
                {"username":"%1$s","enabled":true,"email":"%1$s@county.example","emailVerified":true,"firstName":"%1$s","lastName":"Broker",
                 "credentials":[{"type":"password","value":"the-countys-own-password"}]}""".formatted(name);
    }

    /** Types the address at Keycloak, is sent to the council's own sign-in, and types the password there. */
    private static void broughtBack(Page page, String council, String address, String name) {
        page.navigate(FOOTPRINT.address(council) + "/");
        page.locator("#username").fill(address);
        page.locator("#kc-login").click();
        page.waitForURL("**/realms/entra/**");
        FOOTPRINT.enter(page, name, "the-countys-own-password");
    }

    private static void typePassword(Page page, String council, String username) {
        page.navigate(FOOTPRINT.address(council) + "/");
        FOOTPRINT.enter(page, username, FOOTPRINT.password(username));
    }
}
