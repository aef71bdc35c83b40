package footprint.settings.control;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of settings as one file: a zip of YAML, or one YAML file alone. The same files always make the same bytes. Pure. */
public final class FileBundle {

    private static final int MOST_FILES = 50;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String YAML = ".yaml";

    private FileBundle() {
    }

    /** @param files name to text; names may have folders */
    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /**
     * The YAML files of a zip, or a single file under its own name; other files in a zip are passed over.
     *
     * @throws ProblemException SET-012 when it cannot be read, is too large, or holds no YAML
     */
    public static Map<String, String> read(String name, byte[] content) {
        Map<String, String> files = new TreeMap<>();
        if (content.length > MOST_BYTES) {
            throw unreadable("is larger than 4 megabytes");
        }
        if (!isZip(content)) {
            files.put(name == null || !name.endsWith(YAML) ? "settings" + YAML : name, text(content));
            return files;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            int left = MOST_BYTES;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw unreadable("holds more than 4 megabytes or fifty files");
                }
                if (!entry.isDirectory() && entry.getName().endsWith(YAML)) {
                    files.put(entry.getName(), text(bytes));
                }
            }
        } catch (IOException | IllegalArgumentException failure) {
            throw unreadable("is not a zip that can be read");
        }
        if (files.isEmpty()) {
            throw unreadable("holds no file that ends in .yaml");
        }
        return files;
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException failure) {
            throw unreadable("is not text in UTF-8");
        }
    }

    private static ProblemException unreadable(String why) {
        return new ProblemException(Problem.invalid("SET-012", "file", "The file " + why
                + ". Nothing was published. Choose a file of settings in YAML, or a zip of such files."));
    }
}
