package footprint.web.settings;

import footprint.settings.Difference;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class ChangeWordsTest {

    @Test
    void a_new_stage_is_told_as_one_thing_and_the_roll_of_stages_is_left_out() {
        List<ChangeGroup> groups = ChangeWords.groups(List.of(new Difference("ladder.stages", "0, 1", "0, 1, 2"),
                new Difference("ladder.stages[2].number", null, "2"), new Difference("ladder.stages[2].label", null, "Director"),
                new Difference("ladder.stages[2].answering-roles", null, "Director of Children's Services")));
        assertEquals(1, groups.size());
        assertEquals("Stage 2: Director", groups.getFirst().title());
        assertEquals("New", groups.getFirst().word());
        assertEquals(List.of("Name", "Who answers"), groups.getFirst().lines().stream().map(ChangeGroup.Line::label).toList());
    }

    @Test
    void a_value_that_changes_is_told_before_and_after_in_words() {
        ChangeGroup group = ChangeWords.groups(List.of(new Difference("2026-12-01: ladder.overdue-climbs", "false", "true"))).getFirst();
        assertEquals("2026-12-01", group.from());
        assertEquals(new ChangeGroup.Line("Climbs by itself when the answer is late", "no", "yes"), group.lines().getFirst());
    }

    @Test
    void a_reason_that_ends_and_one_that_goes_are_two_things() {
        List<ChangeGroup> groups = ChangeWords.groups(List.of(new Difference("reasons[A].to", null, "2026-11-30"), new Difference("reasons[A].label", "Late", "Late report"),
                new Difference("reasons[B].label", "Old", null), new Difference("reasons[B].kind", "concern", null)));
        assertEquals(List.of("Changed", "Taken away"), groups.stream().map(ChangeGroup::word).toList());
        assertEquals(new ChangeGroup.Line("Last day", "nothing", "30 November 2026"), groups.getFirst().lines().getFirst());
    }

    @Test
    void the_order_of_a_list_is_told_when_nothing_comes_or_goes() {
        assertEquals("Ladder", ChangeWords.groups(List.of(new Difference("ladder.stages", "0, 1", "1, 0"))).getFirst().title());
    }

    @Test
    void an_editor_is_found_by_what_it_changes() {
        assertEquals("/settings/ladder", RoomEditors.pageFor("escalation", "ladder.stages[1].label"));
        assertEquals("/settings/edit?room=reporting", RoomEditors.pageFor("reporting", "tables"));
        assertNull(RoomEditors.pageFor("council", "name"));
    }
}
