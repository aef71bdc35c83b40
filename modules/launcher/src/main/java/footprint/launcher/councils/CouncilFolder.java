package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.launcher.machine.Refusal;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.CouncilConfiguration;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A council as its folder in tenant-config describes it.
 *
 * @param configuration read, merged and checked
 * @param name          the newest name that it gives
 */
public record CouncilFolder(CouncilConfiguration configuration, String name) {

    /** Every council of tenant-config; all faults of all files are told at once. */
    public static List<CouncilFolder> in(Path tenantConfig) {
        try {
            return new ConfigurationFolder(tenantConfig).all().stream()
                    .map(found -> new CouncilFolder(found, found.council().name())).toList();
        } catch (ProblemException faults) {
            throw new Refusal("RUN-030", "The councils' configuration has faults; nothing was started. Correct these:" + System.lineSeparator()
                    + faults.problems().stream().map(problem -> "  " + problem.sentence()).collect(Collectors.joining(System.lineSeparator())), faults);
        }
    }

    public CouncilCode code() {
        return configuration.code();
    }

    /** The address that a person types. */
    public String address(int port) {
        return "http://" + code() + ".localhost:" + port;
    }
}
