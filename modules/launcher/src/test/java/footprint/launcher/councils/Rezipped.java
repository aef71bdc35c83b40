package footprint.launcher.councils;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive taken apart, spoiled in one way and put together again, as somebody might who means harm. */
final class Rezipped {

    final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Rezipped of(Path archive) throws IOException {
        Rezipped taken = new Rezipped();
        try (InputStream in = Files.newInputStream(archive); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                taken.entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return taken;
    }

    Rezipped manifest(UnaryOperator<String> change) {
        entries.compute("manifest.json", (name, text) -> change.apply(new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Changes a table and makes the manifest agree: its bytes, its sum and its count of rows. */
    Rezipped forge(String table, UnaryOperator<String> change, int rowsLess) {
        String path = "tables/" + table + ".csv";
        byte[] old = entries.get(path);
        byte[] forged = change.apply(new String(old, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        entries.put(path, forged);
        long rows = rows(table);
        return manifest(text -> text.replace(sha256(old), sha256(forged)).replaceFirst("(\"name\" : \"" + table + "\",[^}]*?\"rows\" : )\\d+", "$1" + (rows - rowsLess))
                .replaceFirst("(\"name\" : \"" + table + "\",[^}]*?\"bytes\" : )\\d+", "$1" + forged.length));
    }

    long rows(String table) {
        var found = java.util.regex.Pattern.compile("\"name\" : \"" + table + "\",[^}]*?\"rows\" : (\\d+)").matcher(new String(entries.get("manifest.json"), StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IllegalStateException("No table " + table);
        }
        return Long.parseLong(found.group(1));
    }

    Path to(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
