package footprint.tenancy.archive;

import footprint.tenancy.onboarding.Keeper;
import footprint.tenancy.onboarding.SchemaMigration;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a schema as the catalogue has them. Nothing is listed by hand: a table that a room adds tomorrow is in tomorrow's archive. */
final class TableCatalogue {

    private TableCatalogue() {
    }

    /**
     * One table. Names are quoted where PostgreSQL wants it.
     *
     * @param columns  those that hold something of their own
     * @param order    the primary key as an order that is the same on every server, whatever its collation
     * @param triggers whether a trigger of ours stands on it
     * @param kept     whether the keeper owns it: the council's role reads it and writes nothing into it
     */
    record Table(String name, List<String> columns, String order, boolean triggers, boolean kept) {
    }

    /** All tables of a schema, those that others point to first. The history of scripts is left out: making the schema writes it. */
    static List<Table> inOrder(Handle handle, String schema) {
        Map<String, Table> waiting = new HashMap<>();
        tables(handle, schema).forEach(table -> waiting.put(table.name(), table));
        Map<String, Set<String>> needs = needs(handle, schema);
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Table> ready = waiting.values().stream().filter(table -> needs.getOrDefault(table.name(), Set.of()).stream().noneMatch(waiting::containsKey))
                    .sorted(java.util.Comparator.comparing(Table::name)).toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("These tables point at each other in a circle and cannot be loaded one after the other: " + waiting.keySet());
            }
            ordered.addAll(ready);
            ready.forEach(table -> waiting.remove(table.name()));
        }
        return ordered;
    }

    /** Where each sequence stands; read from itself, since pg_sequences does not tell a sequence that was set back from a fresh one. */
    static List<Manifest.Sequence> sequences(Handle handle, String schema) {
        return handle.createQuery("select quote_ident(sequencename) from pg_sequences where schemaname = :schema order by sequencename collate \"C\"")
                .bind("schema", schema).mapTo(String.class).list().stream()
                .map(name -> handle.createQuery("select last_value, is_called from " + name)
                        .map((row, context) -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))).one()).toList();
    }

    private static List<Table> tables(Handle handle, String schema) {
        return handle.createQuery("""
                        select quote_ident(c.relname) as name,
                               (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
                                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                               coalesce((select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.place)
                                         from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality k (number, place)
                                         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                                         where i.indrelid = c.oid and i.indisprimary),
                                        (select string_agg(quote_ident(a.attname) || '::text collate "C"', ', ' order by a.attname) from pg_attribute a
                                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')) as ordered,
                               exists (select 1 from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
                               pg_get_userbyid(c.relowner) = :keeper as kept
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = :schema and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> :history""")
                .bind("schema", schema).bind("history", SchemaMigration.HISTORY).bind("keeper", Keeper.ROLE)
                .map((row, context) -> new Table(row.getString("name"), List.of((String[]) row.getArray("columns").getArray()), row.getString("ordered"),
                        row.getBoolean("triggers"), row.getBoolean("kept"))).list();
    }

    /** Which tables each table points to; to itself does not count, since one COPY brings all its rows at once. */
    private static Map<String, Set<String>> needs(Handle handle, String schema) {
        Map<String, Set<String>> needs = new HashMap<>();
        handle.createQuery("""
                        select distinct quote_ident(c.relname) as pointing, quote_ident(t.relname) as target
                        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                        join pg_namespace n on n.oid = c.relnamespace where n.nspname = :schema and k.contype = 'f' and c.oid <> t.oid""")
                .bind("schema", schema).map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(pair -> needs.computeIfAbsent(pair.getKey(), table -> new HashSet<>()).add(pair.getValue()));
        return needs;
    }
}
