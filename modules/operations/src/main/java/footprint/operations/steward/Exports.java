package footprint.operations.steward;

import footprint.kernel.CouncilCode;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.archive.CouncilBackups;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The archives that the steward has written. They hold children's names: they lie in a folder of the steward's own account and
 * no door of the product hands one out. Their checksums stand in no register either, so that whoever repeats one has the file.
 */
final class Exports {

    private static final int PIECE = 1 << 16;

    private final CouncilBackups files;

    Exports(CouncilArchive archive, Path folder, Clock clock) {
        this.files = new CouncilBackups(archive, folder, clock);
    }

    /** Writes a council into a new archive. */
    Path write(CouncilCode council) {
        return files.backUp(council);
    }

    /** The newest archive of a council. */
    Optional<Path> newest(CouncilCode council) {
        return files.newest(council);
    }

    /** SHA-256 of a file, in lower-case hexadecimal. */
    static String checksum(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
