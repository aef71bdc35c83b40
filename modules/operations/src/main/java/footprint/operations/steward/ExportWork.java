package footprint.operations.steward;

import footprint.kernel.CouncilCode;
import footprint.operations.CouncilOrder;

import java.nio.file.Path;
import java.util.Map;

/** Writes everything that a council holds into an archive in the steward's folder. The order says the file's name and nothing that is in it. */
final class ExportWork implements Work {

    private final Exports exports;

    ExportWork(Exports exports) {
        this.exports = exports;
    }

    @Override
    public Map<String, String> carryOut(CouncilOrder order, Steps steps) {
        steps.now("Writing the archive and reading it back");
        Path file = exports.write(new CouncilCode(order.council()));
        return Map.of("file", file.getFileName().toString());
    }
}
