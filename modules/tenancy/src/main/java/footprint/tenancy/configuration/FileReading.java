package footprint.tenancy.configuration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads one room's file into its versions, and says what is wrong with the frame around them. */
final class FileReading {

    private final RoomSchema frame;
    private final Faults faults;

    FileReading(RoomSchema frame, Faults faults) {
        this.frame = frame;
        this.faults = faults;
    }

    List<FileVersion> versions(Path path, String name, String room, boolean council) {
        return versions(SourceFile.read(path, name, faults), name, room, council);
    }

    List<FileVersion> versions(SourceFile file, String name, String room, boolean council) {
        List<RoomSchema.Misfit> misfits = frame.misfits(file.root());
        misfits.forEach(misfit -> faults.add(name, file.line(misfit.pointer()), misfit.sentence()));
        if (!misfits.isEmpty()) {
            return List.of();
        }
        if (!room.equals(file.root().path("room").asString())) {
            faults.add(name, file.line("/room"), "The file's name says " + room + " and “room” says "
                    + file.root().path("room").asString() + ". Make them the same.");
        }
        return inOrder(file, read(file, council));
    }

    private List<FileVersion> read(SourceFile file, boolean council) {
        List<FileVersion> versions = new ArrayList<>();
        JsonNode entries = file.root().path("versions");
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            String pointer = "/versions/" + i;
            LocalDate from = date(file, pointer + "/from", entry.path("from").asString());
            if (from != null) {
                JsonNode settings = entry.path("settings").isObject() ? entry.path("settings") : JsonNodeFactory.instance.objectNode();
                versions.add(new FileVersion(file, pointer + "/settings", from, entry.path("source").asString(),
                        entry.path("keeps-earlier").asBoolean(false), council, settings));
            }
        }
        return versions;
    }

    private LocalDate date(SourceFile file, String pointer, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            faults.add(file.name(), file.line(pointer), "“" + text + "” is not a day of the calendar. Write it like 2020-04-01.");
            return null;
        }
    }

    private List<FileVersion> inOrder(SourceFile file, List<FileVersion> versions) {
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).from().isAfter(versions.get(i - 1).from())) {
                faults.add(file.name(), file.line(versions.get(i).pointer()), "A version from " + versions.get(i).from()
                        + " stands after one from " + versions.get(i - 1).from() + ". Put the oldest first, each day once.");
            }
        }
        return versions;
    }
}
