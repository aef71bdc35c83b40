package footprint.tenancy.configuration;

import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The council's table of configuration: what is published, and publishing. The handle stands in the council. */
public final class Publications {

    private static final String IN_FORCE = """
            select room, valid_from, document::text as document, provenance::text as provenance from configuration c
            where publication = (select max(publication) from configuration newest where newest.room = c.room)""";

    private Publications() {
    }

    /** Every version of every room, by the newest publication of each. */
    public static List<SettingsDocument> inForce(Handle handle) {
        return handle.createQuery(IN_FORCE + " order by room, valid_from").map((row, context) -> document(row.getString("room"),
                row.getObject("valid_from", LocalDate.class), row.getString("document"), row.getString("provenance"))).list();
    }

    /** As {@link #inForce(Handle)} for one room. */
    public static List<SettingsDocument> inForce(Handle handle, String room) {
        return handle.createQuery(IN_FORCE + " and room = :room order by valid_from").bind("room", room).map((row, context) -> document(room,
                row.getObject("valid_from", LocalDate.class), row.getString("document"), row.getString("provenance"))).list();
    }

    /** The number by which a reader notices that something was published; 0 when nothing ever was. */
    public static long newest(Handle handle, String room) {
        return handle.createQuery("select coalesce(max(id), 0) from configuration where room = :room").bind("room", room)
                .mapTo(Long.class).one();
    }

    /**
     * Publishes the rooms that differ from what is in force.
     *
     * @return the rooms that were published; empty when nothing differs
     */
    public static List<String> publish(Handle handle, CouncilConfiguration wanted, String by, String reason, Instant at) {
        Map<String, List<SettingsDocument>> now = inForce(handle).stream().collect(Collectors.groupingBy(SettingsDocument::room));
        Map<String, List<SettingsDocument>> next = wanted.documents().stream()
                .collect(Collectors.groupingBy(SettingsDocument::room, TreeMap::new, Collectors.toList()));
        List<String> changed = next.keySet().stream().filter(room -> !same(next.get(room), now.getOrDefault(room, List.of()))).toList();
        changed.forEach(room -> insert(handle, next.get(room), by, reason, at));
        return changed;
    }

    /** Compared as stored text: a number read from YAML and the same number read from the table are of different Java types. */
    private static boolean same(List<SettingsDocument> left, List<SettingsDocument> right) {
        return left.stream().map(Publications::canonical).toList().equals(right.stream().map(Publications::canonical).toList());
    }

    private static List<String> canonical(SettingsDocument document) {
        return List.of(document.from().toString(), values(document.document()), document.provenance().toString());
    }

    private static String values(JsonNode document) {
        Map<String, String> leaves = new TreeMap<>();
        Leaves.of(document).forEach((pointer, leaf) -> leaves.put(pointer, leaf.isNumber()
                ? leaf.decimalValue().stripTrailingZeros().toPlainString() : leaf.toString()));
        return leaves.toString();
    }

    private static void insert(Handle handle, List<SettingsDocument> versions, String by, String reason, Instant at) {
        int publication = handle.createQuery("select coalesce(max(publication), 0) + 1 from configuration where room = :room")
                .bind("room", versions.getFirst().room()).mapTo(Integer.class).one();
        versions.forEach(version -> handle.createUpdate("""
                        insert into configuration (publication, room, valid_from, document, provenance, published_at, published_by, reason)
                        values (:publication, :room, :from, cast(:document as jsonb), cast(:provenance as jsonb), :at, :by, :reason)""")
                .bind("publication", publication).bind("room", version.room()).bind("from", version.from())
                .bind("document", version.document().toString()).bind("provenance", SettingsMapper.text(version.provenance()))
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).bind("by", by).bind("reason", reason).execute());
    }

    private static SettingsDocument document(String room, LocalDate from, String document, String provenance) {
        return new SettingsDocument(room, from, SettingsMapper.tree(document), SettingsMapper.provenance(provenance));
    }
}
