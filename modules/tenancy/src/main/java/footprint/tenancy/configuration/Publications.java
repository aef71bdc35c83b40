package footprint.tenancy.configuration;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The council's tables of configuration: what is published, and publishing. The handle stands in the council. */
public final class Publications {

    private static final String DOCUMENTS = """
            select room, valid_from, document::text as document, provenance::text as provenance from configuration c
            where """;
    private static final String IN_FORCE = DOCUMENTS + " publication = (select max(publication) from configuration newest where newest.room = c.room)";

    private Publications() {
    }

    /** Every version of every room, by the newest publication of each. */
    public static List<SettingsDocument> inForce(Handle handle) {
        return handle.createQuery(IN_FORCE + " order by room, valid_from").map((row, context) -> document(row.getString("room"),
                row.getObject("valid_from", LocalDate.class), row.getString("document"), row.getString("provenance"))).list();
    }

    /** As {@link #inForce(Handle)} for one room. */
    public static List<SettingsDocument> inForce(Handle handle, String room) {
        return of(handle, room, number(handle, room));
    }

    /** Every version of a room as one publication had them, oldest first. */
    public static List<SettingsDocument> of(Handle handle, String room, int publication) {
        return handle.createQuery(DOCUMENTS + " room = :room and publication = :publication order by valid_from")
                .bind("room", room).bind("publication", publication).map((row, context) -> document(room,
                        row.getObject("valid_from", LocalDate.class), row.getString("document"), row.getString("provenance"))).list();
    }

    /** The number of the newest publication of a room, by which a reader notices that something was published; 0 when nothing ever was. */
    public static int number(Handle handle, String room) {
        return handle.createQuery("select coalesce(max(publication), 0) from configuration where room = :room").bind("room", room)
                .mapTo(Integer.class).one();
    }

    /** When a publication was written, to the microsecond; empty for one that is not there. */
    public static String stamp(Handle handle, String room, int publication) {
        return handle.createQuery("select coalesce(max(id) || ' ' || max(published_at), '') from configuration where room = :room and publication = :publication")
                .bind("room", room).bind("publication", publication).mapTo(String.class).one();
    }

    /** What the council itself said with the newest publication of a room; none where that was not kept yet. */
    public static Optional<Said> said(Handle handle, String room) {
        return said(handle, room, number(handle, room));
    }

    /** As {@link #said(Handle, String)} for one publication. */
    public static Optional<Said> said(Handle handle, String room, int publication) {
        return handle.createQuery("""
                        select origin, said::text as said, files, product from configuration_said
                        where room = :room and publication = :publication""").bind("room", room).bind("publication", publication)
                .map((row, context) -> new Said(publication, row.getString("origin"),
                        CouncilFile.of(SettingsMapper.tree(row.getString("said"))), row.getString("files"), row.getString("product"))).findOne();
    }

    /**
     * Publishes a council's files, the rooms that differ from what is in force. See {@link FilePublishing}.
     *
     * @return the rooms that were published; empty when nothing differs
     */
    public static List<String> publish(Handle handle, CouncilConfiguration wanted, String by, String reason, Instant at) {
        return new FilePublishing(handle, wanted, new PublicationNote(PublicationNote.FILES, by, reason, at)).publish().published();
    }

    /** Publishes one room: all its versions, and the council's own words beside them. */
    public static Said publish(Handle handle, CouncilFile words, List<SettingsDocument> documents, PublicationNote note, String files, String product) {
        String room = words.room();
        int publication = number(handle, room) + 1;
        LocalDate changesFrom = changesFrom(of(handle, room, publication - 1), documents);
        documents.forEach(version -> handle.createUpdate("""
                        insert into configuration (publication, room, valid_from, document, provenance, published_at, published_by, reason)
                        values (:publication, :room, :from, cast(:document as jsonb), cast(:provenance as jsonb), :at, :by, :reason)""")
                .bind("publication", publication).bind("room", version.room()).bind("from", version.from())
                .bind("document", version.document().toString()).bind("provenance", SettingsMapper.text(version.provenance()))
                .bind("at", OffsetDateTime.ofInstant(note.at(), ZoneOffset.UTC)).bind("by", note.by()).bind("reason", note.reason()).execute());
        Said said = new Said(publication, note.origin(), words, files, product);
        keep(handle, said, changesFrom);
        return said;
    }

    /** Writes down what the council said with a publication, or what is known anew of the files behind it. */
    static void keep(Handle handle, Said said, LocalDate changesFrom) {
        handle.createUpdate("""
                        insert into configuration_said (room, publication, origin, changes_from, said, files, product)
                        values (:room, :publication, :origin, :from, cast(:said as json), :files, :product)
                        on conflict (room, publication) do update set files = excluded.files, product = excluded.product""")
                .bind("room", said.file().room()).bind("publication", said.publication()).bind("origin", said.origin()).bind("from", changesFrom)
                .bind("said", said.file().tree().toString()).bind("files", said.files()).bind("product", said.product()).execute();
    }

    /** The first day on which one list of versions has other values than another; the first day of all where they do not differ. */
    static LocalDate changesFrom(List<SettingsDocument> before, List<SettingsDocument> after) {
        TreeSet<LocalDate> days = new TreeSet<>(Stream.concat(before.stream(), after.stream()).map(SettingsDocument::from).toList());
        return days.stream().filter(day -> !values(before, day).equals(values(after, day))).findFirst().orElseGet(() -> after.getFirst().from());
    }

    private static String values(List<SettingsDocument> versions, LocalDate day) {
        return ClosedVersions.on(versions, day).map(document -> Values.text(document.document())).orElse("");
    }

    /** Compared as text: a number read from YAML and the same number read from the table are of different Java types. */
    static boolean same(List<SettingsDocument> left, List<SettingsDocument> right) {
        return left.stream().map(Publications::canonical).toList().equals(right.stream().map(Publications::canonical).toList());
    }

    private static List<String> canonical(SettingsDocument document) {
        return List.of(document.from().toString(), Values.text(document.document()), document.provenance().toString());
    }

    private static SettingsDocument document(String room, LocalDate from, String document, String provenance) {
        return new SettingsDocument(room, from, SettingsMapper.tree(document), SettingsMapper.provenance(provenance));
    }
}
