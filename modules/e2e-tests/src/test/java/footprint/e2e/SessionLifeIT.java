package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import footprint.e2e.Knock.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a session begins, goes on and ends, behind a proxy that ends TLS, checked often enough to wait for. */
class SessionLifeIT {

    private static final int IDLE = 30;
    private static final int CHECK = 2;
    private static final RunningFootprint FOOTPRINT = RunningFootprint.withSettings("2026-11-16", Map.of("FOOTPRINT_SESSION_IDLE_SECONDS", "" + IDLE,
            "FOOTPRINT_SESSION_CHECK_SECONDS", "" + CHECK, "FOOTPRINT_TRUSTED_PROXIES", "127.0.0.1"));
    private static final SignInAdmin ADMIN = new SignInAdmin(FOOTPRINT);
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private static final String LEAVER = "leaver." + RUN;
    private static final String TWO = "two.councils." + RUN;

    @AfterAll
    static void stop() throws InterruptedException {
        FOOTPRINT.close();
    }

    @Test
    void after_signing_out_the_sign_in_service_asks_for_the_password_again() {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signIn(page, "surrey", "analyst");
            page.navigate(FOOTPRINT.address("surrey") + "/sign-out");
            assertEquals(FOOTPRINT.address("surrey") + "/signed-out", page.url());
            page.navigate(FOOTPRINT.address("surrey") + "/");
            assertTrue(page.locator("#username").isVisible(), page.url());
        }
    }

    @Test
    void a_person_who_is_disabled_is_out_at_the_next_check() {
        ADMIN.person(LEAVER, "a long enough word", "surrey");
        ADMIN.role("surrey", LEAVER, "analyst");
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = signedIn(visit, "surrey", LEAVER);
            assertEquals(200, page.navigate(FOOTPRINT.address("surrey") + "/help").status());
            ADMIN.call("PUT", "/footprint/users/" + ADMIN.user(LEAVER), "{\"enabled\":false}");
            page.waitForTimeout((CHECK + 1) * 1000d);
            page.navigate(FOOTPRINT.address("surrey") + "/help");
            assertEquals("Please sign in", page.locator("h1").textContent());
        }
    }

    @Test
    void one_person_in_two_councils_works_in_each_by_its_own_roles() {
        ADMIN.person(TWO, "a long enough word", "surrey", "medway");
        ADMIN.role("surrey", TWO, "reviewer");
        ADMIN.role("surrey", TWO, "administrator");
        ADMIN.role("medway", TWO, "analyst");
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = signedIn(visit, "surrey", TWO);
            assertEquals(FOOTPRINT.address("surrey") + "/who", page.url());
            page.locator("main button").last().click();
            assertTrue(page.locator(".me").textContent().contains("administrator"), page.locator(".me").textContent());
            page.navigate(FOOTPRINT.address("medway") + "/"); // the sign-in service knows the person already
            assertTrue(page.locator(".me").textContent().contains("analyst"), page.locator(".me").textContent());
            page.waitForTimeout((CHECK + 1) * 1000d); // both go on beside each other, each with tokens of its own
            for (String council : List.of("surrey", "medway", "surrey")) {
                assertEquals(200, page.navigate(FOOTPRINT.address(council) + "/help").status());
                assertTrue(page.url().startsWith(FOOTPRINT.address(council)), page.url());
                page.waitForTimeout((CHECK + 1) * 1000d);
            }
        }
        try (BrowserContext stranger = FOOTPRINT.visit()) {
            Page page = stranger.newPage();
            page.navigate(FOOTPRINT.address("westminster") + "/");
            FOOTPRINT.enter(page, TWO, "a long enough word");
            assertTrue(page.locator("main").textContent().contains("IDE-007"), page.url());
        }
    }

    @Test
    void behind_tls_addresses_and_cookies_are_those_of_https_and_only_the_proxy_may_say_so() {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            FOOTPRINT.signIn(visit.newPage(), "surrey", "analyst");
            Cookie cookie = visit.cookies(FOOTPRINT.address("surrey")).stream().filter(one -> one.name.equals("__Host-footprint")).findFirst().orElseThrow();
            assertTrue(cookie.secure && cookie.httpOnly && cookie.path.equals("/") && cookie.sameSite.name().equals("LAX"));
        }
        Answer byProxy = Knock.at("GET", "/help").with("Host", "surrey.localhost").with("X-Forwarded-Proto", "https").on(FOOTPRINT.port());
        String sentTo = URLDecoder.decode(byProxy.header("Location").orElse(""), StandardCharsets.UTF_8);
        assertTrue(sentTo.contains("redirect_uri=https://surrey.localhost/callback"), sentTo);
        assertTrue(byProxy.header("Strict-Transport-Security").isPresent() || byProxy.header("Set-Cookie").orElse("").contains("Secure"), byProxy.head());
        Answer twice = Knock.at("GET", "/help").with("Host", "surrey.localhost").with("X-Forwarded-Proto", "https").with("X-Forwarded-Proto", "http")
                .on(FOOTPRINT.port());
        assertTrue(URLDecoder.decode(twice.header("Location").orElse(""), StandardCharsets.UTF_8).contains("redirect_uri=http://"), twice.head());
        Answer out = Knock.at("GET", "/sign-out").with("Host", "surrey.localhost").with("X-Forwarded-Proto", "https").on(FOOTPRINT.port());
        assertTrue(out.header("Location").orElse("").contains("post_logout_redirect_uri=https%3A"), out.head());
    }

    private static Page signedIn(BrowserContext visit, String council, String username) {
        Page page = visit.newPage();
        page.navigate(FOOTPRINT.address(council) + "/");
        FOOTPRINT.enter(page, username, "a long enough word");
        page.waitForURL(FOOTPRINT.address(council) + "/**");
        return page;
    }
}
