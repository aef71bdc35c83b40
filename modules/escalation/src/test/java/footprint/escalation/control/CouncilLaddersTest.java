package footprint.escalation.control;

import footprint.escalation.AlertKind;
import footprint.escalation.EscalationSettings;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.CafcassRoute;
import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.timetable.Interval;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** The four councils' ladders and reasons as they stand in tenant-config. */
class CouncilLaddersTest {

    private static final ConfigurationFolder FOLDER = new ConfigurationFolder(Path.of("../../tenant-config"));

    @Test
    void every_ladder_and_every_list_of_reasons_is_accepted() {
        try {
            assertEquals(4, FOLDER.all().size());
        } catch (ProblemException refused) {
            fail(String.join("\n", refused.problems().stream().map(problem -> problem.sentence()).toList()));
        }
    }

    @Test
    void the_same_stage_is_another_person_in_another_year() {
        assertEquals("Area Head", ladder("surrey", 2016).stage(3).orElseThrow().title());
        assertEquals("Assistant Director", ladder("surrey", 2020).stage(3).orElseThrow().title());
        assertEquals(CafcassRoute.STAGE, ladder("surrey", 2020).cafcass());
        assertEquals(6, ladder("surrey", 2020).cafcassStage().orElseThrow().number());
    }

    @Test
    void informal_is_counted_where_the_council_counts_it() {
        assertFalse(ladder("surrey", 2016).stage(0).orElseThrow().counted());
        assertTrue(ladder("surrey", 2020).stage(0).orElseThrow().counted());
        assertFalse(ladder("medway", 2020).stage(0).orElseThrow().counted());
    }

    @Test
    void a_stage_without_a_title_is_shown_and_may_not_be_entered() {
        Ladder westminster = ladder("westminster", 2022);
        Verdict verdict = new LadderRules(westminster).raise(AlertKind.CONCERN, 1);
        assertEquals("ESC-002", assertInstanceOf(Verdict.Refused.class, verdict).code());
        assertInstanceOf(Verdict.Allowed.class, new LadderRules(westminster).raise(AlertKind.CONCERN, 0));
    }

    @Test
    void a_reason_is_used_from_its_day_on_and_only_for_its_kind() {
        EscalationSettings leicestershire = settings("leicestershire").on(EscalationSettings.class, LocalDate.of(2021, 9, 1));
        assertFalse(codes(leicestershire, AlertKind.CONCERN, LocalDate.of(2021, 7, 31)).contains("L7"));
        assertTrue(codes(leicestershire, AlertKind.CONCERN, LocalDate.of(2021, 8, 1)).contains("L7"));
        assertEquals(List.of("P1", "P2"), codes(leicestershire, AlertKind.GOOD_PRACTICE, LocalDate.of(2021, 8, 1)));
        EscalationSettings medway = settings("medway").on(EscalationSettings.class, LocalDate.of(2021, 3, 1));
        assertFalse(codes(medway, AlertKind.CONCERN, LocalDate.of(2021, 1, 31)).contains("M2"));
        assertTrue(codes(medway, AlertKind.CONCERN, LocalDate.of(2021, 2, 1)).contains("M2"));
    }

    @Test
    void a_silent_council_has_five_working_days_by_default() {
        assertEquals(Interval.valueOf("5 working days"), ladder("leicestershire", 2020).respondWithin());
        assertTrue(settings("leicestershire").origins("escalation", LocalDate.of(2020, 6, 1)).stream()
                .filter(origin -> origin.path().equals("ladder.respond-within")).findFirst().orElseThrow().isDefault());
    }

    private static List<String> codes(EscalationSettings settings, AlertKind kind, LocalDate day) {
        return settings.reasonsFor(kind, day).stream().map(EscalationSettings.Reason::code).toList();
    }

    private static Ladder ladder(String council, int year) {
        return settings(council).on(EscalationSettings.class, LocalDate.of(year, 6, 1)).ladder();
    }

    private static Settings settings(String council) {
        return FOLDER.load(new CouncilCode(council)).settings();
    }
}
