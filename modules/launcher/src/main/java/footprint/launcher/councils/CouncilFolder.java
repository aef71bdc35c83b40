package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.launcher.machine.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A council as its folder in tenant-config introduces it.
 *
 * @param code the folder's name
 * @param name the newest name in its council.yaml
 */
public record CouncilFolder(CouncilCode code, String name) {

    private static final String INTRODUCTION = "council.yaml";

    /** Every folder with a council.yaml, in the order of their names; folders that begin with an underscore are not councils. */
    public static List<CouncilFolder> in(Path tenantConfig) {
        try (Stream<Path> folders = Files.list(tenantConfig)) {
            return folders.filter(folder -> Files.exists(folder.resolve(INTRODUCTION)))
                    .filter(folder -> !folder.getFileName().toString().startsWith("_"))
                    .sorted().map(CouncilFolder::read).toList();
        } catch (IOException failure) {
            throw new Refusal("RUN-030", "The councils' configuration in " + tenantConfig + " cannot be read (" + failure + ").", failure);
        }
    }

    private static CouncilFolder read(Path folder) {
        CouncilCode code = new CouncilCode(folder.getFileName().toString());
        String name = null;
        for (JsonNode version : new YAMLMapper().readTree(folder.resolve(INTRODUCTION).toFile()).path("versions")) {
            name = version.path("settings").path("name").asString(name);
        }
        return new CouncilFolder(code, name == null ? code.value() : name);
    }

    /** The address that a person types. */
    public String address(int port) {
        return "http://" + code + ".localhost:" + port;
    }
}
