package footprint.escalation.control;

import footprint.escalation.Ladder;
import footprint.escalation.Ladder.CafcassRoute;
import footprint.escalation.Ladder.Stage;
import footprint.timetable.Interval;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.*;

/** From any ladder to any other. */
class LadderMappingPropertiesTest {

    @Property
    void what_is_suggested_may_be_chosen_and_a_ladder_suggests_itself(@ForAll("ladders") Ladder from, @ForAll("ladders") Ladder to) {
        from.stages().forEach(stage -> LadderMapping.suggested(stage, to).ifPresent(found -> assertTrue(LadderMapping.choices(to).contains(found))));
        LadderMapping.choices(from).forEach(stage -> assertEquals(stage, LadderMapping.suggested(stage, from).orElseThrow()));
    }

    @Property
    void a_mapping_is_sound_exactly_when_every_standing_stage_has_a_stage_at_which_somebody_answers(@ForAll("ladders") Ladder from, @ForAll("ladders") Ladder to,
            @ForAll("pairs") Map<Integer, Integer> mapping) {
        Set<Integer> standing = from.stages().stream().map(Stage::number).collect(Collectors.toSet());
        Set<Integer> places = LadderMapping.choices(to).stream().map(Stage::number).collect(Collectors.toSet());
        boolean sound = standing.stream().allMatch(stage -> mapping.containsKey(stage) && places.contains(mapping.get(stage)));
        assertEquals(sound, LadderMapping.faults(standing, mapping, from, to).isEmpty());
        Map<Integer, Integer> complete = new HashMap<>(mapping);
        if (!places.isEmpty()) {
            standing.forEach(stage -> complete.put(stage, places.iterator().next()));
            assertEquals(List.of(), LadderMapping.faults(standing, complete, from, to));
        }
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> pairs() {
        return Arbitraries.maps(Arbitraries.integers().between(0, 6), Arbitraries.integers().between(0, 6)).ofMaxSize(7);
    }

    @Provide
    Arbitrary<Ladder> ladders() {
        Arbitrary<List<Integer>> numbers = Arbitraries.integers().between(0, 6).set().ofMinSize(1).ofMaxSize(7).map(set -> set.stream().sorted().toList());
        return Combinators.combine(numbers, Arbitraries.of(true, false).list().ofSize(7), Arbitraries.of("Stage ", "Flag ")).as((all, incomplete, word) -> {
            List<Stage> stages = new ArrayList<>();
            all.forEach(number -> stages.add(new Stage(number, word + number, List.of("Role " + number), null, number == 0, true, null, false,
                    incomplete.get(number), null, null, null)));
            return new Ladder(Interval.valueOf("5 working days"), null, true, false, CafcassRoute.NONE, stages, null);
        });
    }
}
