package footprint.tenancy.archive;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A council's archive that was checked from end to end: it is a zip, everything that its manifest names is in it and
 * nothing else, and every byte has the sum that the manifest says. Nothing is ever unpacked onto the disk, so a name in the
 * zip cannot lead anywhere.
 */
final class ArchiveFile implements AutoCloseable {

    static final String SETTINGS = "settings/";
    private static final Pattern TABLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveFile(Path path, ZipFile zip, ArchiveLimits limits) throws IOException {
        this.path = path;
        this.zip = zip;
        Map<String, ZipEntry> entries = entries(limits);
        this.manifest = manifest(entries, limits);
        checkNames(entries);
        checkBytes(entries, limits);
    }

    /** Opens and checks. Every fault is one sentence, and nothing was changed. */
    static ArchiveFile checked(Path path, ArchiveLimits limits) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            return new ArchiveFile(path, zip, limits);
        } catch (IOException | JacksonException | IllegalArgumentException failure) {
            close(zip);
            throw refusal("TEN-110", path, failure instanceof java.nio.file.NoSuchFileException ? "is not there" : "is not a council's archive, or it is damaged ("
                    + String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given") + ")", "Take another copy of it.");
        } catch (ProblemException fault) {
            close(zip);
            throw fault;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** A table's rows as CSV. */
    InputStream rows(String table) {
        try {
            return zip.getInputStream(zip.getEntry(path(table)));
        } catch (IOException failure) {
            throw refusal("TEN-110", path, "could not be read (" + failure.getMessage() + ")", "Take another copy of it.");
        }
    }

    static String path(String table) {
        return "tables/" + table + ".csv";
    }

    private Map<String, ZipEntry> entries(ArchiveLimits limits) {
        if (zip.size() > limits.entries()) {
            throw refusal("TEN-114", path, "holds " + zip.size() + " files and no archive has more than " + limits.entries(), "It is not a council's archive.");
        }
        Map<String, ZipEntry> entries = new HashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entries.put(entry.getName(), entry) != null) {
                throw refusal("TEN-112", path, "holds " + entry.getName() + " twice", "It is not as Footprint wrote it.");
            }
        }
        return entries;
    }

    private Manifest manifest(Map<String, ZipEntry> entries, ArchiveLimits limits) throws IOException {
        ZipEntry entry = entries.get(ArchiveWriter.MANIFEST);
        if (entry == null) {
            throw refusal("TEN-110", path, "has no manifest.json and is not a council's archive", "Choose a file that council export or council back-up wrote.");
        }
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readNBytes(limits.manifest() + 1);
        }
        if (text.length > limits.manifest()) {
            throw refusal("TEN-114", path, "has a manifest of more than " + limits.manifest() + " bytes", "It is not a council's archive.");
        }
        int format = JSON.readTree(text).path("format").asInt(0);
        if (format != Manifest.FORMAT) {
            throw refusal("TEN-113", path, "has the layout " + format + " and this Footprint reads layout " + Manifest.FORMAT, "Use a newer Footprint.");
        }
        Manifest read = JSON.readValue(text, Manifest.class);
        if (read.council() == null || read.at() == null || read.tables() == null || read.scripts() == null || read.sequences() == null || read.files() == null) {
            throw refusal("TEN-110", path, "has a manifest.json that lacks a part", "Take another copy of it.");
        }
        return read;
    }

    private void checkNames(Map<String, ZipEntry> entries) {
        List<String> odd = manifest.tables().stream().map(Manifest.Table::name).filter(name -> !TABLE.matcher(name).matches()).toList();
        if (!odd.isEmpty()) {
            throw refusal("TEN-112", path, "names tables as no Footprint does: " + odd, "It is not as Footprint wrote it.");
        }
        Map<String, Long> expected = expected();
        expected.keySet().stream().filter(name -> !entries.containsKey(name)).findFirst().ifPresent(name -> {
            throw refusal("TEN-112", path, "lacks " + name, "Take another copy of it.");
        });
        entries.keySet().stream().filter(name -> !expected.containsKey(name) && !name.equals(ArchiveWriter.MANIFEST)).findFirst().ifPresent(name -> {
            throw refusal("TEN-112", path, "holds " + name + ", which its manifest does not name", "It is not as Footprint wrote it.");
        });
    }

    private Map<String, Long> expected() {
        Map<String, Long> expected = new HashMap<>();
        manifest.tables().forEach(table -> expected.put(path(table.name()), table.bytes()));
        manifest.files().forEach(file -> expected.put(file.path(), file.bytes()));
        return expected;
    }

    /** Reads every file once: never further than the manifest says that it goes, so a bomb stops where it begins to swell. */
    private void checkBytes(Map<String, ZipEntry> entries, ArchiveLimits limits) throws IOException {
        long all = expected().values().stream().mapToLong(Long::longValue).sum();
        if (all > limits.bytes() || expected().values().stream().anyMatch(bytes -> bytes < 0)) {
            throw refusal("TEN-114", path, "says that it unpacks to " + all + " bytes and " + limits.bytes() + " are allowed", "If it is a real archive, raise --largest.");
        }
        for (Manifest.Table table : manifest.tables()) {
            check(entries.get(path(table.name())), table.bytes(), table.sha256());
        }
        for (Manifest.File file : manifest.files()) {
            check(entries.get(file.path()), file.bytes(), file.sha256());
        }
    }

    private void check(ZipEntry entry, long bytes, String sha256) throws IOException {
        SummingStream sum = new SummingStream(java.io.OutputStream.nullOutputStream());
        byte[] part = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(part); read >= 0 && sum.bytes() <= bytes; read = in.read(part)) {
                sum.write(part, 0, read);
            }
        } catch (ZipException failure) {
            throw refusal("TEN-111", path, "is damaged: " + entry.getName() + " cannot be unpacked (" + failure.getMessage() + ")", "Take another copy of it.");
        }
        if (sum.bytes() != bytes || !sum.sha256().equals(sha256)) {
            throw refusal("TEN-111", path, "is damaged: " + entry.getName() + " is not what the manifest says it was", "Take another copy of it.");
        }
    }

    static ProblemException refusal(String code, Path path, String what, String remedy) {
        return new ProblemException(Problem.invalid(code, "archive", "The archive " + path.getFileName() + " " + what + ". Nothing was changed. " + remedy));
    }

    private static void close(ZipFile zip) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException nothingToSave) {
                // It was only read.
            }
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
