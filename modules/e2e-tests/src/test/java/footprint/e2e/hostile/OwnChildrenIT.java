package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import footprint.e2e.hostile.Visits.Visit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A social worker reads the own children and what was sent to them about these, an auditor the children of a sample while it
 * lives; every other child is to both as one that does not exist. Asked at every address that opens a child's file.
 */
class OwnChildrenIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final String COUNCIL = "surrey";
    private static final String LISTS = "/children,/reviews/due,/reviews/held,/alerts,/caseloads,/samples,/records/requests";

    @Test
    void a_social_worker_opens_the_own_children_and_no_other() {
        opensItsOwnAndNoOther("social-worker");
    }

    @Test
    void an_auditor_opens_the_sampled_children_and_no_other() {
        String auditor = Owner.column("select id from " + Owner.schema(COUNCIL) + ".person where username = '" + COUNCIL + ".auditor'").getFirst();
        assertEquals(200, api("POST", "/samples", "service-lead", "{\"purpose\":\"letters\",\"auditor\":%s,\"endsOn\":\"2026-12-01\",\"draw\":6}".formatted(auditor)).status());
        opensItsOwnAndNoOther("auditor");
    }

    @Test
    void a_social_worker_is_sent_what_is_about_the_own_children_and_opens_nothing_else() {
        Set<String> own = own("social-worker");
        List<String> about = new ArrayList<>();
        List<String> mine = new ArrayList<>();
        rows("social-worker", "/alerts/waiting?size=200").forEach(alert -> {
            about.add(alert.path("childId").asString());
            mine.add(alert.path("id").asString());
        });
        assertFalse(mine.isEmpty(), "nothing waits for the demonstration's social worker");
        assertTrue(own.containsAll(about), about + " in " + own);
        assertEquals(200, status("social-worker", "/alerts/waiting/" + mine.getFirst()));
        List<String> opened = new ArrayList<>();
        rows("service-lead", "/alerts?size=200").forEach(alert -> {
            String id = alert.path("id").asString();
            if (!own.contains(alert.path("childId").asString()) && status("social-worker", "/alerts/waiting/" + id) != 404) {
                opened.add(id);
            }
        });
        assertEquals(List.of(), opened);
    }

    @Test
    void a_sample_that_was_closed_or_has_ended_shows_nothing_at_the_next_request() {
        for (String end : List.of("closed", "ended")) {
            Set<String> own = own("auditor");
            JsonNode child = rows("service-lead", "/children?size=200").valueStream().filter(one -> !own.contains(one.path("id").asString())).findFirst().orElseThrow();
            String id = child.path("id").asString();
            assertEquals(404, status("auditor", "/children/" + id), end);
            String auditor = Owner.column("select id from " + Owner.schema(COUNCIL) + ".person where username = '" + COUNCIL + ".auditor'").getFirst();
            Answer drawn = api("POST", "/samples", "service-lead", "{\"purpose\":\"letters\",\"auditor\":%s,\"endsOn\":\"2026-12-01\",\"numbers\":[\"%s\"]}"
                    .formatted(auditor, child.path("number").asString()));
            assertEquals(200, drawn.status(), drawn.body());
            String sample = JsonMapper.shared().readTree(drawn.body()).path("id").asString();
            assertEquals(200, status("auditor", "/children/" + id), end);
            assertEquals(200, Visits.lasting(COUNCIL, "auditor").get("/children/child?id=" + id).status(), end);
            assertTrue(own("auditor").contains(id), end);
            if (end.equals("closed")) {
                assertEquals(200, api("POST", "/samples/" + sample + "/close", "service-lead", "{}").status());
            } else {
                Owner.change("update " + Owner.schema(COUNCIL) + ".sample set drawn_on = drawn_on - 10, ends_on = drawn_on - 1 where id = " + sample);
            }
            assertEquals(404, status("auditor", "/children/" + id), end);
            assertEquals(404, Visits.lasting(COUNCIL, "auditor").get("/children/child?id=" + id).status(), end);
            assertFalse(own("auditor").contains(id), end);
        }
    }

    private static void opensItsOwnAndNoOther(String role) {
        Set<String> own = own(role);
        Set<String> others = new TreeSet<>();
        rows("service-lead", "/children?size=200").forEach(child -> others.add(child.path("id").asString()));
        others.removeAll(own);
        assertTrue(own.size() >= 5 && others.size() >= 50, own.size() + " of " + others.size());
        Visit visit = Visits.lasting(COUNCIL, role);
        List<String> wrong = new ArrayList<>();
        for (String child : own) {
            note(wrong, 200, child, role, visit);
        }
        for (String child : others) {
            note(wrong, 404, child, role, visit);
        }
        assertEquals(List.of(), wrong);
        for (String list : LISTS.split(",")) {
            assertEquals(403, status(role, list), list);
        }
        String page = visit.get("/children/mine").body();
        assertTrue(own.stream().allMatch(child -> page.contains("/children/child?id=" + child + "\"")), "the page shows fewer than the interface");
    }

    private static void note(List<String> wrong, int expected, String child, String role, Visit visit) {
        for (String address : List.of("/children/" + child, "/children/" + child + "/reviews", "/children/" + child + "/social-workers")) {
            int status = status(role, address);
            if (status != expected) {
                wrong.add(address + " " + status);
            }
        }
        int status = visit.get("/children/child?id=" + child).status();
        if (status != expected) {
            wrong.add("page of " + child + " " + status);
        }
    }

    private static Set<String> own(String role) {
        Set<String> own = new TreeSet<>();
        rows(role, "/own-children?size=200").forEach(child -> own.add(child.path("id").asString()));
        return own;
    }

    private static JsonNode rows(String role, String address) {
        Answer answer = api("GET", address, role, null);
        assertEquals(200, answer.status(), address + " " + answer.body());
        return JsonMapper.shared().readTree(answer.body()).path("rows");
    }

    private static int status(String role, String address) {
        return api("GET", address, role, null).status();
    }

    private static Answer api(String method, String address, String role, String body) {
        Knock knock = Knock.at(method, "/api/v1" + address).with("Host", COUNCIL + ".localhost:" + FOOTPRINT.port()).with("Authorization", Tokens.bearer(COUNCIL, role));
        return (body == null ? knock : knock.sending("application/json", body)).on(FOOTPRINT.port());
    }
}
