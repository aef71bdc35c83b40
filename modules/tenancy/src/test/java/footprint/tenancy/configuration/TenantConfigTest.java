package footprint.tenancy.configuration;

import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.tenancy.CouncilSettings;
import footprint.tenancy.SettingOrigin;
import footprint.tenancy.TermSettings;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.*;

/** The four councils' files as they stand in tenant-config. */
class TenantConfigTest {

    private static final ConfigurationFolder FOLDER = new ConfigurationFolder(Path.of("../../tenant-config"));

    @Test
    void every_file_of_every_council_is_accepted() {
        try {
            assertEquals(4, FOLDER.all().size());
        } catch (ProblemException refused) {
            fail(String.join("\n", refused.problems().stream().map(problem -> problem.sentence()).toList()));
        }
    }

    @Test
    void the_same_council_calls_an_alert_something_else_in_another_year() {
        DocumentSettings surrey = settings("surrey");
        assertEquals("escalation", surrey.on(TermSettings.class, LocalDate.of(2016, 6, 1)).word("alert").singular());
        assertEquals("Care Planning Alert", surrey.on(TermSettings.class, LocalDate.of(2020, 6, 1)).word("alert").singular());
        assertEquals("looked after review", surrey.on(TermSettings.class, LocalDate.of(2018, 6, 1)).word("review").singular());
    }

    @Test
    void what_a_council_leaves_unsaid_is_a_default_and_says_so() {
        Map<String, SettingOrigin> reviews = origins("westminster", "reviews", LocalDate.of(2022, 6, 1));
        assertTrue(reviews.get("deadlines.first.interval").isDefault());
        assertEquals("20 working days", reviews.get("deadlines.first.interval").value());
        assertFalse(reviews.get("targets.in-time").isDefault());
        assertEquals("Annual report 2022-23", reviews.get("targets.in-time").source());
    }

    @Test
    void a_version_that_keeps_the_earlier_one_changes_only_what_it_names() {
        Map<String, SettingOrigin> medway = origins("medway", "reviews", LocalDate.of(2021, 5, 1));
        assertEquals("pre-adoptive", medway.get("deadlines.after-move.moves").value());
        assertEquals("15 days", medway.get("record.interval").value());
        assertEquals("any", origins("medway", "reviews", LocalDate.of(2021, 3, 31)).get("deadlines.after-move.moves").value());
    }

    @Test
    void before_a_councils_first_version_the_default_stands() {
        assertEquals("alert", settings("westminster").on(TermSettings.class, LocalDate.of(2010, 1, 1)).word("alert").singular());
        ProblemException tooEarly = assertThrows(ProblemException.class,
                () -> settings("westminster").on(TermSettings.class, LocalDate.of(1999, 1, 1)));
        assertEquals("TEN-002", tooEarly.problems().getFirst().code());
    }

    @Test
    void each_council_has_a_colour_of_its_own_that_can_be_read_on_white() {
        List<String> colours = FOLDER.all().stream().map(council -> council.council().colour()).distinct().toList();
        assertEquals(4, colours.size());
        colours.forEach(colour -> assertTrue(CouncilCheck.contrastOnWhite(colour) >= 4.5, colour));
        assertFalse(new CouncilCheck().findings(new CouncilSettings("Palefield", "E10000999", "South", "#ffcc00")).isEmpty());
    }

    private static DocumentSettings settings(String council) {
        return FOLDER.load(new CouncilCode(council)).settings();
    }

    private static Map<String, SettingOrigin> origins(String council, String room, LocalDate date) {
        Map<String, SettingOrigin> found = new TreeMap<>();
        settings(council).origins(room, date).forEach(origin -> found.put(origin.path(), origin));
        return found;
    }
}
