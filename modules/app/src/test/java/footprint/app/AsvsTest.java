package footprint.app;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** docs/asvs.md says something about every requirement of levels 1 and 2, and names no test that is not there. */
class AsvsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/asvs.md");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z][^)#:]*)[^)]*\\)");
    /** As OWASP counts them for version 5.0.0. */
    private static final int LEVEL_1 = 70;
    private static final int LEVEL_2 = 183;

    private record Requirement(String number, String level, String state, String how) {
    }

    private final String page = text(PAGE);
    private final List<Requirement> requirements = LINE.matcher(page).results()
            .map(line -> new Requirement(line.group(1), line.group(2), line.group(4), line.group(5))).toList();

    @Test
    void every_requirement_of_levels_1_and_2_has_one_line() {
        assertEquals(LEVEL_1, requirements.stream().filter(one -> one.level().equals("1")).count());
        assertEquals(LEVEL_2, requirements.stream().filter(one -> one.level().equals("2")).count());
        assertEquals(LEVEL_1 + LEVEL_2, requirements.stream().map(Requirement::number).distinct().count());
    }

    @Test
    void every_line_has_one_of_the_states_and_a_line_that_is_met_shows_how_or_says_that_no_test_does() {
        assertEquals(Set.of(), requirements.stream().map(Requirement::state).filter(state -> !Set.of("yes", "part", "no", "outside", "n.a.").contains(state))
                .collect(Collectors.toSet()));
        assertEquals(List.of(), requirements.stream().filter(one -> one.how().isBlank()).toList());
    }

    @Test
    void the_sum_at_the_top_is_the_sum_of_the_lines() {
        String sum = Stream.of("yes", "part", "no", "outside", "n.a.")
                .map(state -> requirements.stream().filter(one -> one.state().equals(state)).count() + " " + state).collect(Collectors.joining(", "));
        assertEquals(true, page.contains("So far: " + sum + "."), sum);
    }

    @Test
    void every_test_that_is_named_is_there() {
        Set<String> there = tests();
        Set<String> missing = new TreeSet<>();
        Matcher test = TEST.matcher(page);
        while (test.find()) {
            if (!there.contains(test.group(1))) {
                missing.add(test.group(1));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_page_that_is_named_is_there() {
        assertEquals(List.of(), LINK.matcher(page).results().map(link -> link.group(1)).filter(link -> !Files.exists(PAGE.resolveSibling(link))).distinct().toList());
    }

    private static Set<String> tests() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("modules"), 12)) {
            return files.map(Path::toString).filter(name -> name.contains("/src/test/java/") && name.endsWith(".java"))
                    .map(name -> name.replaceAll(".*/|\\.java$", "")).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
