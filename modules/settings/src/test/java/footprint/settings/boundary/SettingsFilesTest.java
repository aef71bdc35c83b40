package footprint.settings.boundary;

import footprint.escalation.EscalationSettings;
import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.settings.Draft;
import footprint.settings.Loaded;
import footprint.settings.control.FileBundle;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.Fault;
import footprint.tenancy.configuration.FilePublishing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.*;

/** Files and screens are two doors to the same thing. */
class SettingsFilesTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"surrey", "westminster", "leicestershire", "medway"})
    void what_is_exported_and_loaded_makes_no_difference_and_is_what_the_files_said(String code) throws IOException {
        Office office = Office.like(code);
        byte[] zip = files(office, SettingsFiles::export);
        Loaded loaded = files(office, files -> files.load("all.zip", zip, "Again"));
        assertEquals(List.of(), loaded.faults());
        assertEquals(List.of(), loaded.published());
        assertTrue(loaded.same().containsAll(List.of("council", "escalation", "reporting", "reviews", "terms")));
        assertArrayEquals(zip, files(office, SettingsFiles::export), "the same settings always make the same bytes");

        CouncilConfiguration shipped = new ConfigurationFolder(Office.CONFIGURATION).load(new CouncilCode(code));
        CouncilConfiguration exported = exportedAsFolder(zip, code);
        shipped.said().forEach(file -> assertTrue(exported.said(file.room()).saysTheSame(file), file.room()));
        assertEquals(List.of(), office.files(exported).published(), "a start with the exported files finds nothing to do");
    }

    @Test
    void what_is_changed_on_the_screen_exported_and_loaded_elsewhere_is_equal_there() {
        Office first = Office.like("surrey");
        publishedOnScreen(first);
        Office second = Office.like("surrey");
        String yaml = files(first, files -> files.yaml("escalation"));
        Loaded loaded = files(second, files -> files.load("escalation.yaml", yaml.getBytes(StandardCharsets.UTF_8), "From elsewhere"));
        assertEquals(List.of(), loaded.faults());
        assertEquals(DECEMBER, loaded.published().getFirst().from());
        assertEquals(yaml, files(second, files -> files.yaml("escalation")));
        assertEquals(ladder(first, DECEMBER), ladder(second, DECEMBER));
        assertNotEquals(ladder(second, DECEMBER.minusDays(1)), ladder(second, DECEMBER));
    }

    @Test
    void every_fault_is_said_with_its_line_and_nothing_is_published() {
        Office office = Office.like("surrey");
        String good = files(office, files -> files.yaml("escalation"));
        String bad = good.replace("counted: false", "counted: true") + "  - from: 2026-12-01\n    source: A report\n    settings:\n      kinds: [rumour]\n";
        Loaded loaded = files(office, files -> files.load("escalation.yaml", bad.getBytes(StandardCharsets.UTF_8), "A try"));
        List<Fault> faults = loaded.faults();
        assertEquals(2, faults.size(), faults.toString());
        assertTrue(faults.get(0).sentence().contains("has begun and would change") && faults.get(0).line() > 0, faults.toString());
        assertEquals((int) bad.lines().count(), faults.get(1).line());
        assertEquals(List.of(), loaded.published());
        Loaded other = files(office, files -> files.check("rota.yaml", "room: rota\n".getBytes(StandardCharsets.UTF_8)));
        assertTrue(other.faults().getFirst().sentence().startsWith("There is no room called rota"), other.toString());
        assertEquals("SET-012", assertThrows(ProblemException.class, () -> files(office, files -> files.check("x.zip", FileBundle.zip(Map.of("a.txt", "a")))))
                .problems().getFirst().code());
    }

    @Test
    void a_start_does_not_undo_the_screen_and_says_when_both_have_changed() throws IOException {
        Office office = Office.like("surrey");
        CouncilConfiguration shipped = new ConfigurationFolder(Office.CONFIGURATION).load(new CouncilCode("surrey"));
        publishedOnScreen(office);
        assertTrue(office.files(shipped).published().isEmpty(), "the files have not changed");
        assertEquals("Chief", ladder(office, DECEMBER));

        Map<String, String> exported = FileBundle.read("all.zip", files(office, SettingsFiles::export));
        Path changed = folderOf(Map.of("surrey/council.yaml", Files.readString(Office.CONFIGURATION.resolve("surrey/council.yaml")),
                "surrey/escalation.yaml", Files.readString(Office.CONFIGURATION.resolve("surrey/escalation.yaml")).replace("Assistant Director", "Deputy Director")));
        FilePublishing.Result result = office.files(new ConfigurationFolder(changed).load(new CouncilCode("surrey")));
        assertFalse(result.published().contains("escalation"));
        assertTrue(result.left().getFirst().contains("escalation.yaml has changed") && result.left().getFirst().contains("Export them"), result.toString());
        assertEquals("Chief", ladder(office, DECEMBER));

        Files.writeString(changed.resolve("surrey/escalation.yaml"), exported.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/escalation.yaml")).findFirst().orElseThrow().getValue());
        FilePublishing.Result merged = office.files(new ConfigurationFolder(changed).load(new CouncilCode("surrey")));
        assertEquals(List.of(), merged.left(), "the merged file is in its place");
        assertFalse(merged.published().contains("escalation"));
    }

    private static void publishedOnScreen(Office office) {
        Draft draft = office.drafts(drafts -> drafts.begin("escalation", DECEMBER));
        ObjectNode own = (ObjectNode) draft.own().deepCopy();
        JsonNode stages = own.path("ladder").path("stages");
        ((ObjectNode) stages.get(stages.size() - 1)).put("label", "Chief");
        Draft saved = office.drafts(drafts -> drafts.save("escalation", draft.version(), DECEMBER, own));
        office.drafts(drafts -> drafts.publish("escalation", saved.version(), "Renamed"));
    }

    private static String ladder(Office office, LocalDate day) {
        return office.settings(settings -> settings.on(EscalationSettings.class, day)).ladder().stages().getLast().label();
    }

    private static <T> T files(Office office, Function<SettingsFiles, T> deed) {
        return office.council.call(database -> deed.apply(new SettingsFiles(database, office.actor(), office.timetable(database), office.clock())));
    }

    private CouncilConfiguration exportedAsFolder(byte[] zip, String code) throws IOException {
        Map<String, String> files = new java.util.TreeMap<>();
        FileBundle.read("all.zip", zip).forEach((name, text) -> files.put(code + name.substring(name.indexOf('/')), text));
        return new ConfigurationFolder(folderOf(files)).load(new CouncilCode(code));
    }

    /** A folder of configuration with the shipped defaults and schemas, and these files. */
    private Path folderOf(Map<String, String> files) throws IOException {
        for (String part : List.of("_default", "schema")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> shipped = Files.list(Office.CONFIGURATION.resolve(part))) {
                for (Path file : shipped.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}
