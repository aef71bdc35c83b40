package footprint.exchange.control.reading;

import footprint.exchange.Progress;
import footprint.exchange.control.format.FileKind;
import footprint.kernel.ProblemException;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a return from CSV files or a zip of them. Nothing is written to disk: a zip is held packed in memory, within its
 * limit, and unfolded as a stream. Add every file, then {@link #finish}.
 */
public final class ReturnReader {

    private final Budget budget;
    private final ContentHash hash = new ContentHash();
    private final Map<FileKind, ReadFile> files = new EnumMap<>(FileKind.class);
    private boolean any;

    public ReturnReader(Limits limits, Progress progress) {
        this.budget = new Budget(limits, progress);
    }

    /**
     * Reads one file as it was sent, a CSV or a zip of CSVs, told apart by its first bytes.
     *
     * @throws footprint.kernel.ProblemException EXC-001 to EXC-013, EXC-017, EXC-018 when the upload must be refused
     */
    public void add(String name, InputStream in) {
        any = true;
        try {
            BufferedInputStream bytes = new BufferedInputStream(in);
            bytes.mark(4);
            byte[] first = bytes.readNBytes(4);
            bytes.reset();
            if (first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] <= 5 && first[3] <= 6) {
                addZip(name, bytes);
            } else {
                keep(new CsvFile(name, budget, hash).read(budget.watch(bytes, name)));
            }
        } catch (IOException broken) {
            throw Refusals.notCsv(name, "it stopped coming before its end");
        }
    }

    /** The refusal of something that was stopped at the limit before it came here. */
    public static ProblemException tooLarge(String name, Limits limits) {
        return Refusals.tooLarge(name, limits.bytes());
    }

    /** The return; no file or no row at all is refused. */
    public ReadReturn finish() {
        if (!any || files.isEmpty()) {
            throw Refusals.noFiles();
        }
        if (files.values().stream().allMatch(file -> file.rows().isEmpty())) {
            throw Refusals.noRows();
        }
        return new ReadReturn(files, hash.value());
    }

    private void addZip(String name, InputStream in) throws IOException {
        byte[] zip = in.readNBytes(budget.limits().zipBytes() + 1);
        if (zip.length > budget.limits().zipBytes()) {
            throw Refusals.tooLarge(name, budget.limits().zipBytes());
        }
        Map<String, Long> packed = new ZipDirectory(name, zip, budget.limits()).inspect();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Long size = packed.get(entry.getName());
                if (size == null) {
                    throw Refusals.brokenZip(name, "its list of files does not agree with what it holds");
                }
                addEntry(name, entry.getName(), entries, size);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw Refusals.brokenZip(name, "it is damaged");
        }
    }

    private void addEntry(String zip, String name, ZipInputStream entries, long packed) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(budget.watchEntry(entries, name, packed));
        bytes.mark(4);
        byte[] first = bytes.readNBytes(4);
        bytes.reset();
        if (first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] <= 5) {
            throw Refusals.nested(name + " in " + zip);
        }
        keep(new CsvFile(name, budget, hash).read(bytes));
    }

    private void keep(ReadFile file) {
        ReadFile other = files.put(file.kind(), file);
        if (other != null) {
            throw Refusals.twice(other.name(), file.name(), file.kind().title());
        }
    }
}
