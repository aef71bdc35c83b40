package footprint.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything one Footprint keeps: the databases, its secrets, its logs. A marker says that the folder is ours and of which
 * layout; a lock says that it is in use. Nothing is ever deleted in a folder without the marker.
 */
public final class DataFolder implements AutoCloseable {

    /** Raised when an older folder could no longer be read. */
    static final String LAYOUT = "1";
    static final String POSTGRESQL = "18";
    private static final String MARKER = "footprint-data.properties";
    private static final String LOCK = "lock";
    private static final long ROOM_NEEDED = 1_000_000_000L;

    private final Path folder;
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the folder for this run alone, making it if there is none.
     *
     * @param reset whether everything in it is to be forgotten first
     * @throws Refusal when it is not ours, of another version, in use, or the disk is full; nothing is changed then
     */
    public static DataFolder open(Path path, boolean reset) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            refuseForeign(folder);
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            refuseFullDisk(folder);
            DataFolder opened = new DataFolder(folder, lock(folder));
            if (reset) {
                new Children(opened).endLeftovers();
                opened.empty();
            }
            opened.mark();
            return opened;
        } catch (IOException failure) {
            throw new Refusal("RUN-006", "The data folder " + folder + " cannot be used (" + failure
                    + "): choose another with --data. Nothing was started.", failure);
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal("RUN-003", folder + " is not a folder: choose another with --data. Nothing was started.");
        }
        if (Files.exists(folder.resolve(MARKER))) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.anyMatch(file -> !file.getFileName().toString().equals(LOCK))) {
                throw new Refusal("RUN-003", "The folder " + folder + " holds something else than Footprint's data: choose another"
                        + " with --data. Nothing in it was touched.");
            }
        }
    }

    private static void refuseFullDisk(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < ROOM_NEEDED) {
            throw new Refusal("RUN-005", "The disk of " + folder + " has " + free / 1_000_000 + " MB free and Footprint needs "
                    + ROOM_NEEDED / 1_000_000 + " MB: make room, or choose another disk with --data. Nothing was started.");
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new Refusal("RUN-002", "The data folder " + folder + " is in use by another Footprint: stop that one with Ctrl-C, or"
                    + " choose another folder with --data. Nothing was started.");
        }
        return lock;
    }

    private void mark() throws IOException {
        PropertiesFile marker = new PropertiesFile(folder.resolve(MARKER));
        Map<String, String> ours = Map.of("layout", LAYOUT, "postgresql", POSTGRESQL);
        if (!Files.exists(folder.resolve(MARKER))) {
            marker.putAll(ours);
        }
        ours.forEach((key, value) -> {
            if (!value.equals(marker.get(key))) {
                close();
                throw new Refusal("RUN-004", "The data folder " + folder + " was made by another version of Footprint (" + key + " "
                        + marker.get(key) + ", this one reads " + value + "): use that version, choose another folder with --data, or"
                        + " begin anew with --reset. Nothing in it was touched.");
            }
        });
    }

    private void empty() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                if (!file.getFileName().toString().equals(LOCK)) {
                    delete(file);
                }
            }
        }
    }

    /** Deletes a file or a folder with everything in it; links are not followed. */
    public static void delete(Path path) {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path path() {
        return folder;
    }

    /** A folder inside, made if it is not there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the launcher remembers from start to start; readable by the owner only. */
    public PropertiesFile remembered(String name) {
        return new PropertiesFile(folder.resolve(name + ".properties"));
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
