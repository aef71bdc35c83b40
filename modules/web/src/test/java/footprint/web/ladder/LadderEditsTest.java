package footprint.web.ladder;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static footprint.tenancy.configuration.SettingsMapper.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LadderEditsTest {

    private static final String UNSETTLED = """
            {"ladder":{"respond-within":"5 working days","total-within":"20 working days","remind-before":"1 working day","may-skip":true,"overdue-climbs":false,"cafcass":"any-time",
             "stages":[{"number":0,"label":"Informal","answering-roles":["Social Worker"],"informal":true},
                       {"number":1,"label":"Stage one","answering-roles":["To be entered by the administrator"],"incomplete":true},
                       {"number":2,"label":"Stage two","answering-roles":["Service Manager"],"next":[4]},
                       {"number":4,"label":"Panel","answering-roles":["Panel"],"themed-only":true}]}}""";

    @Test
    void an_administrator_says_who_answers_at_a_stage_that_nobody_had_named() {
        DrawnStage stage = drawn(edits(UNSETTLED).change(1, words("Stage one", List.of(" Team Manager ", "", "Practice Lead"), List.of()))).stage(1).orElseThrow();
        assertEquals(List.of("Team Manager", "Practice Lead"), stage.roles());
        assertFalse(stage.incomplete());
    }

    @Test
    void a_stage_without_a_title_stays_unsettled_only_when_that_is_said() {
        StageWords said = new StageWords("Stage two", List.of(), true, new SpanInput("", "days"), false, true, List.of(), null, List.of(), "");
        assertTrue(drawn(edits(UNSETTLED).change(2, said)).stage(2).orElseThrow().incomplete());
        ObjectNode silent = edits(UNSETTLED).change(2, words("Stage two", List.of(), List.of()));
        assertFalse(drawn(silent).stage(2).orElseThrow().incomplete());
        assertEquals(0, silent.path("ladder").path("stages").path(2).path("answering-roles").size());
    }

    @Test
    void a_new_stage_stands_at_the_end_and_keys_of_others_are_kept() {
        ObjectNode own = edits(UNSETTLED).add(words("Director", List.of("Director"), List.of()));
        assertEquals(List.of(0, 1, 2, 4, 5), numbers(own));
        assertTrue(own.path("ladder").path("stages").path(3).path("themed-only").asBoolean());
    }

    @Test
    void cafcass_as_a_stage_brings_its_stage_and_a_new_one_stands_beneath_it() {
        ObjectNode own = edits(UNSETTLED).rules(rules("stage"));
        assertTrue(drawn(own).stages().getLast().cafcass());
        ObjectNode more = new LadderEdits(own, own).add(words("Director", List.of("Director"), List.of()));
        assertEquals(List.of("Director", "Cafcass"), drawn(more).stages().stream().skip(4).map(DrawnStage::label).toList());
        ObjectNode without = new LadderEdits(more, more).rules(rules("none"));
        assertTrue(drawn(without).stages().stream().noneMatch(DrawnStage::cafcass));
    }

    @Test
    void what_a_default_says_already_is_not_said_again() {
        JsonNode merged = tree(UNSETTLED);
        ObjectNode own = new LadderEdits(tree("{}"), merged).rules(new LadderWords(new SpanInput("5", "working days"), new SpanInput("25", "working days"),
                new SpanInput("1", "working days"), true, false, "any-time"));
        assertEquals("{\"ladder\":{\"total-within\":\"25 working days\"}}", own.toString());
    }

    @Test
    void a_stage_that_is_removed_is_led_to_by_none() {
        ObjectNode own = edits(UNSETTLED).remove(4);
        assertEquals(List.of(), drawn(own).stage(2).orElseThrow().next());
    }

    @Test
    void typing_a_wrong_number_of_days_is_kept_as_it_was_typed() {
        StageWords typed = new StageWords("Stage two", List.of("Head"), false, new SpanInput("five", "days"), false, true, List.of(), null, List.of(), "");
        assertEquals(new SpanInput("five", "days"), SpanInput.of(drawn(edits(UNSETTLED).change(2, typed)).stage(2).orElseThrow().respondWithin()));
    }

    /** Whatever is moved, every stage stays, once, and leads to the stages that it led to. */
    @Property
    void moving_keeps_every_stage_and_where_it_leads(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 7) Integer> moves) {
        ObjectNode own = (ObjectNode) tree(UNSETTLED);
        Set<String> before = leads(own);
        for (int move : moves) {
            DrawnStage stage = drawn(own).stages().get(move / 2);
            own = new LadderEdits(own, own).move(stage.number(), move % 2 == 0);
        }
        assertEquals(List.of(0, 1, 2, 4), numbers(own));
        assertEquals(before, leads(own));
    }

    @Property
    void moving_up_and_down_again_changes_nothing(@ForAll @IntRange(min = 0, max = 2) int place) {
        JsonNode start = edits(UNSETTLED).move(99, true);
        List<Integer> numbers = numbers(start);
        ObjectNode up = new LadderEdits(start, start).move(numbers.get(place), true);
        assertEquals(start, new LadderEdits(up, up).move(numbers.get(place + 1), false));
    }

    private static Set<String> leads(JsonNode own) {
        DrawnLadder ladder = drawn(own);
        Set<String> leads = new HashSet<>();
        ladder.stages().forEach(stage -> stage.next().forEach(to -> leads.add(stage.label() + " to " + ladder.stage(to).orElseThrow().label())));
        ladder.stages().forEach(stage -> leads.add(stage.label()));
        return leads;
    }

    private static LadderWords rules(String cafcass) {
        return new LadderWords(new SpanInput("5", "working days"), new SpanInput("20", "working days"), new SpanInput("1", "working days"), true, false, cafcass);
    }

    private static StageWords words(String label, List<String> roles, List<Integer> next) {
        return new StageWords(label, roles, false, new SpanInput("", "days"), false, true, List.of(), null, next, "");
    }

    private static LadderEdits edits(String settings) {
        return new LadderEdits(tree(settings), tree(settings));
    }

    private static DrawnLadder drawn(JsonNode own) {
        return DrawnLadder.of(own);
    }

    private static List<Integer> numbers(JsonNode own) {
        return drawn(own).stages().stream().map(DrawnStage::number).toList();
    }
}
