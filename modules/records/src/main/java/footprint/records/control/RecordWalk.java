package footprint.records.control;

import footprint.records.control.Catalogue.Column;
import footprint.records.control.Catalogue.Link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every table that leads to a child, found in the catalogue, so that no table can be forgotten: by foreign key, and where
 * rooms keep no key to each other by the house's names: child_id and child_number name a child, review_id names a row of review.
 * A table that names the child itself is the child's by that alone; one that does not is the child's through its parents.
 */
public final class RecordWalk {

    /** Where the walk begins. */
    public static final String CHILD = "child";
    private static final String NAME_OF_CHILD = "child_number";

    private final Map<String, List<Link>> routes = new LinkedHashMap<>();

    private RecordWalk() {
    }

    /** The walk over a council's tables. */
    public static RecordWalk of(Catalogue catalogue) {
        RecordWalk walk = new RecordWalk();
        walk.routes.put(CHILD, List.of());
        for (boolean more = true; more; ) {
            more = false;
            for (String table : catalogue.tables()) {
                if (!walk.routes.containsKey(table)) {
                    List<Link> found = walk.links(catalogue, table);
                    if (!found.isEmpty()) {
                        walk.routes.put(table, found);
                        more = true;
                    }
                }
            }
        }
        walk.routes.keySet().stream().filter(table -> !table.equals(CHILD)).toList().forEach(table -> walk.routes.put(table, walk.decisive(catalogue, table)));
        return walk;
    }

    /** Every table with a path to a child, the child's own first; not yet in the order of their keys. */
    public Set<String> tables() {
        return routes.keySet();
    }

    /** By which columns a table's rows are the child's. */
    public List<Link> routes(String table) {
        return routes.get(table);
    }

    /** The table whose row a row of this one belongs under, such as review for an outcome; empty where that is the child. */
    public Optional<Link> under(String table) {
        return routes.get(table).stream().filter(link -> !link.toTable().equals(CHILD)).findFirst();
    }

    /** The tables so that each comes before those that refer to it. */
    public List<String> parentsFirst(Catalogue catalogue) {
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < routes.size()) {
            List<String> next = routes.keySet().stream().filter(table -> !ordered.contains(table))
                    .filter(table -> allLinks(catalogue, table).stream().allMatch(link -> ordered.contains(link.toTable()) || link.toTable().equals(table))).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + routes.keySet().stream().filter(table -> !ordered.contains(table)).toList());
            }
            ordered.addAll(next);
        }
        return ordered;
    }

    /** SQL that is true for the child's rows of a table; the child's key is bound as :child. Names come from the catalogue and are quoted. */
    public String condition(String table) {
        if (table.equals(CHILD)) {
            return "id = :child";
        }
        List<String> ways = routes.get(table).stream().map(link -> link.toTable().equals(CHILD) && link.toColumn().equals("id")
                ? quoted(link.column()) + " = :child"
                : quoted(link.column()) + " in (select " + quoted(link.toColumn()) + " from " + quoted(link.toTable()) + " where " + condition(link.toTable()) + ")").toList();
        return ways.size() == 1 ? ways.getFirst() : "(" + String.join(" or ", ways) + ")";
    }

    /** A name of the catalogue as it may stand in SQL. */
    public static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private List<Link> decisive(Catalogue catalogue, String table) {
        List<Link> all = allLinks(catalogue, table).stream().filter(link -> !link.toTable().equals(table)).toList();
        List<Link> own = all.stream().filter(link -> link.toTable().equals(CHILD)).toList();
        return own.isEmpty() ? all : own;
    }

    private List<Link> allLinks(Catalogue catalogue, String table) {
        return table.equals(CHILD) ? List.of() : links(catalogue, table);
    }

    private List<Link> links(Catalogue catalogue, String table) {
        return catalogue.columnsOf(table).stream().map(column -> link(catalogue, column)).flatMap(Optional::stream).toList();
    }

    private Optional<Link> link(Catalogue catalogue, Column column) {
        Optional<Link> said = catalogue.foreignKey(column);
        if (said.isPresent()) {
            return said.filter(link -> routes.containsKey(link.toTable()));
        }
        if (column.name().equals(NAME_OF_CHILD)) {
            return Optional.of(new Link(column.table(), column.name(), CHILD, "number"));
        }
        return named(column);
    }

    private Optional<Link> named(Column column) {
        if (!column.name().endsWith("_id")) {
            return Optional.empty();
        }
        String target = column.name().substring(0, column.name().length() - "_id".length());
        return routes.containsKey(target) && !target.equals(column.table()) ? Optional.of(new Link(column.table(), column.name(), target, "id")) : Optional.empty();
    }
}
