package footprint.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
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
            "FOOTPRINT_SESSION_WARN_SECONDS", "24", "FOOTPRINT_SESSION_CHECK_SECONDS", "" + CHECK, "FOOTPRINT_TRUSTED_PROXIES", "127.0.0.1"));
    private static final SignInAdmin ADMIN = new SignInAdmin(FOOTPRINT);
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private static final String LEAVER = "leaver." + RUN;
    private static final String WANDERER = "wanderer." + RUN;
    private static final String TYPED = "Ünfinished Council, “typed”";
    private static final String TWO = "two.councils." + RUN;

    @AfterAll
    static void stop() throws InterruptedException {
        FOOTPRINT.close();
    }

    @Test
    void the_warning_is_answered_by_keyboard_and_loses_no_typing() {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            page.navigate(FOOTPRINT.house() + "/operator/add");
            page.locator("#name").fill(TYPED);
            Locator warning = page.locator("#session-warning");
            warning.waitFor();
            assertEquals("Stay signed in", page.evaluate("document.activeElement.textContent"));
            Picture.of(page, "session-warning");
            page.keyboard().press("Enter");
            warning.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            page.locator("#name").press("!"); // typing is work
            page.waitForTimeout((IDLE - 10) * 1000d); // longer than the first session would have lived
            assertEquals(TYPED, page.locator("#name").inputValue().replace("!", ""));
            assertEquals(204, page.evaluate("fetch('/still-here').then(answer => answer.status)"));
        }
    }

    @Test
    void a_form_sent_after_the_session_ended_comes_back_and_is_sent_after_signing_in_beside_it() {
        try (BrowserContext visit = FOOTPRINT.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visit.newPage();
            FOOTPRINT.signInOperator(page);
            page.navigate(FOOTPRINT.house() + "/operator/add");
            page.locator("#name").fill(TYPED);
            page.waitForTimeout((IDLE + 3) * 1000d);
            page.locator("main .buttons .button").first().click();
            assertEquals("Please sign in again", page.locator("h1").textContent());
            page.locator("main button").click(); // too early: nothing is lost
            assertEquals("Please sign in again", page.locator("h1").textContent());
            Page beside = visit.waitForPage(() -> page.locator("main ol a").click());
            beside.waitForLoadState();
            if (beside.url().contains("/realms/")) { // the sign-in service may know the person still
                FOOTPRINT.enter(beside, "operator", FOOTPRINT.password("operator"));
            }
            beside.waitForURL(FOOTPRINT.house() + "/operator**");
            page.locator("main button").click();
            assertEquals(TYPED, page.locator("#name").inputValue(), page.url());
        }
    }

    @Test
    void a_form_that_another_site_sent_does_not_come_back() {
        String body = "name=planted";
        Answer ours = Knock.at("POST", "/people").with("Host", "surrey.localhost:" + FOOTPRINT.port()).with("Origin", "http://surrey.localhost:" + FOOTPRINT.port())
                .sending("application/x-www-form-urlencoded", body).on(FOOTPRINT.port());
        assertTrue(ours.status() == 401 && ours.body().contains("planted"), ours.head());
        Answer theirs = Knock.at("POST", "/people").with("Host", "surrey.localhost:" + FOOTPRINT.port()).with("Origin", "http://medway.localhost:" + FOOTPRINT.port())
                .sending("application/x-www-form-urlencoded", body).on(FOOTPRINT.port());
        assertTrue(theirs.status() == 401 && !theirs.body().contains("planted"), theirs.head());
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
            assertTrue(page.url().contains("/realms/"), page.url());
        }
    }

    @Test
    void a_sign_in_that_is_ended_on_the_sign_in_services_own_page_is_over_here() {
        ADMIN.person(WANDERER, "a long enough word", "surrey");
        ADMIN.role("surrey", WANDERER, "analyst");
        try (BrowserContext here = FOOTPRINT.visit(); BrowserContext there = FOOTPRINT.visit()) {
            Page mine = signedIn(here, "surrey", WANDERER);
            Page forgotten = signedIn(there, "surrey", WANDERER);
            mine.navigate(FOOTPRINT.address("surrey") + "/help");
            mine.locator("#sign-ins").click();
            mine.getByText("Sign out all devices").click();
            mine.locator("#modal-confirm").click();
            forgotten.waitForTimeout((CHECK + 2) * 1000d);
            forgotten.navigate(FOOTPRINT.address("surrey") + "/help");
            assertTrue(forgotten.url().contains("/realms/"), forgotten.url());
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
