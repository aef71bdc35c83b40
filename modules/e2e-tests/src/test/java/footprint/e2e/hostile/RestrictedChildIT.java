package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import footprint.e2e.hostile.Description.Operation;
import footprint.e2e.hostile.Loot.Kind;
import footprint.e2e.hostile.Visits.Visit;
import footprint.e2e.look.PageToSee;
import footprint.e2e.look.Pages;
import footprint.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A restricted child whose every text is one word that stands nowhere else: whoever is not on the list meets it in no page, no
 * file and no answer of the interface. The pages are those of {@link Pages} and the addresses those of the description, so
 * that a new one is asked without being named here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestrictedChildIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final String COUNCIL = "surrey";
    private static final String MARK = "qzhid";
    private static final String NUMBER = "HIDE7";
    private static final List<String> FILES = List.of("/children.csv?everyone=yes&reviewer=all", "/reviews.csv?reviewer=all", "/reviews.csv?list=late&reviewer=all",
            "/children?everyone=yes&reviewer=all&size=200", "/reviews?reviewer=all", "/reviews?list=late&reviewer=all", "/alerts?state=all&size=200",
            "/report.pdf?period=2025-26", "/report.csv?period=2025-26");
    private static String child;
    private static String alert;
    private static String review;

    @BeforeAll
    static void plant() {
        Owner.change("""
                set search_path = %1$s;
                insert into child (number, given_name, family_name, known_as, date_of_birth, sex, ethnicity, upn)
                values ('%3$s', '%2$sgiven', '%2$sfamily', '%2$sknown', date '2015-05-05', 'F', '%2$sethnic', '%2$supn');
                insert into period_of_care (child_id, started_on) select id, date '2026-01-05' from child where number = '%3$s';
                insert into episode (child_id, period_of_care_id, started_on, reason_started, legal_status, category_of_need, placement_type, home_postcode, placement_postcode)
                select c.id, p.id, p.started_on, 'S', 'C2', 'N1', '%2$splace', '%2$shome', '%2$spost' from child c join period_of_care p on p.child_id = c.id where c.number = '%3$s';
                insert into allocation (child_id, reviewer_id, from_date) select c.id, p.id, date '2026-01-05' from child c, person p
                 where c.number = '%3$s' and p.username = '%4$s.reviewer';
                insert into review (child_id, kind, state, due_on, held_on, late_cause, venue, extra_reason)
                select id, 'first', 'held', date '2026-01-20', date '2026-02-02', '%2$scause', '%2$svenue', '%2$sreason' from child where number = '%3$s';
                insert into review (child_id, kind, state, due_on, venue) select id, 'second', 'due', date '2026-11-01', '%2$svenue' from child where number = '%3$s'
                """.formatted(Owner.schema(COUNCIL), MARK, NUMBER, COUNCIL));
        child = one("select id from %s.child where number = '" + NUMBER + "'");
        review = one("select id from %s.review where state = 'held' and child_id = " + child);
        String code = JsonMapper.shared().readTree(api("GET", "/alerts/reasons?kind=concern", "service-lead", null).body()).path(0).path("code").asString();
        Answer raised = api("POST", "/alerts", "service-lead", "{\"kind\":\"concern\",\"childId\":%s,\"stage\":1,\"reasons\":[\"%s\"],\"summary\":\"%ssummary\",\"withoutCall\":true}"
                .formatted(child, code, MARK));
        assertTrue(raised.status() < 300, raised.body());
        alert = one("select max(id) from %s.alert where child_id = " + child);
    }

    @AfterAll
    static void leaveNothingBehind() {
        Owner.change("update " + Owner.schema(COUNCIL) + ".restriction set lifted_at = now(), lifted_from_outside = false where child_id = " + child);
        Owner.change("delete from " + Owner.schema(COUNCIL) + ".emergency_look where child_id = " + child);
    }

    @Test
    @Order(1)
    void before_it_is_restricted_the_word_is_seen_so_that_the_search_for_it_can_fail() {
        assertTrue(api("GET", "/children/" + child, "service-lead", null).body().contains(MARK));
        assertTrue(api("GET", "/children?q=" + NUMBER, "reviewer", null).body().contains(MARK));
        assertTrue(Visits.lasting(COUNCIL, "service-lead").get("/children.csv?everyone=yes").body().contains(MARK));
        assertTrue(Visits.lasting(COUNCIL, "service-lead").get("/alerts/alert?id=" + alert).body().contains(MARK));
    }

    @Test
    @Order(2)
    void whoever_restricts_is_on_the_list_or_says_that_they_shut_themselves_out() {
        assertEquals(400, api("POST", "/children/" + child + "/restriction", "service-lead", "{\"why\":\"colleague\",\"people\":[]}").status(), "CAS-012");
        Answer done = api("POST", "/children/" + child + "/restriction", "service-lead", "{\"why\":\"colleague\",\"people\":[],\"withoutMe\":true}");
        assertTrue(done.status() < 300, done.status() + done.body());
        for (String role : List.of("reviewer", "team-coordinator", "administrator", "business-support")) {
            assertEquals(403, api("GET", "/children/" + child + "/restriction", role, null).status(), role);
        }
    }

    @Test
    @Order(3)
    void the_word_stands_in_no_page_no_file_and_no_answer_for_any_role() {
        List<String> found = new ArrayList<>();
        int asked = 0;
        for (Role role : Role.inCouncils()) {
            Visit visit = Visits.lasting(COUNCIL, role.code());
            List<String> pages = new ArrayList<>(Pages.ALL.stream().filter(page -> page.role() != Role.OPERATOR).map(PageToSee::address).map(RestrictedChildIT::filled).distinct().toList());
            pages.addAll(FILES);
            for (String address : pages) {
                asked++;
                note(found, role + " " + address, visit.get(address));
            }
            for (Operation operation : Description.operations()) {
                if (operation.reads() && !operation.isOperators()) {
                    asked++;
                    String address = Vocabulary.path(operation, RestrictedChildIT::key);
                    note(found, role + " " + address, Knock.at("GET", address).with("Host", Visits.host(COUNCIL)).with("Authorization", Tokens.bearer(COUNCIL, role.code())).on(FOOTPRINT.port()));
                }
            }
        }
        System.out.println("RestrictedChildIT asked " + asked + " addresses");
        assertTrue(asked > 300, "only " + asked);
        assertEquals(List.of(), found);
    }

    private static void note(List<String> found, String where, Answer answer) {
        if (answer.body().contains(MARK) || answer.head().contains(MARK) || answer.status() >= 500) {
            found.add(answer.status() + " " + where);
        }
    }

    @Test
    @Order(4)
    void a_search_for_the_name_does_not_find_it_and_the_number_finds_a_row_without_one() {
        for (String role : List.of("reviewer", "service-lead", "team-coordinator")) {
            for (String part : List.of("given", "family", "known")) {
                Answer list = api("GET", "/children?everyone=true&q=" + MARK + part, role, null);
                assertEquals(200, list.status());
                assertFalse(list.body().contains(NUMBER), role + " " + part);
            }
        }
        String row = api("GET", "/children?everyone=true&q=" + NUMBER, "reviewer", null).body();
        assertTrue(row.contains(NUMBER) && row.contains("Restricted child"), row);
        assertFalse(row.contains("2015-05-05") || row.contains(MARK), row);
        assertEquals(403, api("GET", "/children/" + child, "reviewer", null).status());
        assertEquals(403, api("GET", "/alerts/" + alert, "service-lead", null).status());
    }

    @Test
    @Order(5)
    void access_given_shows_it_at_the_next_request_and_access_taken_hides_it_at_the_next() {
        String reviewer = one("select id from %s.person where username = '" + COUNCIL + ".reviewer'");
        String lead = one("select id from %s.person where username = '" + COUNCIL + ".service-lead'");
        assertEquals(403, api("PUT", "/children/" + child + "/restriction/people/" + lead, "service-lead", null).status(), "nobody lets themselves in");
        assertEquals(400, api("DELETE", "/children/" + child + "/restriction", "service-lead", null).status(), "nobody who is shut out lifts it without a reason");
        assertTrue(api("PUT", "/children/" + child + "/restriction/people/" + reviewer, "service-lead", null).status() < 300);
        assertTrue(api("GET", "/children/" + child, "reviewer", null).body().contains(MARK));
        assertEquals(403, api("GET", "/children/" + child, "service-lead", null).status());
        assertTrue(api("DELETE", "/children/" + child + "/restriction/people/" + reviewer, "service-lead", null).status() < 300);
        assertEquals(403, api("GET", "/children/" + child, "reviewer", null).status());
    }

    @Test
    @Order(6)
    void an_emergency_look_has_a_reason_an_end_is_told_reviewed_and_recorded() {
        String address = "/children/" + child + "/emergency-looks";
        assertTrue(api("POST", address, "reviewer", "{\"reason\":\"now\"}").status() >= 400, "a reason");
        Answer opened = api("POST", address, "reviewer", "{\"reason\":\"The carer rang the night desk\"}");
        assertEquals(200, opened.status(), opened.body());
        assertTrue(api("GET", "/children/" + child, "reviewer", null).body().contains(MARK), "open");
        assertEquals("60", one("select extract(epoch from ends_at - started_at)::int / 60 from %s.emergency_look where child_id = " + child), "an end");
        assertTrue(Visits.lasting(COUNCIL, "service-lead").get("/").body().contains("emergency look"), "told at once");
        String look = one("select max(id) from %s.emergency_look where child_id = " + child);
        assertEquals(403, api("POST", "/emergency-looks/" + look + "/review", "reviewer", "{\"justified\":true,\"words\":\"I was quite right\"}").status());
        assertTrue(api("POST", address, "service-lead", "{\"reason\":\"To see what the reviewer saw\"}").status() < 300);
        String own = one("select max(id) from %s.emergency_look where child_id = " + child);
        assertEquals(403, api("POST", "/emergency-looks/" + own + "/review", "service-lead", "{\"justified\":true,\"words\":\"I was quite right\"}").status(), "not the own one");
        assertTrue(api("POST", "/emergency-looks/" + look + "/review", "service-lead", "{\"justified\":true,\"words\":\"The carer did ring\"}").status() < 300, "reviewed");
        Owner.change("update " + Owner.schema(COUNCIL) + ".emergency_look set started_at = started_at - interval '2 hours', ends_at = ends_at - interval '2 hours' where child_id = " + child);
        assertEquals(403, api("GET", "/children/" + child, "reviewer", null).status(), "ended");
        assertEquals("2", one("select count(*) from %s.audit_entry where how = 'write' and door = 'EmergencyLooks.ask' and child_id = " + child), "recorded");
    }

    @Test
    @Order(7)
    void a_lead_from_outside_lifts_it_with_a_reason_without_opening_the_file_and_stays_outside() {
        String lead = one("select id from %s.person where username = '" + COUNCIL + ".service-lead'");
        Visit visit = Visits.lasting(COUNCIL, "service-lead");
        assertTrue(visit.get("/children/restriction?child=" + child).body().contains("Why do you lift it?"));
        String address = "/children/" + child + "/restriction";
        assertTrue(api("DELETE", address, "service-lead", null).body().contains("CAS-022"));
        assertEquals(403, api("GET", "/children/" + child, "reviewer", null).status(), "still shut");
        Answer lifted = api("DELETE", address + "?because=Nobody%20of%20the%20list%20is%20left", "service-lead", null);
        assertTrue(lifted.status() < 300, lifted.body());
        assertTrue(api("GET", "/children/" + child, "reviewer", null).body().contains(MARK), "whose work it is");
        assertEquals(403, api("GET", "/children/" + child, "service-lead", null).status(), "who lifted it from outside");
        assertEquals(403, api("POST", address + "/kept-out/" + lead + "/entry", "service-lead", null).status(), "nobody lets themselves in");
        assertEquals(403, api("POST", address, "service-lead", "{\"why\":\"colleague\",\"people\":[" + lead + "]}").status(), "nor by a new list");
        String page = visit.get("/children/restriction?child=" + child).body();
        assertTrue(page.contains("Still shut out") && !page.contains(MARK), page);
        assertTrue(visit.get("/children/restricted").body().contains("Lifted; somebody is still shut out"));
        assertEquals("Nobody of the list is left true", one("select why || ' ' || (after::text like '%%lifted_from_outside\": true%%') from %s.audit_entry "
                + "where how = 'write' and door = 'Restrictions.lift' and child_id = " + child + " order by number desc limit 1"));
    }

    private static Answer api(String method, String address, String role, String body) {
        Knock knock = Knock.at(method, "/api/v1" + address).with("Host", Visits.host(COUNCIL)).with("Authorization", Tokens.bearer(COUNCIL, role));
        return (body == null ? knock : knock.sending("application/json", body)).on(FOOTPRINT.port());
    }

    private static String one(String sql) {
        return Owner.column(sql.formatted(Owner.schema(COUNCIL))).getFirst();
    }

    private static String filled(String address) {
        String text = address;
        for (Map.Entry<String, String> place : Map.of("{child}", child, "{own}", child, "{alert}", alert, "{held}", "child=" + child + "&review=" + review,
                "{cell}", "period=2025-26&figure=reviews-held&part=numerator", "{upload}", "1").entrySet()) {
            text = text.replace(place.getKey(), place.getValue());
        }
        return text.replaceAll("\\{[a-z]+}", "1");
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case CHILD -> child;
            case ALERT -> alert;
            case REVIEW -> review;
            default -> "1";
        };
    }
}
