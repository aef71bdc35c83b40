package footprint.app;

import footprint.harness.Libraries;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No library comes in unseen, and none that docs/advisories.csv knows to be bad. */
class DependenciesTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final int ENOUGH = 20;

    private final Map<String, String> libraries = Libraries.onTheClassPath();

    @Test
    void every_library_is_listed_in_just_the_version_that_somebody_looked_at() {
        assertTrue(libraries.size() > ENOUGH, () -> "too few for the test to mean anything: " + libraries);
        assertEquals(List.of(), Libraries.unlisted(libraries, DOCS), "Look at it (docs/asvs.md, Libraries), then put the line with today's date into docs/dependencies.csv");
    }

    @Test
    void no_library_is_known_to_be_bad() {
        assertEquals(List.of(), Libraries.bad(libraries, DOCS));
    }

    @Test
    void an_old_one_would_be_found() {
        assertEquals(1, Libraries.bad(Map.of("org.apache.logging.log4j:log4j-core", "2.17.0"), DOCS).size());
        assertEquals(0, Libraries.bad(Map.of("org.apache.logging.log4j:log4j-core", "2.17.1"), DOCS).size());
        assertEquals(1, Libraries.unlisted(Map.of("org.example:stranger", "1.0"), DOCS).size());
    }
}
