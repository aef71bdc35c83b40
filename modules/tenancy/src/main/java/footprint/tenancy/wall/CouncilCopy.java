package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.CopySize;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of everything that a council has but its audit trail, in temporary tables of the running transaction: they bear the names of the real
 * ones and stand before them in the search path, so that the product's own statements meet the copy without knowing. What is
 * copied is read from the database's catalogue; no list of tables can forget one. The transaction must be rolled back.
 *
 * <p>The copy has the columns, checks, keys, indexes and foreign keys of the real tables. It is filled by one statement, so
 * that all tables show the same moment. The real tables are read and never locked against their own work: only a change of a
 * table's columns would wait.
 */
public final class CouncilCopy {

    /** How long the copying waits for somebody who is changing a table's columns. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Handle handle;
    private final String schema;

    private CouncilCopy(Handle handle, String schema) {
        this.handle = handle;
        this.schema = schema;
    }

    /**
     * Copies and stands in the copy.
     *
     * @param handle  in an open transaction that stands in the council
     * @param longest after which any single statement of this transaction is stopped
     * @throws ProblemException TEN-150 when the council's role may make no temporary tables
     */
    public static CopySize lay(Handle handle, CouncilCode council, Duration longest) {
        return new CouncilCopy(handle, CouncilSchema.nameFor(council)).lay(longest);
    }

    private CopySize lay(Duration longest) {
        set("statement_timeout", Long.toString(longest.toMillis()));
        set("lock_timeout", Long.toString(LONGEST_WAIT.toMillis()));
        refuseWithoutPermission();
        refuseWhatIsNoPlainTable();
        List<Table> tables = tables();
        List<String> foreignKeys = foreignKeys();
        List<String> views = views();
        set("search_path", CouncilSchema.pathOfCopy(schema));
        tables.forEach(table -> handle.execute(table.create()));
        fill(tables);
        foreignKeys.forEach(handle::execute);
        views.forEach(handle::execute);
        numberOn();
        tables.forEach(table -> handle.execute(table.analyse()));
        return size();
    }

    private void set(String setting, String value) {
        handle.createQuery("select set_config(:setting, :value, true)").bind("setting", setting).bind("value", value).mapTo(String.class).one();
    }

    private void refuseWithoutPermission() {
        boolean may = handle.createQuery("select has_database_privilege(current_database(), 'TEMP')").mapTo(Boolean.class).one();
        if (!may) {
            throw new ProblemException(Problem.conflict("TEN-150", "The database does not let this council make temporary tables, so nothing could be "
                    + "rehearsed. Nothing was changed. Ask whoever runs the service to grant TEMPORARY on the database to the council's role."));
        }
    }

    /** A kept view would show the real rows, a trigger would not fire, a sequence that is no identity would be used up for good. */
    private void refuseWhatIsNoPlainTable() {
        List<String> strange = handle.createQuery("""
                        select relname from pg_class where relnamespace = cast(:schema as regnamespace)
                           and (relkind in ('m', 'p', 'f') or relkind = 'r' and relrowsecurity)
                        union all
                        select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                         where c.relnamespace = cast(:schema as regnamespace) and not t.tgisinternal
                        union all
                        select c.relname from pg_attrdef d join pg_class c on c.oid = d.adrelid
                         where c.relnamespace = cast(:schema as regnamespace) and pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'""")
                .bind("schema", schema).mapTo(String.class).list();
        if (!strange.isEmpty()) {
            throw new IllegalStateException("These cannot be copied for a rehearsal, because they are more than plain tables: " + strange);
        }
    }

    private List<Table> tables() {
        return handle.createQuery("""
                        select quote_ident(c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                                   filter (where a.attgenerated = '') as columns, bool_or(pg_get_userbyid(c.relowner) <> current_user) as kept
                          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relnamespace = cast(:schema as regnamespace) and c.relkind = 'r'
                         group by c.relname order by c.relname""")
                .bind("schema", schema).map((row, context) -> new Table(schema, row.getString("name"), row.getString("columns"),
                        row.getBoolean("kept"))).list();
    }

    /** Read while the real tables are still the first in the path: so their names come without a schema, and mean the copy later. */
    private List<String> foreignKeys() {
        return handle.createQuery("""
                        select format('alter table pg_temp.%I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
                          from pg_constraint k join pg_class c on c.oid = k.conrelid
                         where c.relnamespace = cast(:schema as regnamespace) and k.contype = 'f' order by c.relname, k.conname""")
                .bind("schema", schema).mapTo(String.class).list();
    }

    /** Views in the order in which they were made, so that each finds those it reads. Read, as the keys are, while the names mean the real tables. */
    private List<String> views() {
        return handle.createQuery("""
                        select format('create temporary view %I as %s', relname, pg_get_viewdef(oid)) from pg_class
                         where relnamespace = cast(:schema as regnamespace) and relkind = 'v' order by oid""")
                .bind("schema", schema).mapTo(String.class).list();
    }

    /** One statement, one moment: what is written meanwhile is in all of the copy or in none of it. */
    private void fill(List<Table> tables) {
        List<String> parts = new ArrayList<>();
        tables.stream().filter(table -> !table.kept()).forEach(table -> parts.add("f" + parts.size() + " as (" + table.fill() + ")"));
        handle.execute("with " + String.join(",\n", parts) + " select 1");
    }

    private void numberOn() {
        handle.createQuery("""
                        select format('alter table pg_temp.%I alter column %I restart with %s', c.relname, a.attname,
                                      case a.atttypid when cast('bigint' as regtype) then cast(:first as text) else '1000000000' end)
                          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> '' and not a.attisdropped
                         where c.relnamespace = cast(:schema as regnamespace) and c.relkind = 'r'""")
                .bind("schema", schema).bind("first", Long.toString(CopySize.FIRST_KEY)).mapTo(String.class).list().forEach(handle::execute);
    }

    private CopySize size() {
        return handle.createQuery("""
                        select count(*) as tables, coalesce(sum(greatest(reltuples, 0)), 0) as rows, coalesce(sum(pg_total_relation_size(oid)), 0) as bytes
                          from pg_class where relnamespace = pg_my_temp_schema() and relkind = 'r'""")
                .map((row, context) -> new CopySize(row.getInt("tables"), row.getLong("rows"), row.getLong("bytes"))).one();
    }

    /**
     * A table of the council. Names come out of the catalogue, quoted by the database itself.
     *
     * @param columns those that are stored as they are given; null when there is none
     * @param kept    whether it is somebody else's: the audit trail is made and left empty, it is large and no rule reads it
     */
    private record Table(String schema, String name, String columns, boolean kept) {

        String create() {
            return "create temporary table " + name + " (like " + schema + "." + name + " including all) on commit drop";
        }

        String fill() {
            return "insert into pg_temp." + name + " (" + columns + ") overriding system value select " + columns + " from " + schema + "." + name;
        }

        String analyse() {
            return "analyze pg_temp." + name;
        }
    }
}
