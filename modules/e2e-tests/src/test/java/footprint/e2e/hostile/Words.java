package footprint.e2e.hostile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the names in the description that are no record may hold: a value that the address takes. */
final class Words {

    static final Map<String, Object> ALL = new TreeMap<>();

    static {
        words("number of pages and order", Map.of("page", 1, "size", 50, "sort", "id"));
        words("times", Map.of("period", "2020-21", "year", 2021, "day", "2026-11-10", "on", "2026-11-10", "from", "2026-01-01", "to", "2026-12-31",
                "respondedOn", "2026-11-10", "heldOn", "2026-11-10", "dueOn", "2026-12-10"));
        words("alerts", Map.of("kind", "concern", "stage", 1, "state", "open", "ladder", "2020-04-01", "reason", "M1", "reasons", List.of("M1"),
                "overdue", false, "mine", false, "version", 0));
        words("numbers of alerts", Map.of("counted", "raised", "by", "stage"));
        words("what goes with a move", Map.of("response", "text", "responder", "text", "feedback", "text", "childView", "text", "resolution", "text",
                "policyChanged", "text", "because", "text", "summary", "text", "addressee", "text"));
        words("ladders", Map.of("fromDay", "2020-04-01", "fromPublication", 1, "toDay", "2026-12-01", "toPublication", 2, "publication", 1));
        words("reviews", Map.of("late", true, "lateAgreed", false, "lateCause", "text", "nonParticipationCause", "text", "venue", "text", "format", "virtual",
                "formatChosenBy", "text", "chairedByChild", "no", "participation", "PN1"));
        words("outcomes and totals", Map.of("number", 1, "text", "text", "owner", "text", "value", 1, "unit", "children", "source", "text", "note", "text"));
        words("children", Map.of("q", "text", "team", "text", "legal-status", "C2", "everyone", true));
        words("caseloads", Map.of("reviewer", 1, "reviewerId", 1, "reference", "text", "case", 987654321, "last", "2026-11-10"));
        words("handovers", Map.of("fromReviewer", 1, "toReviewer", 2, "first", "2026-12-01", "children", List.of(1), "cases", true, "handover", 987654321, "changes", 1, "sibling", "text", "bond", 987654321, "part", "parent"));
        words("hours", Map.of("hours", 987654321, "fte", 0.5, "endsBefore", false, "moves", List.of(Map.of("reviewer", 1, "team", "text")), "seen", "1.0"));
        words("circumstances", Map.of("circumstance", "text", "since", "2026-11-10"));
        words("forecasts", Map.of("months", 12, "more", 10, "posts", -1, "weight", "looked-after:1.5", "conferenceFirst", 3, "conferenceLater", 6));
        words("restrictions", Map.of("why", "adoption", "until", "2027-01-01", "people", List.of(1), "withoutMe", true, "person", 1, "look", 1, "justified", true,
                "words", "three words here"));
        words("reports", Map.of("table", "SUR21-T1", "row", "A", "column", "2020-12", "figure", "reviews-held", "part", "all"));
        words("returns", Map.of("ticket", "text", "name", "file.csv", "severity", "warning", "rule", "date", "child", "text"));
        words("records", Map.of("openOnly", true, "undecided", true, "standing", true, "request", 1, "digest", "0".repeat(64), "hold", 1));
        words("what goes with records", Map.of("receivedOn", "2026-11-10", "askedBy", "the child", "asker", "text", "how", "text", "told", false, "decision", "keep",
                "words", List.of("text"), "lookAgainOn", "2026-12-31", "enquiry", "text"));
        words("people", Map.of("username", "text", "email", "a@b.example", "role", "reviewer", "area", "text", "answeringRole", "text", "agency", "text", "invite", false,
                "holding", 1, "last", "2026-12-31"));
        words("orders of the sign-in", Map.of("demanded", "no", "issuer", "https://sign-in.example", "client", "text", "secret", "text", "domains", "council.example"));
        words("outside the line", Map.of("sent", 1, "asked", 1, "question", "text", "answer", "text", "advice", "text", "lawyer", 1));
        words("what changed for the child", Map.of("change", "changed", "account", "text", "said", "changed"));
        words("notices", Map.of("happenedOn", "2026-11-10", "childNumber", "text", "service", "text", "what", "text", "sentBy", "text", "sentTo", "text", "unread", false));
        words("themes", Map.of("gatheredBy", "team", "gatheredOn", "text"));
        words("samples and social work", Map.of("worker", 1, "auditor", 1, "purpose", "text", "endsOn", "2026-12-31", "draw", 1, "seed", 1,
                "numbers", List.of("text"), "sample", 1));
        words("meetings and calls", Map.of("label", "Challenge Meeting", "what", "text", "who", "text", "outcome", "text",
                "done", true, "calledOn", "2026-11-10"));
        words("what was said on a call", Map.of("withWhom", "text", "said", "text", "settled", true, "withoutCall", true,
                "call", Map.of("calledOn", "2026-11-10", "withWhom", "text", "said", "text")));
        words("settings", Map.of("room", "escalation", "working", false, "own", Map.of()));
    }

    private Words() {
    }

    /** @param about for whoever reads the list */
    private static void words(String about, Map<String, Object> some) {
        ALL.putAll(some);
    }
}
