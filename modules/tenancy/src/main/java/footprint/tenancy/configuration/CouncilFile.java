package footprint.tenancy.configuration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a council itself says about one room: the content of its file, wherever it is kept.
 *
 * @param room     such as escalation
 * @param versions oldest first
 */
public record CouncilFile(String room, List<SaidVersion> versions) {

    public CouncilFile {
        versions = List.copyOf(versions);
    }

    /** A council that says nothing. */
    public static CouncilFile silent(String room) {
        return new CouncilFile(room, List.of());
    }

    /** Out of the tree of a file: room, versions. */
    public static CouncilFile of(JsonNode tree) {
        List<SaidVersion> versions = new ArrayList<>();
        tree.path("versions").forEach(entry -> versions.add(new SaidVersion(LocalDate.parse(entry.path("from").asString()),
                entry.path("source").asString(), entry.path("keeps-earlier").asBoolean(false),
                entry.path("settings").isObject() ? entry.path("settings") : JsonNodeFactory.instance.objectNode())));
        return new CouncilFile(tree.path("room").asString(), versions);
    }

    /** The tree of a file, with its keys in the order in which people write them. */
    public ObjectNode tree() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("room", room);
        ArrayNode entries = tree.putArray("versions");
        for (SaidVersion version : versions) {
            ObjectNode entry = entries.addObject().put("from", version.from().toString()).put("source", version.source());
            if (version.keepsEarlier()) {
                entry.put("keeps-earlier", true);
            }
            entry.set("settings", version.settings().deepCopy());
        }
        return tree;
    }

    /** The whole of what the council says on a day, the versions that were kept included; empty where it says nothing. */
    public ObjectNode on(LocalDate day) {
        SettingsMerge merge = new SettingsMerge();
        VersionTimeline.inForce(asFile(), day).forEach(merge::lay);
        return merge.from(room, day).document();
    }

    /** With one more version; it takes the place of one that began on the same day. */
    public CouncilFile with(SaidVersion version) {
        List<SaidVersion> all = new ArrayList<>(versions.stream().filter(other -> other.from().isBefore(version.from())).toList());
        all.add(version);
        versions.stream().filter(other -> other.from().isAfter(version.from())).forEach(all::add);
        return new CouncilFile(room, all);
    }

    /** Up to a day as it stands here, and from that day on as another says. */
    public CouncilFile followedFrom(LocalDate day, CouncilFile other, String source) {
        List<SaidVersion> all = new ArrayList<>(versions.stream().filter(version -> version.from().isBefore(day)).toList());
        all.add(new SaidVersion(day, source, false, other.on(day)));
        other.versions().stream().filter(version -> version.from().isAfter(day)).forEach(all::add);
        return new CouncilFile(room, all);
    }

    /** Whether another says the same: the same days, the same documents, the same values, in whatever order of keys. */
    public boolean saysTheSame(CouncilFile other) {
        return room.equals(other.room) && Values.text(tree()).equals(Values.text(other.tree()));
    }

    /** The versions as the merge reads them; they have no lines, since they stand in no file. */
    List<FileVersion> asFile() {
        SourceFile nowhere = new SourceFile(room, tree(), java.util.Map.of());
        return versions.stream().map(version -> new FileVersion(nowhere, "", version.from(), version.source(), version.keepsEarlier(), true,
                version.settings())).toList();
    }

    static CouncilFile of(String room, List<FileVersion> versions) {
        return new CouncilFile(room, versions.stream().map(version -> new SaidVersion(version.from(), version.source(), version.keepsEarlier(),
                version.settings())).toList());
    }
}
