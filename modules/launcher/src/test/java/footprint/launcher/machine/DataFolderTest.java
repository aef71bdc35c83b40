package footprint.launcher.machine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void a_new_folder_is_made_for_its_owner_alone() throws IOException {
        Path folder = temporary.resolve("deep/new");
        DataFolder.open(folder, false).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void a_folder_with_other_things_in_it_is_refused_and_not_touched_even_by_a_reset() throws IOException {
        Files.writeString(temporary.resolve("holiday.jpg"), "sea");
        for (boolean reset : new boolean[] {false, true}) {
            Refusal refusal = assertThrows(Refusal.class, () -> DataFolder.open(temporary, reset));
            assertOneSentence("RUN-003", refusal);
        }
        assertEquals(1, files(temporary));
    }

    @Test
    void a_file_is_no_data_folder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertOneSentence("RUN-003", assertThrows(Refusal.class, () -> DataFolder.open(file, false)));
    }

    @Test
    void two_runs_do_not_share_a_folder() {
        try (DataFolder first = DataFolder.open(temporary, false)) {
            assertOneSentence("RUN-002", assertThrows(Refusal.class, () -> DataFolder.open(first.path(), false)));
            assertOneSentence("RUN-002", assertThrows(Refusal.class, () -> DataFolder.open(first.path(), true)));
        }
        DataFolder.open(temporary, false).close();
    }

    @Test
    void a_folder_of_another_version_is_refused_until_it_is_reset() throws IOException {
        DataFolder.open(temporary, false).close();
        new PropertiesFile(temporary.resolve("footprint-data.properties")).put("layout", "0");
        assertOneSentence("RUN-004", assertThrows(Refusal.class, () -> DataFolder.open(temporary, false)));
        assertOneSentence("RUN-004", assertThrows(Refusal.class, () -> DataFolder.open(temporary, false)));
        DataFolder.open(temporary, true).close();
        DataFolder.open(temporary, false).close();
    }

    @Test
    void a_reset_forgets_everything_inside_and_follows_no_link_out_of_the_folder() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "");
        Path folder = temporary.resolve("data");
        try (DataFolder data = DataFolder.open(folder, false)) {
            Files.writeString(data.folder("postgres").resolve("file"), "");
            Files.createSymbolicLink(folder.resolve("link"), outside);
        }
        DataFolder.open(folder, true).close();
        assertFalse(Files.exists(folder.resolve("postgres")));
        assertFalse(Files.exists(folder.resolve("link")));
        assertTrue(Files.exists(outside.resolve("precious")));
    }

    @Test
    void secrets_are_made_once_differ_and_are_for_the_owners_eyes() throws IOException {
        try (DataFolder data = DataFolder.open(temporary, false)) {
            String one = data.remembered("secrets").secret("one");
            assertEquals(one, data.remembered("secrets").secret("one"));
            assertFalse(one.equals(data.remembered("secrets").secret("two")));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("secrets.properties"))));
        }
    }

    private static void assertOneSentence(String code, Refusal refusal) {
        assertTrue(refusal.getMessage().startsWith(code + " "), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.count();
        }
    }
}
