package footprint.e2e;

import footprint.e2e.Knock.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Calls, meetings and themes over REST, with real tokens, in Leicestershire, where a call is asked for before a concern; each bad input gets its sentence. */
class AlertsOverRestIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String CALLS = "/api/v1/alert-calls";
    private static final String MEETINGS = "/api/v1/alert-meetings";
    private static final String THEMES = "/api/v1/alerts/themes";
    private static final Map<String, Object> CALL = Map.of("calledOn", TODAY, "withWhom", "Toni, team manager", "said", "Nothing can be promised");
    private final Caller leicestershire = new Caller(RunningFootprint.shared(), "leicestershire");

    @Test
    void a_call_that_settles_the_matter_stays_without_an_alert_and_one_that_does_not_goes_to_it() {
        long child = child();
        refused(400, "API-021", CALLS, "reviewer", Map.of("childId", child));
        refused(400, "ESC-066", CALLS, "reviewer", Map.of("childId", child, "settled", true, "calledOn", TODAY.plusDays(1), "withWhom", "Toni", "said", "It came"));
        long settled = leicestershire.post(CALLS, "reviewer", Map.of("childId", child, "settled", true, "calledOn", TODAY, "withWhom", "Toni", "said", "It came the same day"))
                .path("id").asLong();
        JsonNode newest = leicestershire.get(CALLS + "?settled=true", "reviewer").path("rows").get(0);
        assertEquals(settled, newest.path("id").asLong());
        assertTrue(newest.path("alertId").isMissingNode(), "it settled the matter");

        refused(400, "ESC-067", "/api/v1/alerts", "reviewer", Map.of("kind", "concern", "childId", child, "stage", 4, "reasons", List.of("L2"), "summary", "Nothing has moved."));
        long alert = concern(child);
        assertEquals("Nothing can be promised", leicestershire.get(CALLS + "/alerts/" + alert, "reviewer").get(0).path("said").asString());
        assertEquals(2, leicestershire.post(CALLS + "/alerts/" + alert, "reviewer", CALL).size());
        refused(400, "ESC-031", CALLS + "/alerts/" + alert, "reviewer", null);
    }

    @Test
    void a_meeting_takes_what_stands_before_it_and_says_what_came_of_each_thing_agreed() {
        long alert = concern(child());
        refused(400, "ESC-031", MEETINGS, "service-lead", null);
        refused(400, "ESC-061", MEETINGS, "service-lead", Map.of("label", "Challenge Meeting", "heldOn", TODAY.plusDays(90)));
        refused(404, "ESC-060", MEETINGS, "service-lead", Map.of("label", "Tea", "heldOn", TODAY));
        Map<String, Object> begin = Map.of("label", "Challenge Meeting", "heldOn", TODAY.plusDays(3));
        refused(403, "", MEETINGS, "reviewer", begin);
        long meeting = leicestershire.post(MEETINGS, "service-lead", begin).path("id").asLong();
        refused(409, "ESC-062", MEETINGS, "service-lead", begin);

        String item = MEETINGS + "/" + meeting + "/alerts/" + alert;
        assertTrue(leicestershire.get(MEETINGS + "/" + meeting + "/alerts?size=100", "service-lead").path("rows").valueStream()
                .anyMatch(row -> row.path("alert").path("id").asLong() == alert));
        long version = leicestershire.get(item, "service-lead").path("version").asLong();
        assertEquals("Who pays is not agreed.", leicestershire.post(item + "/note", "service-lead", Map.of("version", version, "note", "Who pays is not agreed.")).path("note").asString());
        refused(409, "ESC-064", item + "/note", "service-lead", Map.of("version", version, "note", "Something else."));
        refused(400, "ESC-061", item + "/actions", "service-lead", Map.of("what", "Settle who pays", "who", "Head of Service"));
        JsonNode agreed = leicestershire.post(item + "/actions", "service-lead", Map.of("what", "Settle who pays", "who", "Head of Service", "dueOn", TODAY.plusDays(14)));
        String end = MEETINGS + "/actions/" + agreed.path("actions").get(0).path("id").asLong() + "/end";
        refused(400, "API-021", end, "service-lead", Map.of("outcome", "Paid"));
        leicestershire.post(end, "service-lead", Map.of("done", true, "outcome", "Paid"));
        refused(409, "ESC-065", end, "service-lead", Map.of("done", true, "outcome", "Paid twice"));
        assertEquals("done", leicestershire.get(item, "service-lead").path("actions").get(0).path("state").asString());
    }

    @Test
    void a_theme_is_a_challenge_to_a_service_and_of_no_other_kind() {
        Map<String, Object> concern = Map.of("gatheredBy", "reason", "gatheredOn", "L2", "kind", "concern", "stage", 4, "reasons", List.of("L2"), "summary", "Drift everywhere.",
                "addressee", "All teams");
        refused(400, "ESC-077", THEMES, "service-lead", concern);
        refused(400, "ESC-030", THEMES, "service-lead", Map.of("gatheredBy", "reason", "gatheredOn", "L2", "kind", "themd", "stage", 4));
        refused(400, "ESC-076", THEMES + "/aside", "service-lead", Map.of("gatheredBy", "weather", "gatheredOn", "rain", "because", "It rains."));
    }

    /** A concern where the Challenge Meeting looks, after a call. */
    private long concern(long child) {
        return leicestershire.post("/api/v1/alerts", "reviewer", Map.of("kind", "concern", "childId", child, "stage", 4, "reasons", List.of("L2"),
                "summary", "The plan has not moved since May.", "call", CALL)).path("id").asLong();
    }

    private long child() {
        return leicestershire.get("/api/v1/children", "reviewer").path("rows").get(0).path("id").asLong();
    }

    private void refused(int status, String code, String address, String role, Object body) {
        Answer answer = leicestershire.call("POST", address, role, "application/json", JsonMapper.shared().writeValueAsBytes(body));
        assertEquals(status, answer.status(), () -> answer.head() + "\n" + answer.body());
        assertTrue(answer.body().contains(code), answer::body);
    }
}
