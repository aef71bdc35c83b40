package footprint.launcher.machine;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Properties;

/** A few remembered values. The file is readable by its owner only and is replaced as a whole, so it is never half-written. */
public final class PropertiesFile {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    public PropertiesFile(Path file) {
        this.file = file;
    }

    /** The value, or null. */
    public String get(String key) {
        return read().getProperty(key);
    }

    public String get(String key, String otherwise) {
        return read().getProperty(key, otherwise);
    }

    public synchronized void put(String key, String value) {
        putAll(Map.of(key, value));
    }

    public synchronized void putAll(Map<String, String> values) {
        Properties all = read();
        all.putAll(values);
        write(all);
    }

    /** The secret of that name: 32 random letters and digits, made when it is first asked for. */
    public synchronized String secret(String key) {
        String known = get(key);
        if (known != null) {
            return known;
        }
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        put(key, made.toString());
        return made.toString();
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return all;
    }

    private void write(Properties all) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                all.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
