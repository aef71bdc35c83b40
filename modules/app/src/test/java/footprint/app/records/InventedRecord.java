package footprint.app.records;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Invents rows in every table that can lead to a child, knowing nothing of the rooms: what a column takes is read out of the catalogue
 * and tried until the table's checks let it in. Every text that it writes carries a mark of its child that stands nowhere else.
 */
final class InventedRecord {

    private static final int ROWS = 2;
    private static final int TRIES = 400;
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'::text");

    private final Handle sql;
    private final Map<String, List<Column>> tables = new TreeMap<>();
    private final Map<String, Map<String, String[]>> links = new HashMap<>();
    private final Map<String, List<String>> checks = new HashMap<>();
    private final Map<String, Map<String, String>> shared = new HashMap<>();

    private record Column(String name, String type, boolean nullable, boolean made) {
    }

    /** One child and what was written of it. */
    static final class Written {
        final String mark;
        long id;
        final Map<String, Integer> rows = new TreeMap<>();
        final Set<String> texts = new LinkedHashSet<>();

        Written(String mark) {
            this.mark = mark;
        }
    }

    InventedRecord(Handle sql) {
        this.sql = sql;
        sql.createQuery("""
                select c.relname, a.attname, format_type(a.atttypid, null), not a.attnotnull, a.attidentity <> '' or a.attgenerated <> ''
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' order by 1, a.attnum""")
                .map((row, context) -> {
                    tables.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(new Column(row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5)));
                    return 0;
                }).list();
        sql.createQuery("""
                select k.conrelid::regclass::text, a.attname, k.confrelid::regclass::text, b.attname from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
                where k.contype = 'f' and k.connamespace = current_schema()::regnamespace""")
                .map((row, context) -> {
                    links.computeIfAbsent(row.getString(1), any -> new HashMap<>()).put(row.getString(2), new String[] {row.getString(3), row.getString(4)});
                    return 0;
                }).list();
        sql.createQuery("""
                select k.conrelid::regclass::text, a.attname, pg_get_constraintdef(k.oid) from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) where k.contype = 'c' and k.connamespace = current_schema()::regnamespace""")
                .map((row, context) -> {
                    String column = row.getString(1) + "." + row.getString(2);
                    LITERAL.matcher(row.getString(3)).results().forEach(found -> checks.computeIfAbsent(column, any -> new ArrayList<>()).add(found.group(1)));
                    return 0;
                }).list();
    }

    /** The tables of this council. */
    Set<String> tables() {
        return tables.keySet();
    }

    /** Tables that lead to a child by a key or by the house's way of naming one. */
    Set<String> leading() {
        Set<String> found = new TreeSet<>(Set.of("child"));
        for (boolean more = true; more; ) {
            more = false;
            for (String table : tables.keySet()) {
                more |= tables.get(table).stream().anyMatch(column -> parent(table, column.name(), found) != null) && found.add(table);
            }
        }
        return found;
    }

    /** Writes a child and two rows in each table that leads to it, those left out excepted. */
    Written write(String mark, LocalDate born, Set<String> except) {
        Written written = new Written(mark);
        written.texts.add(mark + "given");
        written.texts.add(mark + "family");
        written.id = sql.createQuery("insert into child (number, given_name, family_name, date_of_birth) values (:number, :given, :family, :born) returning id")
                .bind("number", mark).bind("given", mark + "given").bind("family", mark + "family").bind("born", born).mapTo(Long.class).one();
        written.rows.put("child", 1);
        Map<String, Map<String, String>> made = new LinkedHashMap<>();
        made.put("child", Map.of("id", Long.toString(written.id), "number", mark));
        Random random = new Random(mark.hashCode());
        Set<String> leading = leading();
        leading.removeAll(except);
        for (boolean more = true; more; ) {
            more = false;
            for (String table : leading.stream().sorted(Comparator.comparing((String one) -> one)).toList()) {
                if (!made.containsKey(table) && parents(table, leading).stream().allMatch(made::containsKey)) {
                    made.put(table, rows(table, made, written, random));
                    more = true;
                }
            }
        }
        if (!made.keySet().containsAll(leading)) {
            throw new IllegalStateException("Not written: " + leading.stream().filter(table -> !made.containsKey(table)).toList());
        }
        return written;
    }

    private Set<String> parents(String table, Set<String> leading) {
        Set<String> parents = new TreeSet<>();
        tables.get(table).forEach(column -> {
            String[] parent = parent(table, column.name(), leading);
            if (parent != null) {
                parents.add(parent[0]);
            }
        });
        return parents;
    }

    private String[] parent(String table, String column, Set<String> leading) {
        String[] said = links.getOrDefault(table, Map.of()).get(column);
        if (said != null) {
            return leading.contains(said[0]) && !said[0].equals(table) ? said : null;
        }
        if (column.equals("child_number")) {
            return new String[] {"child", "number"};
        }
        String target = column.endsWith("_id") ? column.substring(0, column.length() - 3) : "";
        return leading.contains(target) && !target.equals(table) ? new String[] {target, "id"} : null;
    }

    private Map<String, String> rows(String table, Map<String, Map<String, String>> made, Written written, Random random) {
        Map<String, String> last = null;
        for (int row = 0; row < ROWS; row++) {
            Map<String, String> stored = row(table, made, written, random);
            if (stored != null) {
                written.rows.merge(table, 1, Integer::sum);
                last = stored;
            }
        }
        if (last == null) {
            throw new IllegalStateException("No row of " + table + " could be invented");
        }
        return last;
    }

    private Map<String, String> row(String table, Map<String, Map<String, String>> made, Written written, Random random) {
        for (int turn = 0; turn < TRIES; turn++) {
            Map<String, String> values = new LinkedHashMap<>();
            Set<String> texts = new LinkedHashSet<>();
            for (Column column : tables.get(table)) {
                if (!column.made()) {
                    String value = value(table, column, made, written, random, turn, texts);
                    if (value != null) {
                        values.put(column.name(), value);
                    }
                }
            }
            Map<String, String> stored = insert(table, values);
            if (stored != null) {
                written.texts.addAll(texts);
                return stored;
            }
        }
        return null;
    }

    private String value(String table, Column column, Map<String, Map<String, String>> made, Written written, Random random, int turn, Set<String> texts) {
        String[] parent = parent(table, column.name(), made.keySet());
        if (parent != null) {
            return made.get(parent[0]).get(parent[1]);
        }
        String[] other = links.getOrDefault(table, Map.of()).get(column.name());
        if (other != null) {
            return column.nullable() ? null : shared(other[0], random).get(other[1]);
        }
        if (column.nullable() && turn > 0 && random.nextInt(3) == 0) {
            return null;
        }
        List<String> allowed = checks.getOrDefault(table + "." + column.name(), List.of()).stream().filter(one -> !one.startsWith("^")).toList();
        if (!allowed.isEmpty() && column.type().equals("text")) {
            return allowed.get(random.nextInt(allowed.size()));
        }
        return switch (column.type()) {
            case "text", "character varying" -> {
                if (checks.containsKey(table + "." + column.name())) {
                    yield column.nullable() ? null : "PN1";
                }
                String text = written.mark + "w" + written.texts.size() + "n" + texts.size() + "x";
                texts.add(text);
                yield text;
            }
            case "date" -> LocalDate.of(2003, 1, 1).plusDays(random.nextInt(7000)).toString();
            case "timestamp with time zone" -> "2015-06-%02dT10:%02d:00Z".formatted(1 + random.nextInt(2), random.nextInt(60));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "integer", "smallint" -> column.name().endsWith("year") ? Integer.toString(2005 + random.nextInt(20)) : Integer.toString(1 + random.nextInt(30));
            case "bigint", "numeric" -> column.name().endsWith("_by") || Set.of("person_id", "reviewer_id", "auditor_id").contains(column.name()) ? shared("person", random).get("id")
                    : Integer.toString(1 + random.nextInt(9));
            case "jsonb", "json" -> "{}";
            case "bytea" -> "\\x00";
            default -> null;
        };
    }

    /** One row of a table that is about no child. */
    private Map<String, String> shared(String table, Random random) {
        Map<String, String> found = shared.get(table);
        if (found == null) {
            found = row(table, Map.of(), new Written("shared"), random);
            if (found == null) {
                throw new IllegalStateException("No row of " + table + " could be invented");
            }
            shared.put(table, found);
        }
        return found;
    }

    private Map<String, String> insert(String table, Map<String, String> values) {
        List<String> columns = new ArrayList<>(values.keySet());
        String casts = String.join(", ", columns.stream().map(name -> "cast(:" + name + " as " + tables.get(table).stream()
                .filter(column -> column.name().equals(name)).findFirst().orElseThrow().type() + ")").toList());
        sql.execute("savepoint invented");
        try (Update insert = sql.createUpdate("insert into \"" + table + "\" (" + String.join(", ", columns.stream().map(name -> "\"" + name + "\"").toList()) + ") values (" + casts + ")")) {
            columns.forEach(name -> insert.bind(name, values.get(name)));
            Map<String, String> stored = new LinkedHashMap<>();
            insert.executeAndReturnGeneratedKeys().mapToMap().one().forEach((name, value) -> stored.put(name, value == null ? null : value.toString()));
            sql.execute("release savepoint invented");
            return stored;
        } catch (JdbiException refused) {
            sql.execute("rollback to savepoint invented");
            sql.execute("release savepoint invented"); // or each try stays open beneath the next, and the server runs out of locks
            return null;
        }
    }
}
