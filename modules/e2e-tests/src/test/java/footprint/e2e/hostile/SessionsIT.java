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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Wall 2: a browser's session carried to where it does not belong, given to somebody beforehand, or kept after its end. */
class SessionsIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Tally WALL = Tally.of("2 Sessions");
    private static final String ME = "/api/v1/me";
    private static final List<String> COUNCILS = List.of("surrey", "medway", "leicestershire", "westminster");

    @AfterAll
    static void print() {
        WALL.print();
    }

    @Test
    void a_session_carried_to_another_council_is_refused_there_and_ended_everywhere() {
        List<String> addresses = addresses();
        for (int turn = 0; turn < Effort.times(20, Math.max(1000, addresses.size())); turn++) {
            String home = COUNCILS.get(turn % COUNCILS.size());
            String abroad = COUNCILS.get((turn + 1 + turn / COUNCILS.size() % (COUNCILS.size() - 1)) % COUNCILS.size());
            Role role = Role.inCouncils().get(turn % Role.inCouncils().size());
            Visit visit = Visits.signedIn(home, role.code());
            assertEquals(200, visit.get(ME).status(), "the session never lived");
            String address = addresses.get((int) ((long) turn * addresses.size() / Effort.times(20, Math.max(1000, addresses.size()))));
            Answer there = carried(visit, abroad, address);
            WALL.attempt("a living session at another council's address", there.status() == 401 && !mentions(there, abroad),
                    home + " at " + abroad + address + " " + there.status());
            WALL.attempt("the same session at home afterwards", carried(visit, home, ME).status() == 401, home + " lives on after " + abroad + address);
        }
        WALL.holds();
    }

    @Test
    void one_session_after_another_opens_no_page_and_no_address_of_another_council() {
        Loot loot = Loot.of("medway");
        Visit visit = Visits.signedIn("surrey", "service-lead");
        for (String address : addresses()) {
            Answer answer = carried(visit, "medway", address);
            boolean toSignIn = answer.status() == 302 && answer.header("Location").orElse("").contains("/realms/footprint/");
            WALL.attempt("every page and address with a session that was ended", (answer.status() == 401 || toSignIn) && !loot.isIn(answer.body(), ""),
                    address + " " + answer.status());
        }
        WALL.holds();
    }

    @Test
    void a_session_given_to_somebody_before_sign_in_is_not_the_one_they_work_in() {
        for (int turn = 0; turn < Effort.times(10, 100); turn++) {
            Visit victim = new Visit(Visits.host("surrey"), new LinkedHashMap<>());
            victim.get("/");
            String planted = victim.cookies().getOrDefault(Visits.SESSION, "none");
            Visit chosen = new Visit(Visits.host("surrey"), new LinkedHashMap<>(Map.of(Visits.SESSION, "attackerschoice" + turn)));
            chosen.get("/");
            WALL.attempt("a number of the attacker's own choice", !chosen.cookies().get(Visits.SESSION).startsWith("attackerschoice"), "the server took it");
            Visit after = Visits.signedIn(new Visit(victim.host(), new LinkedHashMap<>(victim.cookies())), "surrey", "analyst");
            WALL.attempt("the number before sign-in", !after.cookies().get(Visits.SESSION).equals(planted)
                    && carried(new Visit(after.host(), Map.of(Visits.SESSION, planted)), "surrey", ME).status() == 401, "the number stayed");
        }
        WALL.holds();
    }

    @Test
    void the_cookie_belongs_to_one_host_and_to_no_script() {
        Visit visit = new Visit(Visits.host("surrey"), new LinkedHashMap<>());
        String cookie = visit.get("/").head().lines().filter(line -> line.contains(Visits.SESSION)).findFirst().orElseThrow();
        WALL.attempt("cookie flags", cookie.contains("HttpOnly") && cookie.toLowerCase(Locale.ROOT).contains("samesite=lax") && cookie.contains("Path=/") && !cookie.contains("Domain"), cookie);
        String number = visit.cookies().get(Visits.SESSION);
        Visit signedIn = Visits.signedIn("surrey", "analyst");
        for (String address : List.of("/api/v1/me;jsessionid=" + signedIn.cookies().get(Visits.SESSION), "/;jsessionid=" + number,
                "/api/v1/me?JSESSIONID=" + signedIn.cookies().get(Visits.SESSION))) {
            Answer answer = Knock.at("GET", address).with("Host", Visits.host("surrey")).on(FOOTPRINT.port());
            WALL.attempt("the number in the address", answer.status() != 200, address + " " + answer.status());
        }
        WALL.holds();
    }

    @Test
    void signing_out_ends_the_session_for_whoever_kept_its_number() {
        for (int turn = 0; turn < Effort.times(4, 50); turn++) {
            Visit visit = Visits.signedIn("medway", "analyst");
            Map<String, String> kept = new LinkedHashMap<>(visit.cookies());
            visit.get("/sign-out");
            WALL.attempt("after sign-out", carried(new Visit(visit.host(), kept), "medway", ME).status() == 401, "the session lives on");
        }
        WALL.holds();
    }

    @Test
    void a_councils_session_is_nothing_at_the_bare_domain_and_the_operators_nothing_in_a_council() {
        List<String> operators = Stream.concat(Stream.of("/operator"), Description.operations().stream().filter(one -> one.isOperators() && one.reads())
                .map(one -> Vocabulary.path(one, any -> "1"))).toList();
        for (String address : operators) {
            Visit visit = Visits.signedIn("surrey", "administrator");
            Answer answer = carried(visit, "", address);
            WALL.attempt("a council's session at the operator's addresses", answer.status() == 401 || answer.status() == 403, address + " " + answer.status());
            WALL.attempt("the same session at home afterwards", carried(visit, "surrey", ME).status() == 401, "the session lives on");
        }
        for (String council : COUNCILS) {
            Visit operator = Visits.operator();
            Answer answer = carried(operator, council, "/children");
            WALL.attempt("the operator's session in a council", answer.status() == 401, council + " " + answer.status());
            WALL.attempt("the operator's session at home afterwards", carried(operator, "", "/operator").status() != 200, "the session lives on");
        }
        WALL.holds();
    }

    @Test
    void two_sessions_at_once_show_no_more_than_the_hosts_own() {
        for (int turn = 0; turn < Effort.times(4, 50); turn++) {
            Visit surrey = Visits.signedIn("surrey", "analyst");
            Visit medway = Visits.signedIn("medway", "analyst");
            for (String cookie : List.of(surrey.cookie() + "; " + medway.cookie(), medway.cookie() + "; " + surrey.cookie())) {
                Answer answer = Knock.at("GET", ME).with("Host", Visits.host("medway")).with("Cookie", cookie).on(FOOTPRINT.port());
                WALL.attempt("the sessions of two councils in one request", answer.status() == 401 || answer.body().contains("medway.analyst"),
                        answer.status() + " " + answer.body());
            }
        }
        WALL.holds();
    }

    private static Answer carried(Visit visit, String council, String address) {
        return Knock.at("GET", address).with("Host", Visits.host(council)).with("Cookie", visit.cookie()).on(FOOTPRINT.port());
    }

    private static boolean mentions(Answer answer, String council) {
        return answer.body().contains("\"council\":\"" + council);
    }

    /** Every page and every address of the interface that is asked by GET. */
    private static List<String> addresses() {
        List<String> all = new ArrayList<>();
        Pages.ALL.stream().map(PageToSee::address).map(address -> address.replaceAll("\\{held}", "child=1&review=1").replaceAll("\\{[a-z]+}", "1")).distinct()
                .filter(address -> !address.startsWith("/operator")).forEach(all::add);
        Description.operations().stream().filter(one -> one.reads() && !one.isOperators()).map(one -> Vocabulary.path(one, any -> "1")).forEach(all::add);
        return all;
    }
}
