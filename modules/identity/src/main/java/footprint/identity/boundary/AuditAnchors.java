package footprint.identity.boundary;

import footprint.identity.AuditAnchor;
import footprint.identity.control.AuditChain.Head;
import footprint.kernel.CouncilCode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Anchors in a folder outside the database: one file for each council, one line of JSON for each anchor, only ever added to. Its
 * worth is who can write there: give the folder to another owner, or copy it where nobody takes anything away.
 */
public final class AuditAnchors {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Clock clock;

    public AuditAnchors(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Adds an anchor; it is on the disk when this returns.
     *
     * @param anew why earlier ones count no more; null if they do
     */
    public AuditAnchor add(CouncilCode council, Head head, String anew) {
        AuditAnchor anchor = new AuditAnchor(council.value(), head.number(), head.hash(), head.at(), clock.instant(), anew);
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(file(council), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                file.write(ByteBuffer.wrap((JSON.writeValueAsString(anchor) + "\n").getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The anchor of " + council + " could not be written to " + folder, failure);
        }
        return anchor;
    }

    /** The anchors of a council that count; none if the folder has none. */
    public List<AuditAnchor> of(CouncilCode council) {
        if (!Files.exists(file(council))) {
            return List.of();
        }
        List<AuditAnchor> anchors = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file(council), StandardCharsets.UTF_8)) {
                AuditAnchor anchor = JSON.readValue(line, AuditAnchor.class);
                if (anchor.anew() != null) {
                    anchors.clear();
                }
                anchors.add(anchor);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The anchors of " + council + " could not be read", failure);
        }
        return anchors;
    }

    private Path file(CouncilCode council) {
        return folder.resolve(council.value() + ".jsonl");
    }
}
