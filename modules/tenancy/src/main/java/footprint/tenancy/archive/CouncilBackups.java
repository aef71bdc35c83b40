package footprint.tenancy.archive;

import footprint.kernel.CouncilCode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Back-ups in a folder: one folder for each council, one archive for each moment, readable by the owner of the process only. */
public final class CouncilBackups {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    private static final FileAttribute<Set<PosixFilePermission>> OURS = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OUR_FOLDER = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final CouncilArchive archive;
    private final Path folder;
    private final Clock clock;

    public CouncilBackups(CouncilArchive archive, Path folder, Clock clock) {
        this.archive = archive;
        this.folder = folder;
        this.clock = clock;
    }

    /** Backs a council up. The file has its name only when it is whole, on the disk, and was read back and checked. */
    public Path backUp(CouncilCode council) {
        try {
            Path home = Files.createDirectories(folder.resolve(council.value()), OUR_FOLDER);
            Path file = home.resolve(council + "-" + MOMENT.format(clock.instant()) + ".zip");
            write(council, file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException("The back-up of " + council + " could not be written to " + folder, failure);
        }
    }

    /** The back-ups of a council, newest first. */
    public List<Path> of(CouncilCode council) {
        Path home = folder.resolve(council.value());
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().matches(council + "-\\d{4}-.*\\.zip")).sorted(Comparator.reverseOrder()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The newest one, if there is any. */
    public Optional<Path> newest(CouncilCode council) {
        return of(council).stream().findFirst();
    }

    /** Writes an archive to a file that is there as a whole or not at all; an older file of that name is replaced at the end. */
    public void write(CouncilCode council, Path file) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".part", OURS);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                archive.write(council, out);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            archive.check(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
