package footprint.exchange.control.reading;

import com.sun.management.ThreadMXBean;
import footprint.exchange.Progress;
import footprint.kernel.ProblemException;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two hundred files sent to do harm: each is refused with a sentence, within a second of work, in little memory. */
class HostileFilesTest {

    private static final int AT_LEAST = 200;
    /** Taken from the heap altogether, most of it given back at once. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final int MEGABYTE = 1_000_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Test
    void everyOneIsRefusedWithinASecondInLittleMemory() {
        paths();
        bombs();
        many();
        archivesInArchives();
        links();
        markup();
        damaged();
        assertTrue(files.size() >= AT_LEAST, "only " + files.size());
        refusal("warm up", files.values().iterator().next());
        List<String> wrong = new ArrayList<>();
        files.forEach((what, bytes) -> {
            long began = THREADS.getCurrentThreadCpuTime(); // of this thread, so that a busy machine does not count
            long before = THREADS.getCurrentThreadAllocatedBytes();
            String code = refusal(what, bytes);
            long used = THREADS.getCurrentThreadAllocatedBytes() - before;
            long millis = TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - began);
            if (!code.matches("EXC-0(0[1-9]|1[0-8])") || millis > 1000 || used > MOST_BYTES) {
                wrong.add(what + ": " + code + ", " + millis + " ms, " + used + " bytes");
            }
        });
        assertEquals(List.of(), wrong);
    }

    private void paths() {
        for (String name : List.of("../reviews.csv", "../../../../etc/cron.d/x.csv", "/reviews.csv", "//host/share/x.csv", "C:\\x.csv", "C:/x.csv", "..\\..\\x.csv", "\\\\host\\x.csv",
                "a/../x.csv", "a/b.csv", "./x.csv", "a//b.csv", "~/x.csv/", "x.csv/", "..", "../", "%2e%2e/x.csv", "..%2fx/y.csv", "x\u0000/y.csv", "folder\\x.csv",
                "a/".repeat(100) + "x.csv", "....//x.csv", "..;/x.csv", "file:///etc/passwd", "http://evil.test/x.csv", "\u2025/x.csv", "\uff0e\uff0e/x.csv", "aux/x.csv")) {
            files.put("path " + name, zip(Map.of(name, text("CHILD\n1\n"))));
            files.put("path " + name + " beside a good one", zip(Map.of("a.csv", text("CHILD\n1\n"), name, text("CHILD\n1\n"))));
        }
    }

    private void bombs() {
        for (int megabytes : List.of(10, 60, 100, 200)) {
            for (byte letter : new byte[] {0, ' ', 'a', '\n', ',', '"', '='}) {
                byte[] block = new byte[MEGABYTE];
                java.util.Arrays.fill(block, letter);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                    zip.setLevel(1);
                    zip.putNextEntry(new ZipEntry("reviews.csv"));
                    for (int i = 0; i < megabytes; i++) {
                        zip.write(block);
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                files.put("bomb of " + megabytes + " MB of " + letter, bytes.toByteArray());
                files.put("bomb of " + megabytes + " MB of " + letter + " whose directory says ten bytes", lying(bytes.toByteArray()));
            }
        }
    }

    private void many() {
        for (int entries : List.of(51, 100, 1000, 65_534, 65_535, 70_000)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < entries; i++) {
                    zip.putNextEntry(new ZipEntry(i + ".csv"));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            files.put(entries + " entries", bytes.toByteArray());
            files.put(entries + " entries, of which the directory owns up to one", counted(bytes.toByteArray(), 1));
        }
    }

    private void archivesInArchives() {
        byte[] inner = zip(Map.of("reviews.csv", text("CHILD\n1\n")));
        for (String name : List.of("a.zip", "a.ZIP", "a.jar", "a.gz", "a.7z", "a.rar", "a.tar", "a.bz2", "a.xz", "a.csv", "a.txt", "a.docx", "a.xlsm")) {
            files.put("archive called " + name, zip(Map.of(name, inner)));
            files.put("archive in an archive called " + name, zip(Map.of(name, zip(Map.of("b.zip", inner)))));
        }
        for (int[] first : new int[][] {{0x1f, 0x8b, 8, 0}, {'R', 'a', 'r', '!'}, {0x37, 0x7a, 0xbc, 0xaf}, {'B', 'Z', 'h', '9'}, {0xfd, '7', 'z', 'X'}, {0x7f, 'E', 'L', 'F'},
                {'M', 'Z', 0, 0}, {0xca, 0xfe, 0xba, 0xbe}, {'%', 'P', 'D', 'F'}, {0x89, 'P', 'N', 'G'}, {0xd0, 0xcf, 0x11, 0xe0}, {0xff, 0xd8, 0xff, 0xe0}}) {
            byte[] bytes = new byte[2000];
            for (int i = 0; i < 4; i++) {
                bytes[i] = (byte) first[i];
            }
            files.put("content that begins with " + first[0] + " " + first[1] + ", called csv", bytes);
            files.put("zip with content that begins with " + first[0] + " " + first[1], zip(Map.of("reviews.csv", bytes)));
        }
    }

    private void links() {
        for (int mode : new int[] {0xA000, 0xA1FF, 0xA1ED}) {
            for (String target : List.of("/etc/passwd", "../../x", "reviews.csv")) {
                byte[] zip = zip(Map.of("reviews.csv", text(target)));
                int at = directory(zip);
                zip[at + 5] = 3;
                zip[at + 40] = (byte) mode;
                zip[at + 41] = (byte) (mode >> 8);
                files.put("link of mode " + mode + " to " + target, zip);
            }
        }
    }

    /** Nothing here reads XML: whatever calls itself so is no CSV, on its own, in a zip, or as the parts of a workbook. */
    private void markup() {
        for (String text : List.of("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://127.0.0.1:1/x\"> %b;]><a/>",
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]><a>&d;</a>",
                "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\" parse=\"text\"/></a>",
                "<?xml-stylesheet href=\"http://127.0.0.1:1/x.xsl\"?><a/>", "<!DOCTYPE a PUBLIC \"x\" \"http://127.0.0.1:1/x.dtd\"><a/>",
                "<a xsi:schemaLocation=\"x http://127.0.0.1:1/x.xsd\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"/>", "<svg onload=\"alert(1)\"/>")) {
            files.put("markup " + text, text(text));
            files.put("markup in a zip " + text, zip(Map.of("reviews.csv", text(text))));
            files.put("workbook " + text, zip(Map.of("[Content_Types].xml", text(text))));
            files.put("workbook with parts " + text, zip(Map.of("xl/workbook.xml", text(text), "[Content_Types].xml", text("<Types/>"))));
        }
    }

    private void damaged() {
        byte[] zip = zip(Map.of("reviews.csv", text("CHILD,SEX\n1,M\n".repeat(50))));
        for (int length = 4; length < zip.length; length += Math.max(1, zip.length / 20)) {
            files.put("cut after " + length, java.util.Arrays.copyOf(zip, length));
        }
        byte[] locked = zip.clone();
        locked[directory(locked) + 8] |= 1;
        files.put("locked", locked);
    }

    private static String refusal(String name, byte[] bytes) {
        try {
            ReturnReader reader = new ReturnReader(Limits.USUAL, Progress.UNWATCHED);
            reader.add("sent.csv", new ByteArrayInputStream(bytes));
            reader.finish();
            return "taken";
        } catch (ProblemException refused) {
            return refused.problems().getFirst().code();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        return footprint.exchange.control.Returns.zipOf(entries);
    }

    /** Where the first entry of the directory begins. */
    private static int directory(byte[] zip) {
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                return at;
            }
        }
        throw new IllegalStateException("no directory");
    }

    /** The same zip, whose directory says that its first entry unfolds to ten bytes. */
    private static byte[] lying(byte[] zip) {
        byte[] copy = zip.clone();
        int at = directory(copy);
        copy[at + 24] = 10;
        copy[at + 25] = 0;
        copy[at + 26] = 0;
        copy[at + 27] = 0;
        return copy;
    }

    /** The same zip, whose end says how many entries there are. */
    private static byte[] counted(byte[] zip, int entries) {
        byte[] copy = zip.clone();
        for (int at = copy.length - 22; at >= 0; at--) {
            if (copy[at] == 'P' && copy[at + 1] == 'K' && copy[at + 2] == 5 && copy[at + 3] == 6) {
                copy[at + 10] = (byte) entries;
                copy[at + 11] = (byte) (entries >> 8);
                return copy;
            }
        }
        throw new IllegalStateException("no end");
    }
}
