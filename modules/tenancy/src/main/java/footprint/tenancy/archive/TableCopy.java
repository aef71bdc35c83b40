package footprint.tenancy.archive;

import footprint.tenancy.archive.TableCatalogue.Table;
import footprint.tenancy.onboarding.Keeper;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;

/** A table out of the database and into it, as CSV, streamed; what comes out is the same text on every server. */
final class TableCopy {

    private final Handle handle;

    /** @param handle in a transaction that stands in the schema */
    TableCopy(Handle handle) {
        this.handle = handle;
        // The text of a moment, a number or a byte must not depend on how a server was set up.
        handle.execute("set local timezone = 'UTC'");
        handle.execute("set local datestyle = 'ISO, YMD'");
        handle.execute("set local intervalstyle = 'iso_8601'");
        handle.execute("set local extra_float_digits = 1");
        handle.execute("set local bytea_output = 'hex'");
    }

    /** Writes the table and says what was written. */
    Manifest.Table out(Table table, OutputStream target) {
        return out(table, table.columns(), target);
    }

    private Manifest.Table out(Table table, List<String> columns, OutputStream target) {
        SummingStream sum = new SummingStream(target);
        try {
            long rows = copies().copyOut(statement(table, columns), sum);
            return new Manifest.Table(table.name(), columns, rows, sum.bytes(), sum.sha256());
        } catch (SQLException failure) {
            throw new IllegalStateException("The table " + table.name() + " could not be read: " + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The statement that streams a table out in the order of its key. */
    static String statement(Table table, List<String> columns) {
        return "copy (select " + String.join(", ", columns) + " from " + table.name() + " order by " + table.order() + ") to stdout with (format csv, header true)";
    }

    /** What would be written, with the columns in this order. */
    Manifest.Table sum(Table table, List<String> columns) {
        return out(table, columns, OutputStream.nullOutputStream());
    }

    /** Reads rows into the table, as its owner; no trigger of ours sees them, since they are not news. */
    void in(Table table, List<String> columns, InputStream source) {
        if (table.kept()) {
            Keeper.doing(handle, () -> load(table, columns, source));
        } else {
            load(table, columns, source);
        }
    }

    private void load(Table table, List<String> columns, InputStream source) {
        if (table.triggers()) {
            handle.execute("alter table " + table.name() + " disable trigger user");
        }
        try {
            copies().copyIn("copy " + table.name() + " (" + String.join(", ", columns) + ") from stdin with (format csv, header match)", source);
        } catch (SQLException failure) {
            throw new IllegalStateException("The table " + table.name() + " did not take its rows: " + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (table.triggers()) {
            handle.execute("alter table " + table.name() + " enable trigger user");
        }
    }

    /** Lets every sequence go on where it stood. */
    void sequences(List<Manifest.Sequence> sequences) {
        sequences.forEach(sequence -> handle.createQuery("select setval(cast(:name as regclass), :last, :called)")
                .bind("name", sequence.name()).bind("last", sequence.last()).bind("called", sequence.called()).mapTo(Long.class).one());
    }

    private CopyManager copies() throws SQLException {
        return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    }
}
