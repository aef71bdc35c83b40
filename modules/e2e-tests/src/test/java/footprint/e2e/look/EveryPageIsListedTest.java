package footprint.e2e.look;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class EveryPageIsListedTest {

    private static final Path RESOURCES = Path.of("..", "web", "src", "main", "resources", "META-INF", "resources");

    @Test
    void every_page_of_the_house_is_in_the_list_that_is_looked_at() {
        Set<String> listed = Pages.ALL.stream().map(PageToSee::view).collect(Collectors.toCollection(TreeSet::new));
        listed.addAll(Pages.ELSEWHERE);
        assertEquals(drawn(), listed, "Add the page to footprint.e2e.look.Pages, or take its line away");
    }

    @Test
    void no_page_carries_a_style_or_a_script_of_its_own() {
        for (Path file : files()) {
            String text = read(file);
            assertFalse(text.matches("(?s).*<[a-z:A-Z]+[^>]*\\s(style|onclick|onchange|onsubmit|onload)=.*"), "an inline style or script in " + file);
            assertFalse(text.contains("<style") || text.contains("h:commandLink") || text.contains("f:ajax"), "an inline style or script in " + file);
        }
    }

    /** A file that says which template it fills is a page; the others are parts of pages. */
    private static Set<String> drawn() {
        return files().stream().filter(file -> read(file).contains("template=\"/template/"))
                .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/')).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Path> files() {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
