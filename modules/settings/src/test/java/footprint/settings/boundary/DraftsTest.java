package footprint.settings.boundary;

import footprint.escalation.EscalationSettings;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.settings.Difference;
import footprint.settings.Draft;
import footprint.settings.Publication;
import footprint.tenancy.SettingsCheck.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** A draft is prepared, looked at, published from a day, and taken back; what has begun stays. */
class DraftsTest {

    private static final String ROOM = "escalation";
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    private Office office;

    @BeforeEach
    void office_with_a_councils_settings() {
        office = Office.like("westminster");
    }

    @Test
    void a_fourth_stage_from_next_month_is_published_and_the_present_ladder_stands_until_then() {
        Draft draft = begin();
        int stages = draft.own().path("ladder").path("stages").size();
        Draft saved = office.drafts(drafts -> drafts.save(ROOM, draft.version(), DECEMBER, withStage(draft.own())));
        assertEquals(List.of(), office.drafts(drafts -> drafts.check(ROOM)).findings());
        List<Difference> differences = office.drafts(drafts -> drafts.differences(ROOM));
        assertTrue(differences.contains(new Difference("ladder.stages[9].label", null, "The chief executive")), differences.toString());

        Publication publication = office.drafts(drafts -> drafts.publish(ROOM, saved.version(), "A ninth stage"));
        assertEquals(2, publication.number());
        assertEquals(DECEMBER, publication.from());
        assertEquals("Ada Administrator", publication.by());
        assertEquals(stages, stagesOn(DECEMBER.minusDays(1)));
        assertEquals(stages + 1, stagesOn(DECEMBER));
        assertTrue(office.drafts(drafts -> drafts.of(ROOM)).isEmpty());
        assertTrue(office.published(published -> published.differences(ROOM, 2)).contains(
                new Difference("2026-12-01: ladder.stages[9].label", null, "The chief executive")));
    }

    @Test
    void what_does_not_fit_is_said_by_path_and_is_kept_in_the_draft_but_not_published() {
        Draft draft = begin();
        ObjectNode own = (ObjectNode) draft.own().deepCopy();
        ((ObjectNode) own.path("ladder")).put("respond-within", "soon");
        Draft saved = office.drafts(drafts -> drafts.save(ROOM, draft.version(), office.today, own));
        List<Finding> findings = office.drafts(drafts -> drafts.check(ROOM)).findings();
        assertEquals(List.of("from", "ladder.respond-within"), findings.stream().map(Finding::path).toList());
        ProblemException refused = assertThrows(ProblemException.class, () -> office.drafts(drafts -> drafts.publish(ROOM, saved.version(), "Try")));
        assertEquals(List.of("SET-005", "SET-005"), refused.problems().stream().map(problem -> problem.code()).toList());
        assertEquals("soon", office.drafts(drafts -> drafts.of(ROOM)).orElseThrow().own().path("ladder").path("respond-within").asString());
        assertEquals(1, office.published(published -> published.history(ROOM, PageRequest.first())).total());
    }

    @Test
    void two_administrators_at_once_lose_nothing() {
        Draft draft = begin();
        office.drafts(drafts -> drafts.save(ROOM, draft.version(), DECEMBER, withStage(draft.own())));
        office.administrator = "Bea Administrator";
        refused("SET-004", () -> office.drafts(drafts -> drafts.save(ROOM, draft.version(), DECEMBER, draft.own())));
        refused("SET-004", () -> office.drafts(drafts -> drafts.publish(ROOM, draft.version(), "Mine")));
        assertTrue(office.drafts(drafts -> drafts.of(ROOM)).orElseThrow().own().toString().contains("The chief executive"));
    }

    @Test
    void a_draft_begun_before_another_publication_must_be_looked_at_again() {
        Draft first = published(DECEMBER);
        assertEquals(1, first.version());
        Draft draft = begin();
        office.published(published -> published.revert(ROOM, 1, LocalDate.of(2026, 12, 10), "Back to three stages"));
        ObjectNode own = (ObjectNode) draft.own().deepCopy();
        refused("SET-007", () -> office.drafts(drafts -> drafts.publish(ROOM, draft.version(), "Late")));
        Draft again = office.drafts(drafts -> drafts.save(ROOM, draft.version(), LocalDate.of(2026, 12, 20), own));
        assertEquals(4, office.drafts(drafts -> drafts.publish(ROOM, again.version(), "Looked at again")).number());
    }

    @Test
    void reverting_says_anew_from_a_day_what_an_older_publication_said() {
        int stages = stagesOn(office.today);
        published(DECEMBER);
        assertEquals(stages + 1, stagesOn(LocalDate.of(2027, 1, 1)));
        Publication back = office.published(published -> published.revert(ROOM, 1, LocalDate.of(2026, 12, 15), "It was too many"));
        assertEquals(3, back.number());
        assertEquals(LocalDate.of(2026, 12, 15), back.from());
        assertEquals(stages + 1, stagesOn(LocalDate.of(2026, 12, 14)));
        assertEquals(stages, stagesOn(LocalDate.of(2026, 12, 15)));
        assertEquals(List.of(3, 2, 1), office.published(published -> published.history(ROOM, PageRequest.first())).rows().stream().map(Publication::number).toList());
        refused("SET-010", () -> office.published(published -> published.revert(ROOM, 99, DECEMBER, "Nothing")));
        refused("SET-005", () -> office.published(published -> published.revert(ROOM, 2, office.today, "Today")));
    }

    @Test
    void reasons_rooms_and_drafts_that_are_not_there_are_refused_in_words() {
        Draft draft = begin();
        refused("SET-006", () -> office.drafts(drafts -> drafts.publish(ROOM, draft.version(), " ")));
        refused("SET-009", () -> office.drafts(drafts -> drafts.publish(ROOM, draft.version(), "Nothing")));
        refused("SET-001", () -> office.drafts(drafts -> drafts.of("kitchen")));
        refused("SET-002", () -> office.drafts(drafts -> drafts.begin("council", null)));
        office.drafts(drafts -> {
            drafts.discard(ROOM, draft.version());
            return null;
        });
        refused("SET-003", () -> office.drafts(drafts -> drafts.check(ROOM)));
    }

    private Draft begin() {
        return office.drafts(drafts -> drafts.begin(ROOM, DECEMBER));
    }

    /** Publishes a further stage from a day, and hands out the draft that it was. */
    private Draft published(LocalDate from) {
        Draft draft = begin();
        Draft saved = office.drafts(drafts -> drafts.save(ROOM, draft.version(), from, withStage(draft.own())));
        office.drafts(drafts -> drafts.publish(ROOM, saved.version(), "A ninth stage"));
        return draft;
    }

    private int stagesOn(LocalDate day) {
        return office.settings(settings -> settings.on(EscalationSettings.class, day)).ladder().stages().size();
    }

    private static JsonNode withStage(JsonNode own) {
        ObjectNode next = (ObjectNode) own.deepCopy();
        ObjectNode stage = ((ArrayNode) next.path("ladder").path("stages")).addObject().put("number", 9).put("label", "The chief executive").put("level", "outside");
        stage.putArray("answering-roles").add("Chief Executive");
        return next;
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(code, assertThrows(ProblemException.class, deed).problems().getFirst().code());
    }
}
