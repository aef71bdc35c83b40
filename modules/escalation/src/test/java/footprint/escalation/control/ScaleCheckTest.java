package footprint.escalation.control;

import footprint.escalation.EscalationSettings;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.CafcassRoute;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.SharedLevel;
import footprint.kernel.CouncilCode;
import footprint.tenancy.SettingsCheck.Finding;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.timetable.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScaleCheckTest {

    private static final ConfigurationFolder FOLDER = new ConfigurationFolder(Path.of("../../tenant-config"));

    @Test
    void the_same_stage_of_one_council_has_another_level_in_another_year() {
        assertEquals(SharedLevel.HEAD, surrey(2016).stage(3).orElseThrow().level());
        assertEquals(SharedLevel.DIRECTOR, surrey(2020).stage(3).orElseThrow().level());
        assertEquals(SharedLevel.OUTSIDE, surrey(2020).cafcassStage().orElseThrow().level());
    }

    @Test
    void what_is_missing_is_named_and_a_stage_that_is_not_settled_may_wait() {
        Ladder ladder = ladder(List.of(stage(1, SharedLevel.FIRST_MANAGER, false), stage(2, null, false), stage(3, null, true)));
        assertEquals(List.of("Stage 2 has no level on the shared scale. Choose one, so that councils can be compared."), sentences(ladder));
        EscalationSettings settings = new EscalationSettings(ladder(List.of(stage(1, SharedLevel.CHIEF, false))), List.of(),
                List.of(EscalationSettings.Reason.unnamed("A", null)), false, List.of(), List.of(), List.of(), null, null);
        assertEquals(List.of("reasons[0].family"), ScaleCheck.findings(settings).stream().map(Finding::path).toList());
    }

    /** A level that falls is found, once for each stage below the highest before it, and none that rises or stays. */
    @Property(tries = 300)
    void a_level_falls_exactly_where_a_stage_is_below_the_highest_before_it(@ForAll @Size(min = 1, max = 8) List<SharedLevel> levels) {
        List<Stage> stages = new ArrayList<>();
        IntStream.range(0, levels.size()).forEach(i -> stages.add(stage(i, levels.get(i), false)));
        long falls = IntStream.range(0, levels.size()).filter(i -> levels.subList(0, i).stream().anyMatch(before -> before.compareTo(levels.get(i)) > 0)).count();
        List<String> told = sentences(ladder(stages));
        assertEquals(falls, told.size());
        assertTrue(told.stream().allMatch(sentence -> sentence.contains("stands lower on the shared scale")), told.toString());
    }

    /** Another level makes no other ladder; another name does. */
    @Property(tries = 100)
    void a_ladder_is_the_same_whatever_its_levels(@ForAll @Size(5) List<SharedLevel> some, @ForAll @Size(5) List<SharedLevel> others) {
        Ladder one = ladder(IntStream.range(0, 5).mapToObj(i -> stage(i, some.get(i), false)).toList());
        Ladder other = ladder(IntStream.range(0, 5).mapToObj(i -> stage(i, others.get(i), false)).toList());
        assertTrue(one.climbsLike(other));
        assertEquals(some.equals(others), one.equals(other));
        assertFalse(one.climbsLike(ladder(IntStream.range(0, 4).mapToObj(i -> stage(i, some.get(i), false)).toList())));
    }

    private static List<String> sentences(Ladder ladder) {
        return ScaleCheck.findings(new EscalationSettings(ladder, List.of(), List.of(), false, List.of(), List.of(), List.of(), null, null)).stream().map(Finding::sentence).toList();
    }

    private static Stage stage(int number, SharedLevel level, boolean incomplete) {
        return new Stage(number, "Stage " + number, List.of("Manager"), null, false, true, null, false, incomplete, null, null, level);
    }

    private static Ladder ladder(List<Stage> stages) {
        return new Ladder(Interval.valueOf("5 working days"), null, true, false, CafcassRoute.NONE, stages, null);
    }

    private static Ladder surrey(int year) {
        return FOLDER.load(new CouncilCode("surrey")).settings().on(EscalationSettings.class, LocalDate.of(year, 5, 1)).ladder();
    }
}
