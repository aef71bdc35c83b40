package footprint.caseload.boundary;

import org.jdbi.v3.core.argument.Argument;

import java.time.LocalDate;
import java.util.Collection;

/** Columns of values as PostgreSQL arrays: thousands of rows in one statement, each value still bound. */
public final class Columns {

    private Columns() {
    }

    public static Argument bigints(Collection<Long> values) {
        return array("bigint", values);
    }

    public static Argument dates(Collection<LocalDate> values) {
        return array("date", values);
    }

    public static Argument texts(Collection<String> values) {
        return array("text", values);
    }

    public static Argument booleans(Collection<Boolean> values) {
        return array("boolean", values);
    }

    private static Argument array(String type, Collection<?> values) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values.toArray()));
    }
}
