package footprint.records.boundary;

import footprint.kernel.ChildId;
import footprint.records.Story;
import footprint.records.control.Catalogue;
import footprint.records.control.RecordWalk;
import footprint.records.control.StoryTeller;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.SettingsMapper;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one child out of every table that leads to it. The names of tables and columns are the catalogue's own, quoted; values are bound. */
final class RecordRows {

    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, null) as type,
                   exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                              and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%') as listed
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
            order by c.relname, a.attnum""";
    private static final String LINKS = """
            select c.relname, a.attname, t.relname as to_table, b.attname as to_column
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_class t on t.oid = k.confrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
            join pg_attribute b on b.attrelid = t.oid and b.attnum = k.confkey[1]
            where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace and array_length(k.conkey, 1) = 1
            order by c.relname, a.attnum""";
    private static final String KEYS = """
            select c.relname, a.attname from pg_constraint k join pg_class c on c.oid = k.conrelid
            cross join lateral unnest(k.conkey) with ordinality as n (attnum, place)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = n.attnum
            where k.contype = 'p' and c.relnamespace = current_schema()::regnamespace
            order by c.relname, n.place""";

    private RecordRows() {
    }

    static Catalogue catalogue(Handle sql) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        sql.createQuery(KEYS).map((row, context) -> List.of(row.getString(1), row.getString(2))).list()
                .forEach(key -> keys.computeIfAbsent(key.getFirst(), any -> new ArrayList<>()).add(key.getLast()));
        return new Catalogue(
                sql.createQuery(COLUMNS).map((row, context) -> new Catalogue.Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4))).list(),
                sql.createQuery(LINKS).map((row, context) -> new Catalogue.Link(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list(), keys);
    }

    /** Everything that is told of a child; empty when there is no such child. */
    static Map<String, List<JsonNode>> of(Handle sql, Catalogue catalogue, RecordWalk walk, ChildId child) {
        Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
        for (String table : walk.parentsFirst(catalogue)) {
            if (StoryTeller.tells(table)) {
                rows.put(table, sql.createQuery(select(catalogue, walk, table)).bind("child", child.value())
                        .map((row, context) -> SettingsMapper.tree(row.getString(1))).list());
            }
        }
        return rows;
    }

    static Story story(Handle sql, Settings settings, ChildId child) {
        Catalogue catalogue = catalogue(sql);
        RecordWalk walk = RecordWalk.of(catalogue);
        Map<String, List<JsonNode>> rows = of(sql, catalogue, walk, child);
        if (rows.get(RecordWalk.CHILD).isEmpty()) {
            throw RecordFaults.noChild();
        }
        return new StoryTeller(catalogue, walk, rows, people(sql), OwnLists.of(settings)).story();
    }

    private static String select(Catalogue catalogue, RecordWalk walk, String table) {
        String order = String.join(", ", catalogue.keys().getOrDefault(table, List.of()).stream().map(RecordWalk::quoted).toList());
        return "select cast(to_jsonb(t) as text) from " + RecordWalk.quoted(table) + " t where " + walk.condition(table) + (order.isEmpty() ? "" : " order by " + order);
    }

    private static Map<Long, String> people(Handle sql) {
        Map<Long, String> people = new LinkedHashMap<>();
        sql.createQuery("select id, full_name from person").map((row, context) -> Map.entry(row.getLong(1), row.getString(2))).list()
                .forEach(person -> people.put(person.getKey(), person.getValue()));
        return people;
    }
}
