package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import footprint.e2e.hostile.Visits.Visit;
import footprint.e2e.look.PageToSee;
import footprint.e2e.look.Pages;
import footprint.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Wall 9: what tells a browser what it may do with our answers, on every kind of answer there is. */
class HeadersIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Tally WALL = Tally.of("9 Headers on every answer");
    private static final String HOME = "surrey";
    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"));
    private static final List<String> POLICY = List.of("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'",
            "require-trusted-types-for 'script'", "trusted-types 'none'");
    private static final List<String> NEVER = List.of("unsafe-inline", "unsafe-eval", "*", "strict-dynamic", "nonce-");

    @AfterAll
    static void print() {
        WALL.print();
    }

    @Test
    void every_page_in_every_state() {
        for (PageToSee page : Pages.ALL) {
            boolean operators = page.role() == Role.OPERATOR;
            String address = PagesIT.filled(page.address(), any -> "1").replaceAll("\\{[a-z]+}", "1");
            Visit visit = operators ? operator() : Visits.lasting(HOME, page.role().code());
            seen("pages, signed in", address, visit.get(address));
            seen("pages, not signed in", address, Knock.at("GET", address).with("Host", visit.host()).on(FOOTPRINT.port()));
            seen("pages, sent from elsewhere", address, Knock.at("POST", address).with("Host", visit.host()).with("Cookie", visit.cookie())
                    .with("Origin", "http://evil.test").sending("application/x-www-form-urlencoded", "a=1").on(FOOTPRINT.port()));
        }
        WALL.holds();
    }

    @Test
    void every_address_of_the_interface_in_every_state() {
        Loot loot = Loot.of("medway");
        for (Description.Operation operation : Description.operations()) {
            String host = Visits.host(operation.isOperators() ? "" : HOME);
            String token = operation.isOperators() ? Tokens.bearer("", "operator") : Tokens.bearer(HOME, "service-lead");
            String path = Vocabulary.path(operation, kind -> loot.keys(kind, HOME, 1).getFirst());
            seen("the interface, with no token", operation.toString(), Knock.at(operation.method(), path).with("Host", host).with("Content-Length", "0").on(FOOTPRINT.port()));
            Knock knock = Knock.at(operation.method(), path).with("Host", host).with("Authorization", token);
            seen("the interface, refusing or answering", operation.toString(), (operation.body() == null ? knock.with("Content-Length", "0") : knock.sending("application/json", "{")).on(FOOTPRINT.port()));
        }
        WALL.holds();
    }

    @Test
    void files_styles_ways_in_and_out_and_whatever_is_not_there() {
        Visit visit = Visits.lasting(HOME, "service-lead");
        for (String address : List.of("/look/footprint.css", "/look/footprint.js", "/look/council.css", "/look/favicon.svg", "/look/none.css", "/favicon.ico", "/callback",
                "/callback?code=1&state=2", "/signed-out", "/who", "/still-here", "/nowhere", "/children.csv", "/reviews.csv", "/report/annual-report.zip?period=2020-21",
                "/report/annual-report.pdf?period=2020-21", "/uploads/findings.csv?id=1", "/uploads/progress?ticket=1", "/settings/files.zip", "/settings/rehearsal.csv",
                "/openapi", "/errors", "/health", "/health/ready", "/api/v1/nowhere", "/api", "/WEB-INF/web.xml", "/META-INF/x", "/jakarta.faces.resource/x.js",
                "/children;jsessionid=1", "/report?period=none", "/children/child?id=x")) {
            seen("files, ways in and out, nothing there", address, visit.get(address));
            seen("files, ways in and out, nothing there", address, Knock.at("GET", address).with("Host", Visits.host(HOME)).on(FOOTPRINT.port()));
            seen("at the bare domain", address, Knock.at("GET", address).with("Host", Visits.host("")).on(FOOTPRINT.port()));
            seen("at a host of nobody", address, Knock.at("GET", address).with("Host", "nowhere.localhost").on(FOOTPRINT.port()));
            seen("with two hosts", address, Knock.at("GET", address).with("Host", Visits.host(HOME)).with("X-Forwarded-Host", "evil.test").on(FOOTPRINT.port()));
        }
        seen("at the bare domain", "/", Knock.at("GET", "/").with("Host", Visits.host("")).on(FOOTPRINT.port()));
        seen("signing out", "/sign-out", Visits.signedIn(HOME, "board-member").get("/sign-out"));
        WALL.holds();
    }

    @Test
    void strange_methods_large_bodies_and_bodies_without_a_length_are_refused_with_a_status_that_says_so() {
        String token = Tokens.bearer(HOME, "administrator");
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "FOO")) {
            for (String address : List.of("/children", "/api/v1/me", "/look/footprint.css", "/callback")) {
                Answer answer = Knock.at(method, address).with("Host", Visits.host(HOME)).with("Authorization", token).with("Content-Length", "0").on(FOOTPRINT.port());
                if (method.equals("TRACE")) { // the server itself refuses it, and no application is asked
                    WALL.attempt("TRACE", answer.status() == 405, method + " " + address + " " + answer.status());
                } else {
                    seen("strange methods", method + " " + address, answer);
                }
            }
        }
        for (String address : List.of("/api/v1/alerts", "/api/v1/uploads/progress/x", "/children", "/who", "/callback")) {
            Answer large = Knock.at("POST", address).with("Host", Visits.host(HOME)).with("Authorization", token).with("Content-Type", "application/json")
                    .with("Content-Length", "2097153").on(FOOTPRINT.port());
            seen("large bodies", address, large);
            WALL.attempt("large bodies refused unread", large.status() == 413, address + " " + large.status());
            Answer pieces = Knock.at("POST", address).with("Host", Visits.host(HOME)).with("Authorization", token).with("Content-Type", "application/json")
                    .with("Transfer-Encoding", "chunked").followedBy("3\r\n{ }\r\n0\r\n\r\n").on(FOOTPRINT.port());
            seen("bodies in pieces", address, pieces);
            WALL.attempt("bodies without a length refused unread", pieces.status() == 411, address + " " + pieces.status());
        }
        WALL.holds();
    }

    @Test
    void headers_that_are_too_long_or_too_many_are_refused_and_the_server_goes_on() {
        for (int size : List.of(9_000, 100_000, 1_000_000)) {
            Answer answer = Knock.at("GET", "/api/v1/me").with("Host", Visits.host(HOME)).with("X-Long", "a".repeat(size)).on(FOOTPRINT.port());
            WALL.attempt("long headers", answer.status() >= 400 && answer.status() < 500, size + " " + answer.status());
            Answer address = Knock.at("GET", "/children?q=" + "a".repeat(size)).with("Host", Visits.host(HOME)).on(FOOTPRINT.port());
            WALL.attempt("long addresses", address.status() >= 400 && address.status() < 500, size + " " + address.status());
        }
        Knock many = Knock.at("GET", "/api/v1/me").with("Host", Visits.host(HOME));
        for (int i = 0; i < 1000; i++) {
            many.with("X-" + i, "1");
        }
        Answer answer = many.on(FOOTPRINT.port());
        WALL.attempt("many headers", answer.status() >= 400 && answer.status() < 500, "" + answer.status());
        assertEquals(200, Knock.at("GET", "/api/v1/me").with("Host", Visits.host(HOME)).with("Authorization", Tokens.bearer(HOME, "analyst")).on(FOOTPRINT.port()).status());
        WALL.holds();
    }

    @Test
    void the_style_sheet_is_an_answer_so_that_the_rest_means_something() {
        Answer answer = Knock.at("GET", "/look/footprint.css").with("Host", Visits.host(HOME)).on(FOOTPRINT.port());
        assertEquals(200, answer.status());
    }

    private static Visit operator;

    private static synchronized Visit operator() {
        if (operator == null) {
            operator = Visits.operator();
        }
        return operator;
    }

    private static void seen(String what, String address, Answer answer) {
        EXPECTED.forEach((name, value) -> WALL.attempt(what, value.equals(answer.header(name).orElse("")), address + " " + answer.status() + " " + name + " " + answer.header(name)));
        String policy = answer.header("Content-Security-Policy").orElse("");
        WALL.attempt(what, POLICY.stream().allMatch(policy::contains) && NEVER.stream().noneMatch(policy::contains), address + " " + answer.status() + " policy " + policy);
        boolean tells = answer.header("X-Powered-By").isPresent() || answer.header("Server").orElse("").matches(".*\\d+\\.\\d.*");
        WALL.attempt("answers that say which server they come from", !tells, address + " " + answer.header("Server") + answer.header("X-Powered-By"));
    }
}
