package footprint.records.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the database says of a council's tables.
 *
 * @param columns     every column of every table, in the tables' own order
 * @param foreignKeys every foreign key of one column
 * @param keys        the columns of each table's primary key
 */
public record Catalogue(List<Column> columns, List<Link> foreignKeys, Map<String, List<String>> keys) {

    public Catalogue {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        keys = Map.copyOf(keys);
    }

    /**
     * @param type   as PostgreSQL says it: text, bigint, date, timestamp with time zone, boolean …
     * @param listed whether a check allows a list of words only, so that nobody can have written freely there
     */
    public record Column(String table, String name, String type, boolean listed) {
    }

    /** A column that holds the key of a row of another table. */
    public record Link(String table, String column, String toTable, String toColumn) {
    }

    public Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        columns.forEach(column -> tables.add(column.table()));
        return tables;
    }

    public List<Column> columnsOf(String table) {
        return columns.stream().filter(column -> column.table().equals(table)).toList();
    }

    Optional<Link> foreignKey(Column column) {
        return foreignKeys.stream().filter(link -> link.table().equals(column.table()) && link.column().equals(column.name())).findFirst();
    }
}
