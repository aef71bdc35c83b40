package footprint.tenancy.archive;

import footprint.tenancy.onboarding.RegisteredCouncil;
import footprint.tenancy.onboarding.SchemaMigration;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one council into a zip, out of one snapshot, as the council's own role: it can see nothing of another council. */
final class ArchiveWriter {

    static final String PRODUCT = "Footprint 0.1";
    static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Handle handle;
    private final RegisteredCouncil council;
    private final String schema;

    /**
     * @param handle the owner's, outside a transaction
     * @param schema where the tables are; the council's own, or the one that a move keeps
     */
    ArchiveWriter(Handle handle, RegisteredCouncil council, String schema) {
        this.handle = handle;
        this.council = council;
        this.schema = schema;
    }

    /** Writes the zip and leaves the target open. The manifest is its last entry, since it holds the sums of the others. */
    Manifest write(OutputStream target, Instant at) {
        return Snapshot.of(handle, schema, council.role(), () -> {
            try {
                ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
                Manifest manifest = new Manifest(Manifest.FORMAT, PRODUCT, at, line(), scripts(), tables(zip, at), TableCatalogue.sequences(handle, schema),
                        settings(zip, at));
                entry(zip, MANIFEST, at);
                zip.write(JSON.writeValueAsBytes(manifest));
                zip.closeEntry();
                zip.finish();
                return manifest;
            } catch (IOException failure) {
                throw new UncheckedIOException("The archive could not be written", failure);
            }
        });
    }

    private Manifest.CouncilLine line() {
        return new Manifest.CouncilLine(council.code(), council.name(), council.gssCode(), council.region(), council.colour());
    }

    private List<Manifest.Script> scripts() {
        return new SchemaMigration(handle, schema, council.role()).had().entrySet().stream()
                .map(script -> new Manifest.Script(script.getKey(), script.getValue())).toList();
    }

    private List<Manifest.Table> tables(ZipOutputStream zip, Instant at) throws IOException {
        TableCopy copy = new TableCopy(handle);
        List<Manifest.Table> written = new ArrayList<>();
        for (TableCatalogue.Table table : TableCatalogue.inOrder(handle, schema)) {
            entry(zip, ArchiveFile.path(table.name()), at);
            written.add(copy.out(table, zip));
            zip.closeEntry();
        }
        return written;
    }

    /** The settings in force, for a reader: the same as in the table, one file for each room. */
    private List<Manifest.File> settings(ZipOutputStream zip, Instant at) throws IOException {
        List<Manifest.File> written = new ArrayList<>();
        boolean has = handle.createQuery("select to_regclass('configuration') is not null").mapTo(Boolean.class).one();
        if (!has) {
            return written;
        }
        List<String[]> rooms = handle.createQuery("""
                        select room, jsonb_pretty(jsonb_agg(jsonb_build_object('from', valid_from, 'settings', document) order by valid_from)) as versions
                        from configuration c where publication = (select max(publication) from configuration where room = c.room) group by room order by room collate "C\"""")
                .map((row, context) -> new String[] {row.getString("room"), row.getString("versions")}).list();
        for (String[] room : rooms) {
            String path = ArchiveFile.SETTINGS + room[0] + ".json";
            entry(zip, path, at);
            SummingStream sum = new SummingStream(zip);
            sum.write(room[1].getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            written.add(new Manifest.File(path, sum.bytes(), sum.sha256()));
        }
        return written;
    }

    private static void entry(ZipOutputStream zip, String name, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
    }
}
