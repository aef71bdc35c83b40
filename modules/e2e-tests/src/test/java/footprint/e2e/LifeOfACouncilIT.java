package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A fifth council comes, is shut and opened, begins to leave and stays: by the operator's pages, beside the four that work on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeOfACouncilIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final String CODE = "lyme" + Long.toString(System.currentTimeMillis() % 100_000_000, 36);
    private static final String GSS = "E%08d".formatted(System.currentTimeMillis() % 100_000_000);
    private static final String NEW_PASSWORD = "a-longer-password-of-my-own";
    private static String oneTime;

    @Test
    @Order(1)
    void the_operator_brings_a_council_in_with_anothers_rules_and_sees_the_password_once() {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            page.navigate(FOOTPRINT.house() + "/operator/add");
            page.locator("#gssCode").fill("E1");
            page.locator("#name").fill("Lyme Council");
            new Form(page).submit();
            assertTrue(page.locator("[role=alert]").first().innerText().contains("GSS code"), "every fault is listed");
            assertEquals("Lyme Council", page.locator("#name").inputValue(), "what was typed stays");
            form(page, CODE, GSS, CODE + ".admin");
            long began = System.nanoTime();
            new Form(page).submit();
            page.waitForURL("**/operator/order?id=*");
            page.locator(".notice--ok").waitFor();
            System.out.printf("Onboarded in the browser after %.1f s%n", (System.nanoTime() - began) / 1e9);
            Picture.of(page, "life-onboarded");
            page.locator("#once input[type=submit]").click();
            oneTime = page.locator("#password").innerText();
            assertTrue(oneTime.matches("([a-z0-9]{4}-){3}[a-z0-9]{4}"), oneTime);
            page.navigate(page.url());
            assertEquals(0, page.locator("#password").count());
            assertEquals(0, page.locator("#once").count(), "it is shown once");
        }
    }

    @Test
    @Order(2)
    void the_first_administrator_signs_in_at_the_councils_own_address_and_finds_the_rules() {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            awaitServed(page);
            page.navigate(FOOTPRINT.address(CODE) + "/");
            FOOTPRINT.enter(page, CODE + ".admin", oneTime);
            page.locator("#password-new").fill(NEW_PASSWORD);
            page.locator("#password-confirm").fill(NEW_PASSWORD);
            page.locator("form input[type=submit], form button[type=submit]").first().click();
            page.waitForURL(FOOTPRINT.address(CODE) + "/**");
            assertTrue(page.locator("header").innerText().contains("Lyme Council"), page.locator("header").innerText());
            page.navigate(FOOTPRINT.address(CODE) + "/settings");
            assertTrue(page.locator("main").innerText().contains("The ladder and the reasons"), page.locator("main").innerText());
            page.navigate(FOOTPRINT.address(CODE) + "/settings/changes");
            assertTrue(page.locator("main").innerText().contains("operator"), "who published them: " + page.locator("main").innerText());
        }
    }

    @Test
    @Order(3)
    void the_operator_reaches_no_council_and_a_councils_people_do_not_reach_the_operators_pages() {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            String cookie = visit.cookies(FOOTPRINT.house()).stream().filter(one -> one.name.equals("JSESSIONID")).findFirst().orElseThrow().value;
            assertEquals(200, knock("localhost", "/operator", "JSESSIONID=" + cookie));
            assertEquals(401, knock("surrey.localhost", "/children", "JSESSIONID=" + cookie), "the operator's session opens no council");
            assertNotEquals(200, knock("localhost", "/operator", "JSESSIONID=" + cookie), "and trying has ended it");
            assertEquals(404, knock("localhost", "/children", ""));
        }
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signIn(page, "surrey", "administrator");
            assertEquals(404, page.navigate(FOOTPRINT.address("surrey") + "/operator").status());
            assertEquals(404, page.navigate(FOOTPRINT.address("surrey") + "/api/v1/operator/councils").status());
            page.navigate(FOOTPRINT.house() + "/operator");
            assertTrue(page.locator("main").innerText().contains("not as the operator") || page.url().contains("/realms/"), page.locator("body").innerText());
            assertFalse(page.locator("body").innerText().contains("Add a council"));
        }
    }

    @Test
    @Order(4)
    void suspended_its_pages_say_so_within_seconds_and_its_sessions_are_over_and_the_others_work_on() {
        try (BrowserContext operator = FOOTPRINT.visit(); BrowserContext inside = FOOTPRINT.visit(); BrowserContext other = FOOTPRINT.visit()) {
            Page administrator = inside.newPage();
            administrator.navigate(FOOTPRINT.address(CODE) + "/");
            FOOTPRINT.enter(administrator, CODE + ".admin", NEW_PASSWORD);
            administrator.waitForURL(FOOTPRINT.address(CODE) + "/**");
            Page page = operator.newPage();
            FOOTPRINT.signInOperator(page);
            order(page, "suspend", "The agreement has not been signed yet");
            Response refused = awaitStatus(administrator, 503);
            assertEquals(503, refused.status());
            assertTrue(administrator.locator("main").innerText().contains("suspended"), administrator.locator("main").innerText());
            Picture.of(administrator, "life-suspended");
            Page elsewhere = other.newPage();
            FOOTPRINT.signIn(elsewhere, "surrey", "service-lead");
            assertTrue(elsewhere.locator("h1").count() > 0);
            order(page, "resume", "The agreement has been signed now");
            awaitStatus(administrator, 200);
        }
    }

    @Test
    @Order(5)
    void leaving_can_be_taken_back_and_deleting_too_early_is_refused_with_the_day() {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            order(page, "leave", "The council sets up a service of its own");
            page.navigate(FOOTPRINT.house() + "/operator/council?code=" + CODE);
            assertTrue(page.locator("main").innerText().contains("16 December 2026"), page.locator("main").innerText());
            Picture.of(page, "life-leaving");
            page.navigate(FOOTPRINT.house() + "/operator/ask?code=" + CODE + "&kind=delete");
            page.locator("#reason").fill("The council sets up a service of its own");
            page.locator("#checksum").fill("0".repeat(64));
            page.locator("#confirmation").fill(CODE);
            new Form(page).submit();
            assertTrue(page.locator("main").innerText().contains("may be deleted from 2026-12-16"), page.locator("main").innerText());
            order(page, "stay", "The council has thought again and stays");
            page.navigate(FOOTPRINT.house() + "/operator/council?code=" + CODE);
            assertTrue(page.locator("main .lead").innerText().contains("Open"));
        }
    }

    @Test
    @Order(6)
    void a_council_that_cannot_be_finished_leaves_nothing_and_says_why() {
        String other = CODE + "x";
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            page.navigate(FOOTPRINT.house() + "/operator/add");
            form(page, other, "E%08d".formatted(System.currentTimeMillis() % 100_000_000), "surrey.reviewer"); // somebody else's sign-in name
            new Form(page).submit();
            page.waitForURL("**/operator/order?id=*");
            page.locator(".notice--late").waitFor();
            assertTrue(page.locator("main").innerText().contains("OPE-046"), page.locator("main").innerText());
            page.navigate(FOOTPRINT.house() + "/operator?q=" + other);
            assertEquals(0, page.locator("a[href$='code=" + other + "']").count(), "nothing of it is left");
            assertEquals(404, page.navigate(FOOTPRINT.address(other) + "/").status());
        }
    }

    @Test
    @Order(7)
    void deleted_with_the_checksum_of_its_export_nothing_is_left_but_the_certificate() throws Exception {
        try (BrowserContext visit = FOOTPRINT.visit(); Connection owner = owner()) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            order(page, "leave", "The council sets up a service of its own");
            page.navigate(FOOTPRINT.house() + "/operator/ask?code=" + CODE + "&kind=export");
            new Form(page).submit();
            page.locator(".notice--ok").waitFor();
            String archive = page.locator("main").innerText().replaceAll("(?s).*the file (\\S+\\.zip).*", "$1");
            assertEquals(1, update(owner, "update registry.council set leaves_on = '2026-11-16' where code = '" + CODE + "'"), "the cooling-off days have passed");
            assertTrue(deletion(page, "0".repeat(64)).contains("OPE-052"), "a checksum of something else destroys nothing");
            String checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(
                    Files.readAllBytes(FOOTPRINT.data().resolve("steward").resolve(CODE).resolve(archive))));
            assertTrue(deletion(page, checksum).contains("The council is deleted"), page.locator("main").innerText());
            page.locator("a[href^='/operator/certificate?id=']").click();
            assertTrue(page.locator("main").innerText().contains("The council held no child's record"), page.locator("main").innerText());
            assertTrue(page.locator("main").innerText().contains(checksum));
            Picture.of(page, "life-certificate");
            assertEquals(0, count(owner, "select count(*) from pg_namespace where nspname = 'council_" + CODE + "'"));
            assertEquals(0, count(owner, "select count(*) from pg_roles where rolname = 'council_" + CODE + "'"));
            assertEquals(0, count(owner, "select count(*) from registry.council where code = '" + CODE + "'"));
            assertEquals(404, awaitStatus(page, 404).status());
        }
    }

    @Test
    @Order(8)
    void a_steward_that_is_killed_in_the_middle_leaves_a_whole_council_or_none() throws Exception {
        for (int delay : new int[] {0, 300, 700, 1200}) {
            String code = CODE + "k" + delay;
            try (Connection owner = owner(); Statement holding = owner.createStatement()) {
                owner.setAutoCommit(false);
                holding.execute("select code from registry.council where code = 'medway' for update"); // keeps the launcher's own steward busy
                try (Connection asking = owner()) {
                    update(asking, "insert into registry.council_order (council, kind, detail, ordered_by) values ('medway', 'resume', '{\"reason\": \"it is open already\"}', 'a test')");
                    await(asking, "select count(*) from registry.council_order where council = 'medway' and state = 'working'", 1);
                    Process steward = steward();
                    try {
                        update(asking, """
                                insert into registry.council_order (council, kind, detail, ordered_by) values ('%1$s', 'onboard', '{"name": "Killed %1$s",
                                "gss-code": "E%2$08d", "region": "North", "colour": "#1d5c63", "template": "", "administrator": "Ada Killed",
                                "email": "ada@%1$s.example.uk", "username": "%1$s.admin"}', 'a test')""".formatted(code, System.currentTimeMillis() % 100_000_000));
                        await(asking, "select count(*) from registry.council_order where council = '" + code + "' and state in ('working', 'done')", 1);
                        Thread.sleep(delay);
                    } finally {
                        steward.destroyForcibly().waitFor();
                    }
                    owner.commit(); // the launcher's steward goes on, and finds what the killed one left
                    await(asking, "select count(*) from registry.council_order where council = '" + code + "' and state in ('waiting', 'working')", 0);
                    boolean whole = count(asking, "select count(*) from registry.council where state = 'open' and code = '" + code + "'") == 1;
                    boolean schema = count(asking, "select count(*) from pg_namespace where nspname = 'council_" + code + "'") == 1;
                    assertEquals(whole, schema, code);
                    assertTrue(whole, "the order was gone on with");
                    assertEquals(1, count(asking, "select count(*) from council_" + code + ".role_holding where role = 'administrator'"), code);
                    assertEquals(count(asking, "select count(distinct room) from council_" + code + ".configuration"),
                            count(asking, "select count(*) from (select distinct room, publication from council_" + code + ".configuration) each_room"), "published once");
                }
            }
        }
    }

    private static String deletion(Page page, String checksum) {
        page.navigate(FOOTPRINT.house() + "/operator/ask?code=" + CODE + "&kind=delete");
        page.locator("#reason").fill("The council has a service of its own now");
        page.locator("#checksum").fill(checksum);
        page.locator("#confirmation").fill(CODE);
        new Form(page).submit();
        page.waitForURL("**/operator/order?id=*");
        page.locator(".notice--ok, .notice--late").waitFor();
        return page.locator("main").innerText();
    }

    /** A steward of its own, beside the launcher's, to be killed. */
    private static Process steward() throws IOException {
        Path home = Path.of(System.getProperty("footprint.home"));
        String keycloak = remembered("ports", "keycloak");
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/footprint").toString(), "steward", "--data", FOOTPRINT.data().toString())
                .redirectErrorStream(true).redirectOutput(FOOTPRINT.data().resolve("logs/second-steward.log").toFile());
        builder.environment().putAll(Map.of("FOOTPRINT_HOUSE_ADDRESS", FOOTPRINT.house(), "FOOTPRINT_KEYCLOAK_URL", "http://localhost:" + keycloak,
                "FOOTPRINT_KEYCLOAK_ADMIN", "footprint-launcher", "FOOTPRINT_KEYCLOAK_ADMIN_PASSWORD", FOOTPRINT.secret("keycloak-admin-password"),
                "FOOTPRINT_SEALING_KEY", FOOTPRINT.secret("sealing-key"),
                "FOOTPRINT_SESSIONS_PER_PERSON", "0"));
        return builder.start();
    }

    private static Connection owner() throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + remembered("ports", "database") + "/footprint", "footprint_owner",
                FOOTPRINT.secret("database-owner-password"));
    }

    private static String remembered(String file, String key) throws IOException {
        return Files.readAllLines(FOOTPRINT.data().resolve(file + ".properties")).stream().filter(line -> line.startsWith(key + "=")).findFirst()
                .orElseThrow().substring(key.length() + 1);
    }

    private static int update(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }

    private static long count(Connection connection, String question) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void await(Connection connection, String question, long wanted) throws SQLException, InterruptedException {
        for (int i = 0; i < 1200 && count(connection, question) != wanted; i++) {
            Thread.sleep(50);
        }
        assertEquals(wanted, count(connection, question), question);
    }

    private static void form(Page page, String code, String gss, String username) {
        page.locator("#name").fill("Lyme Council " + code);
        page.locator("#code").fill(code);
        page.locator("#gssCode").fill(gss);
        page.locator("#region").selectOption("South West");
        page.locator("#template").selectOption("westminster");
        page.locator("#administrator").fill("Ada Lyme");
        page.locator("#email").fill("ada@" + code + ".example.uk");
        page.locator("#username").fill(username);
    }

    private static void order(Page page, String kind, String reason) {
        page.navigate(FOOTPRINT.house() + "/operator/ask?code=" + CODE + "&kind=" + kind);
        page.locator("#reason").fill(reason);
        new Form(page).submit();
        page.waitForURL("**/operator/order?id=*");
        page.locator(".notice--ok").waitFor(new Locator.WaitForOptions().setTimeout(20_000));
    }

    private static int knock(String host, String address, String cookie) {
        return Knock.at("GET", address).with("Host", host + ":" + FOOTPRINT.port()).with("Cookie", cookie).with("Accept", "text/html")
                .on(FOOTPRINT.port()).status();
    }

    /** The application asks the registry every few seconds. */
    private static Response awaitStatus(Page page, int status) {
        Response response = null;
        for (int i = 0; i < 40; i++) {
            response = page.navigate(FOOTPRINT.address(CODE) + "/");
            if (response.status() == status) {
                return response;
            }
            page.waitForTimeout(250);
        }
        return response;
    }

    private static void awaitServed(Page page) {
        assertEquals(200, awaitStatus(page, 200).status());
    }
}
