package footprint.escalation.boundary;

import footprint.escalation.AlertFile;
import footprint.escalation.AlertKind;
import footprint.escalation.LadderKey;
import footprint.escalation.LadderMovePreview;
import footprint.escalation.NewAlert;
import footprint.harness.TestCouncil;
import footprint.identity.CurrentActor;
import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.kernel.ProblemException;
import footprint.tenancy.boundary.PublishedSettings;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.ProductSettings;
import footprint.tenancy.configuration.Proposal;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.SaidVersion;
import footprint.timetable.WorkingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.*;

/** An open alert keeps its ladder, whatever is published, until somebody moves it stage by stage (R006). */
class LadderMigrationTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 12, 1);

    private final TestCouncil council = TestCouncil.create("ladders");
    private LocalDate today = LocalDate.of(2026, 11, 20);

    @BeforeEach
    void publish_a_ladder() {
        CouncilConfiguration files = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("surrey"));
        council.run(database -> Publications.publish(database.sql(), files, "files", "first", clock().instant()));
    }

    @Test
    void a_ladder_published_anew_under_the_same_first_day_changes_no_open_alert() {
        long id = raise(2);
        publish(FIRST, "Renamed ");
        AlertFile kept = file(id);
        assertEquals("Stage 2", kept.alert().stageLabel());
        assertEquals(new LadderKey(1, FIRST), kept.alert().ladder());
        work(work -> {
            work.climb(id, kept.alert().version(), 3);
            return null;
        });
        assertEquals("Stage 3", file(id).alert().stageLabel());

        long later = raise(2);
        assertEquals("Renamed Stage 2", file(later).alert().stageLabel());
        assertEquals(List.of(new LadderKey(2, FIRST), new LadderKey(1, FIRST)), alerts(alerts -> alerts.boards().stream().map(board -> board.key()).toList()));
    }

    @Test
    void yesterdays_alert_climbs_the_old_ladder_and_tomorrows_the_new() {
        long yesterday = raise(1);
        publish(SECOND, "New ");
        today = SECOND;
        long tomorrow = raise(1);
        assertEquals("Stage 1", file(yesterday).alert().stageLabel());
        assertEquals("New Stage 1", file(tomorrow).alert().stageLabel());
        assertEquals("Stage 2", file(yesterday).offered().getFirst().label());
        assertEquals("New Stage 2", file(tomorrow).offered().getFirst().label());
    }

    @Test
    void open_alerts_are_moved_stage_by_stage_and_back_again_and_keep_their_due_dates_and_answers() {
        long waiting = raise(1);
        long answered = raise(3);
        work(work -> {
            work.recordAnswer(answered, file(answered).alert().version(), "The Assistant Director", today, "It is being done");
            return null;
        });
        AlertFile before = file(waiting);
        publish(SECOND, "New ");
        today = SECOND;
        LadderKey old = new LadderKey(1, FIRST);
        LadderKey present = migration(LadderMigration::present);
        assertEquals(new LadderKey(2, SECOND), present);
        assertEquals(List.of(old), migration(LadderMigration::climbed));
        LadderMovePreview preview = migration(migration -> migration.preview(old, present));
        assertEquals(List.of(1, 3), preview.rows().stream().map(row -> row.stage().number()).toList());
        assertEquals(List.of(1, 3), preview.rows().stream().map(row -> row.suggested().number()).toList());

        assertEquals(Integer.valueOf(2), migration(migration -> migration.migrate(old, present, Map.of(1, 2, 3, 4), "The new ladder holds for all")));
        AlertFile moved = file(waiting);
        assertEquals("New Stage 2", moved.alert().stageLabel());
        assertEquals("Service Manager", moved.alert().answeringRole());
        assertEquals(before.alert().dueOn(), moved.alert().dueOn(), "nobody's clock is set back");
        assertEquals(List.of("Stage 1", "New Stage 2"), moved.steps().stream().map(step -> step.label()).toList());
        assertEquals("The new ladder holds for all", moved.moved().getFirst().reason());
        assertEquals("New Stage 2", moved.moved().getFirst().toStage());
        assertEquals("It is being done", file(answered).steps().getLast().response());
        assertTrue(file(answered).may("decline"));
        assertTrue(moved.alert().version() > before.alert().version(), "who looked before the move is told");

        assertEquals(Integer.valueOf(2), migration(migration -> migration.migrate(present, old, Map.of(2, 1, 4, 3), "It was a mistake")));
        AlertFile back = file(waiting);
        assertEquals("Stage 1", back.alert().stageLabel());
        assertEquals(1, back.alert().highestStage());
        assertEquals(before.alert().answeringRole(), back.alert().answeringRole());
        assertEquals(2, back.moved().size());
        work(work -> {
            work.climb(waiting, back.alert().version(), 2);
            return null;
        });
        assertEquals("Stage 2", file(waiting).alert().stageLabel());
    }

    @Test
    void every_stage_on_which_alerts_stand_needs_a_place_and_the_move_a_reason() {
        raise(1);
        raise(3);
        publish(SECOND, "New ");
        today = SECOND;
        LadderKey old = new LadderKey(1, FIRST);
        LadderKey present = migration(LadderMigration::present);
        assertEquals(List.of("ESC-040", "ESC-041", "ESC-043"), refused(migration -> migration.migrate(old, present, Map.of(3, 77), " ")));
        assertEquals(List.of("ESC-042"), refused(migration -> migration.migrate(old, new LadderKey(9, SECOND), Map.of(), "No")));
        assertEquals(List.of("ESC-042"), refused(migration -> migration.migrate(old, old, Map.of(1, 1, 3, 3), "No")));
        assertEquals(List.of(old), migration(LadderMigration::climbed), "nothing was moved");
    }

    private List<String> refused(Function<LadderMigration, Integer> deed) {
        return assertThrows(ProblemException.class, () -> migration(deed)).problems().stream().map(problem -> problem.code()).toList();
    }

    /** Publishes the council's ladder from a day, with other names. */
    private void publish(LocalDate from, String word) {
        council.run(database -> {
            CouncilFile file = Publications.said(database.sql(), "escalation").orElseThrow().file();
            ObjectNode own = file.on(from);
            ((ArrayNode) own.path("ladder").path("stages")).forEach(stage -> ((ObjectNode) stage).put("label", word + stage.path("label").asString()));
            CouncilFile next = file.with(new SaidVersion(from, "A test", false, own));
            Publications.publish(database.sql(), next, Proposal.of(ProductSettings.builtIn(), next).documents(),
                    new PublicationNote(PublicationNote.SCREEN, "test", "test", clock().instant()), null, null);
        });
    }

    private long raise(int stage) {
        return work(work -> work.raise(new NewAlert(AlertKind.COLLECTIVE, null, stage, List.of("A"), "A challenge", null, "Everyone")));
    }

    private AlertFile file(long id) {
        return alerts(alerts -> alerts.alert(id));
    }

    private <T> T work(Function<AlertWork, T> deed) {
        return seen().callWithEntities(database -> deed.apply(new AlertWork(database, new PublishedSettings(database), WorkingCalendar::englandAndWales,
                actor(), clock())));
    }

    private <T> T alerts(Function<Alerts, T> question) {
        return seen().call(database -> question.apply(new Alerts(database, new PublishedSettings(database), WorkingCalendar::englandAndWales,
                actor(), clock())));
    }

    private <T> T migration(Function<LadderMigration, T> deed) {
        return council.call(database -> deed.apply(new LadderMigration(database, new PublishedSettings(database), actor(), clock())));
    }

    private TestCouncil seen() {
        return council.sees("own", 1, null, clock().instant());
    }

    private CurrentActor actor() {
        return Service.actor(council.code());
    }

    private Clock clock() {
        return Clock.fixed(today.atTime(12, 0).atZone(London.ZONE).toInstant(), London.ZONE);
    }
}
