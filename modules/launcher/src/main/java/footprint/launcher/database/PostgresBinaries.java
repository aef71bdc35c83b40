package footprint.launcher.database;

import footprint.launcher.machine.DataFolder;
import footprint.launcher.machine.Refusal;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** PostgreSQL's programs, unpacked once from the library that carries them. */
final class PostgresBinaries {

    private static final String VERSION = "18";

    private PostgresBinaries() {
    }

    /** The folder with bin/, lib/ and share/. */
    static Path unpacked(Path cache) throws IOException {
        Path home = cache.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "postgresql-new");
        try (InputStream packed = archive()) {
            unpack(packed, fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            DataFolder.delete(fresh);
            if (!Files.isDirectory(home)) { // else another run was quicker
                throw failure;
            }
        }
        return home;
    }

    private static InputStream archive() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = "postgres-" + System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-"
                + (machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine) + ".txz";
        InputStream found = PostgresBinaries.class.getClassLoader().getResourceAsStream(name);
        if (found == null) {
            throw new Refusal("RUN-021", "There is no PostgreSQL for this kind of machine (" + name + ") in the build: give the address"
                    + " of one with --database-url. Nothing was started.");
        }
        return found;
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        try (TarArchiveInputStream files = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("The archive names a file outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(files, target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
                }
            }
        }
    }
}
