package footprint.tenancy.archive;

import footprint.tenancy.archive.TableCatalogue.Table;
import footprint.tenancy.onboarding.RegisteredCouncil;
import footprint.tenancy.onboarding.SchemaMigration;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A council's rows out of one snapshot of a running server, with the manifest that an archive of them would have. */
final class LiveRows {

    private final Handle handle;
    private final RegisteredCouncil council;
    private final String schema;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final TableCopy copy;

    /** @param handle inside the snapshot */
    LiveRows(Handle handle, RegisteredCouncil council, String schema) {
        this.handle = handle;
        this.council = council;
        this.schema = schema;
        this.copy = new TableCopy(handle);
        TableCatalogue.inOrder(handle, schema).forEach(table -> tables.put(table.name(), table));
    }

    Manifest manifest(Instant at) {
        List<Manifest.Table> sums = tables.values().stream().map(table -> copy.sum(table, table.columns())).toList();
        List<Manifest.Script> scripts = new SchemaMigration(handle, schema, council.role()).had().entrySet().stream()
                .map(script -> new Manifest.Script(script.getKey(), script.getValue())).toList();
        return new Manifest(Manifest.FORMAT, ArchiveWriter.PRODUCT, at, new Manifest.CouncilLine(council.code(), council.name(), council.gssCode(), council.region(),
                council.colour()), scripts, sums, TableCatalogue.sequences(handle, schema), List.of());
    }

    /** The rows as they stream out of the server; read to its end and closed before the next. */
    InputStream rows(String table) {
        try {
            return new PGCopyInputStream(handle.getConnection().unwrap(PGConnection.class), TableCopy.statement(tables.get(table), tables.get(table).columns()));
        } catch (SQLException failure) {
            throw new IllegalStateException("The table " + table + " could not be read: " + failure.getMessage(), failure);
        }
    }
}
