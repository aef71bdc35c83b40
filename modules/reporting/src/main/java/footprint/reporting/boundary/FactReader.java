package footprint.reporting.boundary;

import footprint.kernel.PageRequest;
import footprint.reporting.FactList.Fact;
import footprint.reporting.control.FactColumn;
import footprint.reporting.control.FactQuery;
import footprint.reporting.control.FactSet;
import footprint.reporting.control.GroupedCounts;
import footprint.reporting.control.ReportContext;
import footprint.reporting.control.Window;
import footprint.reporting.ReportingSettings.Part;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs the statements of the catalogue in the council's transaction. */
final class FactReader {

    private final Handle sql;
    private final ReportContext context;

    FactReader(Handle sql, ReportContext context) {
        this.sql = sql;
        this.context = context;
        sql.registerArrayType(String.class, "text");
    }

    /** The counts of several parts over the same facts, in the order of the parts. */
    List<BigDecimal> counts(FactSet facts, List<Part> parts, Window window) {
        FactQuery query = FactQuery.together(facts, parts, window);
        return query(query.text(), query).map((row, ignored) -> {
            List<BigDecimal> found = new ArrayList<>();
            for (int column = 1; column <= parts.size(); column++) {
                found.add(row.getBigDecimal(column));
            }
            return found;
        }).one();
    }

    /** One number: how many, or how much. */
    BigDecimal number(FactQuery query, String sum) {
        return query(query.countText(sum), query).mapTo(BigDecimal.class).one();
    }

    /** The counts of a table. */
    GroupedCounts grouped(FactQuery query) {
        GroupedCounts counts = new GroupedCounts();
        query(query.text(), query).map((row, ignored) -> {
            counts.put(row.getString("row_key"), row.getString("column_key"), row.getLong("number"));
            return true;
        }).list();
        return counts;
    }

    /** One page of the facts themselves. Sorted by a column that the catalogue shows, otherwise by the first of them. */
    List<Fact> facts(FactQuery query, PageRequest page) {
        List<FactColumn> shown = query.facts().shown();
        String sort = shown.stream().map(FactColumn::name).filter(name -> name.equals(page.sort())).findFirst()
                .map(name -> "f." + name).orElse("number".equals(page.sort()) ? "c.number" : "f." + shown.getFirst().name());
        String direction = page.descending() ? " desc nulls last" : " nulls last";
        String text = "select f.*, c.number as child_number, c.called as child_name, coalesce(c.hidden, false) as hidden, "
                + "coalesce(c.restricted, false) as restricted "
                + "from (select f.* " + query.text() + ") f left join child_shown c on c.id = f.child_id order by " + sort + direction
                + ", f.child_id, f.unit_id limit " + query.bound().bind(page.size()) + " offset " + query.bound().bind(page.offset());
        return query(text, query).map((row, ignored) -> fact(row, shown)).list();
    }

    private static Fact fact(ResultSet row, List<FactColumn> shown) throws SQLException {
        List<String> details = new ArrayList<>();
        for (FactColumn column : shown) {
            details.add(row.getBoolean("restricted") ? null : detail(row, column));
        }
        return new Fact(row.getObject("child_id", Long.class), row.getString("child_number"), row.getString("child_name"), row.getBoolean("hidden"), details);
    }

    private static String detail(ResultSet row, FactColumn column) throws SQLException {
        if (column.type() == FactColumn.Type.FLAG) {
            return row.getBoolean(column.name()) ? "yes" : "no";
        }
        return row.getString(column.name());
    }

    /** A statement over facts, with everything that their selects ask for. */
    Query query(String text, FactQuery facts) {
        Query query = sql.createQuery(text);
        query.configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true));
        facts.bound().values().forEach(query::bind);
        Window window = facts.window();
        query.bind("first", window.first()).bind("last", window.last()).bind("day", window.days().getLast())
                .bind("days", window.days().stream().map(LocalDate::toString).toArray(String[]::new));
        bindLadder(query);
        bindCounting(query);
        return query;
    }

    private void bindLadder(Query query) {
        query.bind("ladder_from", context.rungs().stream().map(rung -> rung.ladderFrom().toString()).toArray(String[]::new))
                .bind("ladder_stage", context.rungs().stream().map(rung -> Integer.toString(rung.stage())).toArray(String[]::new))
                .bind("ladder_counted", context.rungs().stream().map(rung -> String.join(" ", rung.counted())).toArray(String[]::new))
                .bind("ladder_level", context.rungs().stream().map(rung -> rung.level() == null ? "none" : rung.level()).toArray(String[]::new));
        query.bind("family_from", context.families().stream().map(family -> family.ladderFrom().toString()).toArray(String[]::new))
                .bind("family_reason", context.families().stream().map(ReportContext.Family::reason).toArray(String[]::new))
                .bind("family_name", context.families().stream().map(ReportContext.Family::family).toArray(String[]::new))
                .bind("closed", texts(context.calendar().closed())).bind("opened", texts(context.calendar().opened()));
    }

    private static String[] texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private void bindCounting(Query query) {
        var counting = context.settings().counting();
        query.bind("participation_age", context.participationAge()).bind("stage_at_year_end", !"today".equals(counting.highestStage()))
                .bind("placement_starts", counting.placementStarts().toArray(String[]::new))
                .bind("not_placements", counting.notPlacements().toArray(String[]::new))
                .bind("record_held", context.recordsDue().keySet().stream().map(LocalDate::toString).toArray(String[]::new))
                .bind("record_due", context.recordsDue().values().stream().map(LocalDate::toString).toArray(String[]::new));
    }
}
