package footprint.escalation.control;

import footprint.escalation.EscalationSettings;
import footprint.escalation.EscalationSettings.Meeting;
import footprint.escalation.Ladder;
import footprint.kernel.CouncilCode;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which stages a meeting looks at, by the ladders of real councils. */
class MeetingStagesTest {

    @Test
    void leicestershires_two_lists_are_two_stages() {
        EscalationSettings settings = settings("leicestershire");
        Ladder ladder = settings.ladder();
        assertEquals(List.of(3), MeetingStages.of(settings.meetings().getFirst(), ladder, ladder));
        assertEquals(List.of(4), MeetingStages.of(settings.meetings().getLast(), ladder, ladder));
        assertEquals("on Challenge Meeting", MeetingStages.words(settings.meetings().getLast(), ladder));
    }

    @Test
    void a_meeting_without_a_stage_looks_at_the_ladders_end_and_a_referral_to_cafcass_is_beyond_it() {
        Meeting meeting = new Meeting("After the end", null, List.of("Director"), null);
        Ladder surrey = settings("surrey").ladder();
        assertEquals(List.of(5, 6), MeetingStages.of(meeting, surrey, surrey), "what waits at Cafcass has finished the ladder too");
        Ladder product = settings("medway").ladder();
        assertEquals(product.stages().stream().filter(stage -> !stage.incomplete()).map(Ladder.Stage::number).reduce((one, other) -> other).stream().toList(),
                MeetingStages.of(meeting, product, product), "stages that nobody answers do not lie ahead");
    }

    @Test
    void on_an_older_ladder_the_stage_is_the_one_that_is_like_it() {
        Ladder present = settings("leicestershire").ladder();
        Ladder older = settings("surrey").ladder();
        assertEquals(List.of(4), MeetingStages.of(new Meeting("Challenge", null, List.of(), 4), present, older));
    }

    private static EscalationSettings settings(String council) {
        return new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode(council)).settings().on(EscalationSettings.class, LocalDate.of(2021, 2, 1));
    }
}
