package footprint.tenancy.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the product itself says: the shape of each room's settings, and the defaults beneath every council's. Read from a
 * folder tenant-config, or, in the running application, from what was built into it.
 */
public final class ProductSettings {

    private static final String BUILT_IN = "product-settings";

    private final RoomSchema frame;
    private final Map<String, RoomSchema> schemas;
    private final Map<String, List<FileVersion>> defaults;

    private ProductSettings(RoomSchema frame, Map<String, RoomSchema> schemas, Map<String, List<FileVersion>> defaults) {
        this.frame = frame;
        this.schemas = schemas;
        this.defaults = defaults;
    }

    /** Those that this product was built with. */
    public static ProductSettings builtIn() {
        return BuiltIn.SETTINGS;
    }

    /** Those of a folder; what is wrong with the defaults is added to the faults. */
    static ProductSettings in(Path folder, Faults faults) {
        Map<String, RoomSchema> schemas = new TreeMap<>();
        Path place = folder.resolve("schema");
        RoomFiles.names(place, ".json").stream().filter(room -> !room.startsWith("_"))
                .forEach(room -> schemas.put(room, RoomSchema.read(place.resolve(room + ".json"))));
        RoomSchema frame = RoomSchema.read(place.resolve("_file.json"));
        return new ProductSettings(frame, schemas,
                RoomFiles.of(folder.resolve("_default"), "_default", schemas.keySet(), new FileReading(frame, faults), false, faults));
    }

    /** The rooms that have settings, in order of their names. */
    public Set<String> rooms() {
        return schemas.keySet();
    }

    RoomSchema schema(String room) {
        return schemas.get(room);
    }

    FileReading reading(Faults faults) {
        return new FileReading(frame, faults);
    }

    /** The whole settings from each day on which the defaults or the council's own change. */
    List<MergedVersion> timeline(String room, List<FileVersion> own) {
        return VersionTimeline.of(room, defaults.getOrDefault(room, List.of()), own);
    }

    /** Changes when a default of this room does. */
    public String fingerprint(String room) {
        return Values.fingerprint(timeline(room, List.of()).stream().map(version -> version.from() + Values.text(version.document()))
                .collect(Collectors.joining("\n")));
    }

    /** Read once, when first asked for. */
    private static final class BuiltIn {

        static final ProductSettings SETTINGS = read();

        private static ProductSettings read() {
            URL place = ProductSettings.class.getClassLoader().getResource(BUILT_IN + "/schema/_file.json");
            if (place == null) {
                throw new IllegalStateException("The product was built without its own settings");
            }
            try {
                return place.getProtocol().equals("jar") ? ofJar(place) : sound(Path.of(place.toURI()).getParent().getParent());
            } catch (IOException failure) {
                throw new UncheckedIOException("The product's own settings could not be read", failure);
            } catch (URISyntaxException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static ProductSettings ofJar(URL place) throws IOException, URISyntaxException {
            Path jar = Path.of(((JarURLConnection) place.openConnection()).getJarFileURL().toURI());
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return sound(inside.getPath(BUILT_IN));
            }
        }

        private static ProductSettings sound(Path folder) {
            Faults faults = new Faults();
            ProductSettings settings = in(folder, faults);
            faults.refuseIfAny();
            return settings;
        }
    }
}
