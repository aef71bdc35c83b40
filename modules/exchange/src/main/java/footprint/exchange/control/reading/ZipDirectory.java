package footprint.exchange.control.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The directory at the end of a zip, read before anything is unfolded: paths, links, archives in the archive, passwords
 * and too many entries are refused from it alone.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int UNIX = 3;
    private static final int TYPE_MASK = 0xF000;
    private static final int LINK = 0xA000;

    private final String name;
    private final ByteBuffer zip;
    private final Limits limits;
    private final Map<String, Long> packedSizes = new HashMap<>();

    ZipDirectory(String name, byte[] zip, Limits limits) {
        this.name = name;
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** Looks at every entry; the packed size of each by its name. */
    Map<String, Long> inspect() {
        int end = end();
        int entries = zip.getShort(end + 10) & 0xffff;
        if (entries > limits.entries()) {
            throw Refusals.tooManyEntries(limits.entries());
        }
        long at = zip.getInt(end + 16) & 0xffffffffL;
        for (int entry = 0; entry < entries; entry++) {
            if (at + ENTRY_LENGTH > zip.capacity() || zip.getInt((int) at) != ENTRY) {
                throw Refusals.brokenZip(name, "its list of files is damaged");
            }
            at += inspect((int) at);
        }
        return packedSizes;
    }

    private int end() {
        int lowest = Math.max(0, zip.capacity() - END_LENGTH - 0xffff);
        for (int at = zip.capacity() - END_LENGTH; at >= lowest; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw Refusals.brokenZip(name, "its end is missing");
    }

    private int inspect(int at) {
        int length = zip.getShort(at + 28) & 0xffff;
        int more = (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
        if (at + ENTRY_LENGTH + (long) length + more > zip.capacity()) {
            throw Refusals.brokenZip(name, "its list of files is damaged");
        }
        byte[] letters = new byte[length];
        zip.get(at + ENTRY_LENGTH, letters);
        String entry = new String(letters, StandardCharsets.UTF_8);
        boolean unix = (zip.getShort(at + 4) >> 8 & 0xff) == UNIX;
        if (unix && (zip.getInt(at + 38) >>> 16 & TYPE_MASK) == LINK) {
            throw Refusals.link(entry);
        }
        if ((zip.getShort(at + 8) & 1) != 0) {
            throw Refusals.brokenZip(name, "it is locked with a password");
        }
        refuseByName(entry);
        long packed = zip.getInt(at + 20) & 0xffffffffL;
        long unfolded = zip.getInt(at + 24) & 0xffffffffL;
        if (unfolded > limits.bytes()) {
            throw Refusals.bomb(entry);
        }
        if (packedSizes.put(entry, packed) != null) {
            throw Refusals.brokenZip(name, "it holds two files called " + Refusals.quoted(entry));
        }
        return ENTRY_LENGTH + length + more;
    }

    private void refuseByName(String entry) {
        if (entry.equals("[Content_Types].xml")) {
            throw Refusals.workbook(name);
        }
        if (entry.contains("/") || entry.contains("\\") || entry.contains(":") || entry.equals("..")) {
            if (packedSizes.isEmpty() && looksLikeWorkbook()) {
                throw Refusals.workbook(name);
            }
            throw Refusals.path(entry);
        }
        String lower = entry.toLowerCase(Locale.ROOT);
        for (String archive : new String[] {".zip", ".gz", ".7z", ".rar", ".tar", ".jar", ".bz2", ".xz"}) {
            if (lower.endsWith(archive)) {
                throw Refusals.nested(entry);
            }
        }
    }

    private boolean looksLikeWorkbook() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xlsm") || lower.endsWith(".ods");
    }
}
