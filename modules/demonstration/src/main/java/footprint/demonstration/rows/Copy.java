package footprint.demonstration.rows;

import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes records into a table by COPY; a component heldOn is the column held_on. */
public final class Copy {

    private final Handle handle;

    public Copy(Handle handle) {
        this.handle = handle;
    }

    /** All rows at once, into a table of the current council. */
    public <R extends Record> void into(String table, Class<R> type, List<R> rows) {
        RecordComponent[] components = type.getRecordComponents();
        String columns = Arrays.stream(components).map(RecordComponent::getName).map(Copy::column).collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(rows.size() * 120);
        for (R row : rows) {
            append(text, row, components);
        }
        try {
            handle.getConnection().unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin", new StringReader(text.toString()));
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("The rows of " + table + " could not be written", failure);
        }
    }

    private static void append(StringBuilder text, Record row, RecordComponent[] components) {
        for (int i = 0; i < components.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            Object value = value(row, components[i]);
            if (value == null) {
                text.append("\\N");
            } else {
                escape(text, value.toString());
            }
        }
        text.append('\n');
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static Object value(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
