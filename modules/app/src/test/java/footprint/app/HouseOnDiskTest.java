package footprint.app;

import footprint.web.look.PageDoors;
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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The drawing, the modules on disk and the documents say the same. */
class HouseOnDiskTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern OWN_DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>footprint</groupId>\\s*<artifactId>([a-z0-9-]+)</artifactId>");
    private static final Pattern ARROW = Pattern.compile("^\\s*([a-z0-9-]+) --> ([a-z0-9-]+)$", Pattern.MULTILINE);
    private static final Pattern ERROR_CODE = Pattern.compile("\"((?:TEN|IDE|TIM|CAS|REV|ESC|EXC|REP|DOC|API|RUN|OPE|SET|RCD)-\\d{3})\"");

    @Test
    void the_drawing_has_exactly_the_arrows_of_the_poms() {
        Set<String> drawn = new TreeSet<>();
        Matcher arrow = ARROW.matcher(text(ROOT.resolve("docs/c4/rooms.md")));
        while (arrow.find()) {
            drawn.add(arrow.group(1) + " --> " + arrow.group(2));
        }
        Set<String> built = new TreeSet<>();
        for (String module : modules()) {
            Matcher dependency = OWN_DEPENDENCY.matcher(text(ROOT.resolve("modules/" + module + "/pom.xml")));
            while (dependency.find()) {
                String target = dependency.group(1);
                if (!target.equals("kernel") && !target.equals("test-harness") && !module.equals("test-harness")) {
                    built.add(module + " --> " + target);
                }
            }
        }
        assertEquals(built, drawn);
    }

    @Test
    void every_module_is_built_and_has_a_page_that_says_what_it_is_for() {
        String parent = text(ROOT.resolve("pom.xml"));
        for (String module : modules()) {
            assertTrue(parent.contains("<module>modules/" + module + "</module>"), module + " is not built");
            assertTrue(Files.exists(ROOT.resolve("docs/rooms/" + module + ".md")), "docs/rooms/" + module + ".md is missing");
        }
    }

    /** A script that the launcher does not have is never run, and the application then serves nobody. */
    @Test
    void the_launcher_depends_on_every_room_that_has_tables() {
        Set<String> reached = new TreeSet<>(Set.of("launcher"));
        for (boolean more = true; more; ) {
            Set<String> next = new TreeSet<>(reached);
            for (String module : reached) {
                Matcher dependency = OWN_DEPENDENCY.matcher(text(ROOT.resolve("modules/" + module + "/pom.xml")));
                while (dependency.find()) {
                    next.add(dependency.group(1));
                }
            }
            more = reached.addAll(next);
        }
        for (String module : modules()) {
            if (Files.isDirectory(ROOT.resolve("modules/" + module + "/src/main/resources/db"))) {
                assertTrue(reached.contains(module), "the launcher does not know the tables of " + module);
            }
        }
    }

    @Test
    void every_package_says_what_it_is_for() {
        Set<String> silent = new TreeSet<>();
        for (Path source : sources()) {
            Path folder = source.getParent();
            if (!Files.exists(folder.resolve("package-info.java"))) {
                silent.add(ROOT.relativize(folder).toString());
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void every_error_code_in_the_code_is_in_the_catalogue() {
        String catalogue = files(ROOT.resolve("docs/errors"), ".md").map(HouseOnDiskTest::text).collect(Collectors.joining("\n"));
        Set<String> unexplained = new TreeSet<>();
        for (Path source : sources()) {
            Matcher code = ERROR_CODE.matcher(text(source));
            while (code.find()) {
                if (!catalogue.contains(code.group(1))) {
                    unexplained.add(code.group(1) + " in " + source.getFileName());
                }
            }
        }
        assertEquals(Set.of(), unexplained);
    }

    /** What PageDoors does not name opens for nobody, and what it names must be there. */
    @Test
    void every_page_and_every_file_states_a_permission() {
        Path resources = ROOT.resolve("modules/web/src/main/resources/META-INF/resources");
        Set<String> there = files(resources, ".xhtml").filter(file -> text(file).contains("template=\"/template/"))
                .map(file -> "/" + resources.relativize(file).toString().replace(".xhtml", "")).collect(Collectors.toCollection(TreeSet::new));
        for (Path source : sources()) {
            Matcher servlet = Pattern.compile("@WebServlet\\(\\{?([^)}]*)").matcher(text(source));
            while (servlet.find()) {
                Matcher address = Pattern.compile("\"([^\"]+)\"").matcher(servlet.group(1));
                while (address.find()) {
                    there.add(address.group(1));
                }
            }
        }
        there.removeAll(Set.of("/look/council.css", "/errors"));
        assertEquals(there, PageDoors.all().keySet(), "say in footprint.web.look.PageDoors what each page and file asks for");
    }

    @Test
    void every_path_that_the_readme_names_exists() {
        Matcher path = Pattern.compile("`((?:modules|docs|tenant-config|helm|bin)/[A-Za-z0-9_./-]+)`").matcher(text(ROOT.resolve("README.md")));
        int seen = 0;
        while (path.find()) {
            seen++;
            assertTrue(Files.exists(ROOT.resolve(path.group(1))), path.group(1) + " is named in README.md and is not there");
        }
        assertTrue(seen >= 12, "the table of places is missing from README.md");
    }

    @Test
    void no_councils_name_or_value_stands_in_the_code() {
        List<String> councils = files(ROOT.resolve("tenant-config"), "council.yaml")
                .map(file -> file.getParent().getFileName().toString()).filter(name -> !name.startsWith("_")).toList();
        assertFalse(councils.isEmpty());
        for (Path source : sources()) {
            String code = text(source).toLowerCase(java.util.Locale.ROOT);
            for (String council : councils) {
                assertFalse(code.contains(council), council + " stands in " + source);
            }
        }
    }

    /** What is shown is read through the views of sight; only what stores a child's record names the columns of the name. */
    @Test
    void nobody_reads_a_childs_name_past_the_views() {
        Pattern column = Pattern.compile("\\b(given_name|family_name|known_as)\\b");
        Pattern table = Pattern.compile("\\b(from|join|update|into)\\s+child\\b(?!_)", Pattern.CASE_INSENSITIVE);
        Set<String> past = new TreeSet<>();
        int seen = 0;
        for (String module : modules()) {
            for (String end : List.of(".java", ".sql")) {
                Path main = ROOT.resolve("modules/" + module + "/src/main");
                for (Path source : Files.exists(main) ? files(main, end).toList() : List.<Path>of()) {
                    String text = text(source);
                    String place = ROOT.relativize(source).toString();
                    boolean mayStore = place.contains("/demonstration/") || place.contains("/exchange/storing/") || place.contains("/db/caseload/")
                            || place.contains("/perf/");
                    seen += column.matcher(text).find() ? 1 : 0;
                    if (!mayStore && column.matcher(text).find() && table.matcher(text).find()) {
                        past.add(place);
                    }
                }
            }
        }
        assertTrue(seen > 3, "the search found nothing, so it proves nothing");
        assertEquals(Set.of(), past, "read child_shown, or child_named for work that was given to somebody");
    }

    private static List<String> modules() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("modules"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> sources() {
        return modules().stream().map(module -> ROOT.resolve("modules/" + module + "/src/main/java")).filter(Files::exists)
                .flatMap(folder -> files(folder, ".java")).filter(file -> !file.endsWith("package-info.java")).toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
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
