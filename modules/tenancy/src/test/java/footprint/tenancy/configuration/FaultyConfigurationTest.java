package footprint.tenancy.configuration;

import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.*;

/** Everything wrong in the files is said at once, with file and line, and nothing is handed out. */
class FaultyConfigurationTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void the_defaults_and_the_schemas() throws IOException {
        for (String part : List.of("_default", "schema")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(Path.of("../../tenant-config").resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        write("council.yaml", """
                room: council
                versions:
                  - from: 2020-04-01
                    source: Nobody
                    settings: {name: Ambershire, gss-code: E10000999, region: South, colour: "#703000"}
                """);
    }

    @Test
    void faults_of_several_files_are_listed_together_with_their_lines() {
        write("reviews.yaml", """
                room: reviews
                versions:
                  - from: 2020-04-01
                    source: A report
                    settings:
                      deadlines:
                        first: {interval: a fortnight}
                      targets:
                        in-tiem: 95
                        record-complete: 140
                """);
        write("caseload.yaml", """
                room: caseload
                versions:
                  - from: 2020-13-01
                    source: A report
                    settings: {}
                """);
        assertEquals(List.of(
                "ambershire/caseload.yaml, line 3",
                "ambershire/reviews.yaml, line 7",
                "ambershire/reviews.yaml, line 9",
                "ambershire/reviews.yaml, line 10"), places());
        assertTrue(sentences().stream().anyMatch(sentence -> sentence.contains("“in-tiem” is not known here")), sentences().toString());
        assertTrue(sentences().stream().allMatch(sentence -> sentence.endsWith("Nothing was published.")));
    }

    @Test
    void a_list_with_an_entry_too_little_names_the_line_of_the_entry() {
        write("escalation.yaml", """
                room: escalation
                versions:
                  - from: 2020-04-01
                    source: A report
                    settings:
                      ladder:
                        stages:
                          - {number: 0, label: Informal, answering-roles: [Team Manager], informal: true}
                          - number: 1
                            label: Stage 1
                            answering-roles: []
                """);
        assertEquals(List.of("ambershire/escalation.yaml, line 11"), places());
    }

    @Test
    void text_that_is_no_yaml_and_keys_said_twice_are_faults_too() {
        write("reviews.yaml", "room: reviews\nversions: [\n");
        write("terms.yaml", "room: terms\nroom: terms\n");
        assertEquals(List.of("ambershire/reviews.yaml", "ambershire/terms.yaml"),
                places().stream().map(place -> place.split(",")[0]).distinct().sorted().toList());
    }

    @Test
    void text_that_is_not_utf8_a_room_that_does_not_exist_and_versions_out_of_order_are_refused() throws IOException {
        Files.write(folder.resolve("ambershire/reviews.yaml"), "room: réviews".getBytes(StandardCharsets.ISO_8859_1));
        write("kitchen.yaml", "room: kitchen\n");
        write("caseload.yaml", """
                room: caseload
                versions:
                  - {from: 2021-04-01, source: A, settings: {}}
                  - {from: 2020-04-01, source: A, settings: {}}
                """);
        assertTrue(places().containsAll(List.of("ambershire/reviews.yaml", "ambershire/kitchen.yaml", "ambershire/caseload.yaml, line 4")),
                places().toString());
    }

    @Test
    void a_council_without_a_name_is_refused() throws IOException {
        Files.delete(folder.resolve("ambershire/council.yaml"));
        assertTrue(sentences().stream().anyMatch(sentence -> sentence.contains("council.yaml is missing")));
    }

    private List<String> places() {
        return sentences().stream().map(sentence -> sentence.substring(0, sentence.indexOf(": "))).sorted(FaultyConfigurationTest::byLine).toList();
    }

    private static int byLine(String left, String right) {
        String[] l = left.split(", line ");
        String[] r = right.split(", line ");
        return l[0].equals(r[0]) && l.length > 1 && r.length > 1 ? Integer.compare(Integer.parseInt(l[1]), Integer.parseInt(r[1])) : left.compareTo(right);
    }

    private List<String> sentences() {
        ProblemException refused = assertThrows(ProblemException.class,
                () -> new ConfigurationFolder(folder).load(new CouncilCode("ambershire")));
        assertTrue(refused.problems().stream().allMatch(problem -> problem.code().equals("TEN-010")));
        return refused.problems().stream().map(problem -> problem.sentence()).toList();
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve("ambershire"));
            Files.writeString(folder.resolve("ambershire").resolve(file), text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
