package footprint.tenancy.configuration;

import footprint.kernel.CouncilCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        return names(folder, "").stream().filter(name -> !name.equals(DEFAULTS) && !name.equals(SCHEMAS) && !name.startsWith("."))
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
        Map<String, RoomSchema> schemas = schemas();
        FileReading reading = new FileReading(RoomSchema.read(folder.resolve(SCHEMAS).resolve("_file.json")), faults);
        VersionChecks checks = new VersionChecks(faults);
        Map<String, List<FileVersion>> defaults = files(DEFAULTS, schemas, reading, false, faults);
        for (CouncilCode council : councils) {
            Map<String, List<FileVersion>> own = files(council.value(), schemas, reading, true, faults);
            found.add(merge(council, schemas, defaults, own, checks));
        }
        faults.refuseIfAny();
        return found;
    }

    private static CouncilConfiguration merge(CouncilCode council, Map<String, RoomSchema> schemas, Map<String, List<FileVersion>> defaults,
                                              Map<String, List<FileVersion>> own, VersionChecks checks) {
        List<SettingsDocument> documents = new ArrayList<>();
        schemas.forEach((room, schema) -> {
            List<FileVersion> mine = own.getOrDefault(room, List.of());
            for (MergedVersion version : VersionTimeline.of(room, defaults.getOrDefault(room, List.of()), mine)) {
                checks.look(version, schema);
                documents.add(version.asDocument());
            }
        });
        return new CouncilConfiguration(council, documents);
    }

    private Map<String, List<FileVersion>> files(String owner, Map<String, RoomSchema> schemas, FileReading reading, boolean council,
                                                 Faults faults) {
        Map<String, List<FileVersion>> rooms = new TreeMap<>();
        if (!Files.isDirectory(folder.resolve(owner))) {
            faults.add(owner, 0, "There is no folder for this council.");
            return rooms;
        }
        for (String room : names(folder.resolve(owner), ".yaml")) {
            String name = owner + "/" + room + ".yaml";
            if (schemas.containsKey(room)) {
                rooms.put(room, reading.versions(folder.resolve(name), name, room, council));
            } else {
                faults.add(name, 0, "There is no room called " + room + ". Rooms are " + String.join(", ", schemas.keySet()) + ".");
            }
        }
        if (council && !rooms.containsKey("council")) {
            faults.add(owner, 0, "council.yaml is missing: it says the council's name, GSS code, region and colour.");
        }
        return rooms;
    }

    private Map<String, RoomSchema> schemas() {
        Map<String, RoomSchema> schemas = new TreeMap<>();
        Path place = folder.resolve(SCHEMAS);
        names(place, ".json").stream().filter(room -> !room.startsWith("_"))
                .forEach(room -> schemas.put(room, RoomSchema.read(place.resolve(room + ".json"))));
        return schemas;
    }

    private static List<String> names(Path place, String ending) {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length())).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + place.getFileName() + " could not be read", failure);
        }
    }
}
