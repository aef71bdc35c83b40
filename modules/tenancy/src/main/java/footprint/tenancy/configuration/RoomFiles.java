package footprint.tenancy.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one folder of tenant-config, a file for each room. */
final class RoomFiles {

    private RoomFiles() {
    }

    /** Every room's versions; a file that is no room's leaves a fault. */
    static Map<String, List<FileVersion>> of(Path folder, String owner, Set<String> rooms, FileReading reading, boolean council, Faults faults) {
        Map<String, List<FileVersion>> found = new TreeMap<>();
        for (String room : names(folder, ".yaml")) {
            String name = owner + "/" + room + ".yaml";
            if (rooms.contains(room)) {
                found.put(room, reading.versions(folder.resolve(room + ".yaml"), name, room, council));
            } else {
                faults.add(name, 0, "There is no room called " + room + ". Rooms are " + String.join(", ", rooms) + ".");
            }
        }
        return found;
    }

    /** The names of files with an ending, without it, in order. */
    static List<String> names(Path place, String ending) {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length())).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + place.getFileName() + " could not be read", failure);
        }
    }
}
