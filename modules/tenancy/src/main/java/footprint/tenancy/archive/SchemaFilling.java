package footprint.tenancy.archive;

import footprint.tenancy.archive.TableCatalogue.Table;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.SchemaMigration;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills an empty schema with a council's rows, inside the caller's transaction: tables as they were when the rows were
 * taken, rows, sequences, every sum compared, and only then the scripts that have come since.
 */
final class SchemaFilling {

    private final Handle handle;
    private final String schema;
    private final String role;

    SchemaFilling(Handle handle, String schema, String role) {
        this.handle = handle;
        this.schema = schema;
        this.role = role;
    }

    /**
     * @param manifest what the rows are
     * @param scripts  all that this Footprint has; those of the manifest must be among them
     * @param rows     a table's rows as CSV
     */
    void fill(Manifest manifest, MigrationScripts scripts, Function<String, InputStream> rows) {
        MigrationScripts then = scripts.only(manifest.scripts().stream().map(Manifest.Script::version).toList());
        new SchemaMigration(handle, schema, role).run(then);
        Map<String, Table> tables = TableCatalogue.inOrder(handle, schema).stream().collect(Collectors.toMap(Table::name, table -> table));
        requireSameTables(manifest, tables);
        TableCopy copy = new TableCopy(handle);
        manifest.tables().forEach(table -> {
            try (InputStream csv = rows.apply(table.name())) {
                copy.in(tables.get(table.name()), table.columns(), csv);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        copy.sequences(manifest.sequences());
        manifest.tables().forEach(table -> require(table, copy.sum(tables.get(table.name()), table.columns())));
        new SchemaMigration(handle, schema, role).run(scripts);
    }

    private static void requireSameTables(Manifest manifest, Map<String, Table> tables) {
        TreeSet<String> named = manifest.tables().stream().map(Manifest.Table::name).collect(Collectors.toCollection(TreeSet::new));
        if (!named.equals(new TreeSet<>(tables.keySet()))) {
            TreeSet<String> missing = new TreeSet<>(tables.keySet());
            missing.removeAll(named);
            named.removeAll(tables.keySet());
            throw new IllegalStateException("the archive lacks the tables " + missing + " and has these too many " + named);
        }
        manifest.tables().forEach(table -> {
            if (!List.copyOf(new TreeSet<>(table.columns())).equals(List.copyOf(new TreeSet<>(tables.get(table.name()).columns())))) {
                throw new IllegalStateException("the table " + table.name() + " of the archive has other columns than its version has");
            }
        });
    }

    private static void require(Manifest.Table expected, Manifest.Table found) {
        if (expected.rows() != found.rows() || !expected.sha256().equals(found.sha256())) {
            throw new IllegalStateException("the table " + expected.name() + " has " + found.rows() + " rows after loading where " + expected.rows()
                    + " were sent, or they are not the same");
        }
    }
}
