package footprint.reporting.control;

import footprint.reporting.NumberAddress;
import footprint.reporting.ReportingSettings.Part;
import footprint.reporting.ReportingSettings.TableRule;

import java.util.List;
import java.util.Map;

/**
 * A fact set narrowed by conditions, from which both the count and the list are taken.
 *
 * @param facts  the fact set
 * @param window when
 * @param text   "from (facts) f where ...", with every value in {@code bound}
 * @param bound  the values
 */
public record FactQuery(FactSet facts, Window window, String text, Bound bound) {

    /** The facts of one side of a figure. */
    public static FactQuery of(Part part, Window window) {
        FactSet facts = known(part.facts());
        Bound bound = new Bound();
        String conditions = new Conditions(facts, bound).all(part.where());
        String text = from(facts) + " and " + conditions;
        if ("child".equals(part.distinct())) {
            text = "from (select distinct on (f.child_id) f.* " + text + " and f.child_id is not null order by f.child_id, f.unit_id) f where true";
        }
        return new FactQuery(facts, window, text, bound);
    }

    /** The facts of one cell; the keys {@code *} and {@code -} as in {@link NumberAddress}. */
    public static FactQuery of(TableRule table, ResolvedAxis rows, ResolvedAxis columns, String row, String column, Window window) {
        FactSet facts = known(table.facts());
        Bound bound = new Bound();
        StringBuilder text = new StringBuilder(from(facts)).append(" and ").append(new Conditions(facts, bound).all(table.where()));
        narrow(text, rows, row, facts, bound);
        narrow(text, columns, column, facts, bound);
        return new FactQuery(facts, window, text.toString(), bound);
    }

    /** One row per row key and column key with the count, over all facts of a table. */
    public static FactQuery grouped(TableRule table, ResolvedAxis rows, ResolvedAxis columns, Window window) {
        FactSet facts = known(table.facts());
        Bound bound = new Bound();
        String text = "select " + rows.sql(facts, bound) + " as row_key, " + columns.sql(facts, bound) + " as column_key, count(*) as number "
                + from(facts) + " and " + new Conditions(facts, bound).all(table.where()) + " group by 1, 2";
        return new FactQuery(facts, window, text, bound);
    }

    /** How many, or how much of a number column. */
    public String countText(String sum) {
        return sum == null ? "select count(*) " + text
                : "select coalesce(sum(f." + new Conditions(facts, bound).column(sum).name() + "), 0) " + text;
    }

    /** The expression that counts these facts beside others over the same fact set and window. */
    static String filtered(FactSet facts, Map<String, Object> where, Bound bound, String distinct) {
        String what = "child".equals(distinct) ? "count(distinct f.child_id)" : "count(*)";
        return what + " filter (where " + new Conditions(facts, bound).all(where) + ")";
    }

    /** Several counts over one fact set in one statement. */
    public static FactQuery together(FactSet facts, List<Part> parts, Window window) {
        Bound bound = new Bound();
        List<String> counts = parts.stream().map(part -> filtered(facts, part.where(), bound, part.distinct())).toList();
        return new FactQuery(facts, window, "select " + String.join(", ", counts) + " " + from(facts), bound);
    }

    /** The fact set of that code, or a fault. */
    public static FactSet known(String code) {
        return FactSet.of(code).orElseThrow(() -> new Fault("There are no facts called \"" + code + "\""));
    }

    private static String from(FactSet facts) {
        return "from (" + FactTexts.of(facts) + ") f where " + facts.filter();
    }

    private static void narrow(StringBuilder text, ResolvedAxis axis, String key, FactSet facts, Bound bound) {
        if (!NumberAddress.ALL.equals(key)) {
            text.append(" and ").append(axis.sql(facts, bound)).append(" = ").append(bound.bind(key));
        }
    }
}
