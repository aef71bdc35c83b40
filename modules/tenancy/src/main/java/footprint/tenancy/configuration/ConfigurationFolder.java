package footprint.tenancy.configuration;

import footprint.kernel.CouncilCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The folder tenant-config: _default, schema, and one folder for each council. Parse, merge, check everything, and only
 * then hand anything out.
 */
public final class ConfigurationFolder {

    private static final String DEFAULTS = "_default";
    private static final String SCHEMAS = "schema";

    private final Path folder;

    public ConfigurationFolder(Path folder) {
        this.folder = folder;
    }

    /** The councils that have a folder, in order of their codes. */
    public List<CouncilCode> councils() {
        return RoomFiles.names(folder, "").stream().filter(name -> !name.equals(DEFAULTS) && !name.equals(SCHEMAS) && !name.startsWith("."))
                .filter(name -> Files.isDirectory(folder.resolve(name))).map(CouncilCode::new).toList();
    }

    /**
     * Every council's configuration.
     *
     * @throws footprint.kernel.ProblemException TEN-010 for each fault in any file, all at once
     */
    public List<CouncilConfiguration> all() {
        return read(councils());
    }

    /** As {@link #all} for one council. */
    public CouncilConfiguration load(CouncilCode council) {
        return read(List.of(council)).getFirst();
    }

    private List<CouncilConfiguration> read(List<CouncilCode> councils) {
        Faults faults = new Faults();
        List<CouncilConfiguration> found = new ArrayList<>();
        if (!Files.isDirectory(folder.resolve(SCHEMAS)) || !Files.isDirectory(folder.resolve(DEFAULTS))) {
            faults.add(folder.getFileName() + "", 0, "This is not a configuration folder: _default and schema are missing.");
            faults.refuseIfAny();
        }
        ProductSettings product = ProductSettings.in(folder, faults);
        VersionChecks checks = new VersionChecks(faults);
        for (CouncilCode council : councils) {
            found.add(merge(council, product, files(council.value(), product, faults), checks));
        }
        faults.refuseIfAny();
        return found;
    }

    private static CouncilConfiguration merge(CouncilCode council, ProductSettings product, Map<String, List<FileVersion>> own, VersionChecks checks) {
        List<SettingsDocument> documents = new ArrayList<>();
        List<CouncilFile> said = new ArrayList<>();
        for (String room : product.rooms()) {
            List<FileVersion> mine = own.getOrDefault(room, List.of());
            said.add(CouncilFile.of(room, mine));
            for (MergedVersion version : product.timeline(room, mine)) {
                checks.look(version, product.schema(room));
                documents.add(version.asDocument());
            }
        }
        return new CouncilConfiguration(council, documents, said, product);
    }

    private Map<String, List<FileVersion>> files(String owner, ProductSettings product, Faults faults) {
        if (!Files.isDirectory(folder.resolve(owner))) {
            faults.add(owner, 0, "There is no folder for this council.");
            return Map.of();
        }
        Map<String, List<FileVersion>> rooms = RoomFiles.of(folder.resolve(owner), owner, product.rooms(), product.reading(faults), true, faults);
        if (!rooms.containsKey("council")) {
            faults.add(owner, 0, "council.yaml is missing: it says the council's name, GSS code, region and colour.");
        }
        return rooms;
    }
}
