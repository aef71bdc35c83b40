package footprint.settings.boundary;

import footprint.tenancy.configuration.SettingsMapper;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table of drafts. */
final class DraftRows {

    private static final String SELECT = """
            select id, room, valid_from, own::text as own, based_on, reason, version, begun_by, changed_by, changed_at from configuration_draft""";

    private final Handle handle;

    DraftRows(Handle handle) {
        this.handle = handle;
    }

    /** @param basedOn the publication that it changes */
    record Row(long id, String room, LocalDate from, JsonNode own, int basedOn, String reason, long version, String begunBy, String changedBy,
               Instant changedAt) {
    }

    /** A room's draft. */
    Optional<Row> of(String room) {
        return read(SELECT + " where room = :room", room).stream().findFirst();
    }

    /** As {@link #of}, held until the end of the transaction. */
    Optional<Row> held(String room) {
        return read(SELECT + " where room = :room for update", room).stream().findFirst();
    }

    /** Every draft, by room. */
    List<Row> all() {
        return read(SELECT + " where :room = :room order by room", "");
    }

    /** A new one; one that is there already stays. */
    void insert(String room, LocalDate from, JsonNode own, int basedOn, String by, Instant at) {
        handle.createUpdate("""
                        insert into configuration_draft (room, valid_from, own, based_on, begun_by, begun_at, changed_by, changed_at)
                        values (:room, :from, cast(:own as json), :on, :by, :at, :by, :at) on conflict (room) do nothing""")
                .bind("room", room).bind("from", from).bind("own", own.toString()).bind("on", basedOn).bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).execute();
    }

    void update(long id, LocalDate from, JsonNode own, int basedOn, String by, Instant at) {
        handle.createUpdate("""
                        update configuration_draft set valid_from = :from, own = cast(:own as json), based_on = :on, version = version + 1,
                               changed_by = :by, changed_at = :at where id = :id""")
                .bind("id", id).bind("from", from).bind("own", own.toString()).bind("on", basedOn).bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).execute();
    }

    void delete(long id) {
        handle.createUpdate("delete from configuration_draft where id = :id").bind("id", id).execute();
    }

    private List<Row> read(String query, String room) {
        return handle.createQuery(query).bind("room", room).map((row, context) -> new Row(row.getLong("id"), row.getString("room"),
                row.getObject("valid_from", LocalDate.class), SettingsMapper.tree(row.getString("own")), row.getInt("based_on"),
                row.getString("reason"), row.getLong("version"), row.getString("begun_by"), row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant())).list();
    }
}
