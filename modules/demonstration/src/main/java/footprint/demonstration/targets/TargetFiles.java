package footprint.demonstration.targets;

import footprint.kernel.CouncilCode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads tenant-config/&lt;council&gt;/demonstration: world.yaml, and one file for each year. */
public final class TargetFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path tenantConfig;

    public TargetFiles(Path tenantConfig) {
        this.tenantConfig = tenantConfig;
    }

    /** The council's targets; nothing for a council without a demonstration. */
    public Optional<CouncilTargets> of(CouncilCode council) {
        Path folder = tenantConfig.resolve(council.value()).resolve("demonstration");
        Path world = folder.resolve("world.yaml");
        if (!Files.exists(world)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<YearTargets> years = files.filter(file -> file.getFileName().toString().matches("\\d{4}-\\d{2}\\.yaml"))
                    .sorted().map(file -> YAML.readValue(file, YearTargets.class)).toList();
            return Optional.of(new CouncilTargets(YAML.readValue(world, CouncilTargets.World.class), years));
        } catch (IOException failure) {
            throw new UncheckedIOException("The demonstration of " + council + " cannot be read", failure);
        }
    }
}
