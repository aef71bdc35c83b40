package footprint.reporting;

import footprint.tenancy.RoomSettings;

import java.util.List;
import java.util.Map;

/**
 * What a council's annual report has, in the order in which it prints. No number stands here: numbers come from
 * records, or from totals that were entered as printed.
 *
 * @param title       the report's title; may hold terms in braces, such as {service}
 * @param counting    national definitions that the facts need
 * @param sections    the report's parts
 * @param notRecorded figures of the printed report that rest on nothing recorded here yet
 */
@RoomSettings("reporting")
public record ReportingSettings(String title, Counting counting, List<Section> sections, List<NotRecorded> notRecorded) {

    public ReportingSettings {
        sections = listOf(sections);
        notRecorded = listOf(notRecorded);
    }

    /**
     * @param highestStage     "year-end": the highest rung reached by the end of the year in which the alert was raised;
     *                         "today": the highest rung known
     * @param placementStarts  reasons of a new episode (RNE) that begin a new placement
     * @param notPlacements    placement codes that are a temporary absence and no placement of their own
     */
    public record Counting(String highestStage, List<String> placementStarts, List<String> notPlacements) {
        public Counting {
            placementStarts = listOf(placementStarts);
            notPlacements = listOf(notPlacements);
        }
    }

    /** One part of the report: a heading, a sentence, then figures, reconciliations and tables. */
    public record Section(String code, String heading, String text, List<FigureRule> figures, List<ReconciliationRule> reconciliations,
                          List<TableRule> tables) {
        public Section {
            figures = listOf(figures);
            reconciliations = listOf(reconciliations);
            tables = listOf(tables);
        }
    }

    /**
     * One figure.
     *
     * @param code     its address, and the figure code of an entered total beside it
     * @param kind     count, percent, per, per-hundred, percent-change or printed
     * @param of       what is counted: the numerator
     * @param outOf    what it is set against: the denominator; none for a count
     * @param decimals digits after the point; null for none
     * @param rule     the sentence that says how it is counted
     * @param note     what a reader must know beside it
     * @param target   the council's own target, as printed; null for none
     * @param against  the same figure of the year before, where a change is to be printed
     */
    public record FigureRule(String code, String caption, String unit, String kind, Part of, Part outOf, Integer decimals,
                             String rule, String note, String target, Part against) {
    }

    /**
     * One side of a figure: a fact set with a condition, or a total that was entered.
     *
     * @param facts    code of the fact set
     * @param where    column to condition: a list of codes, {not: [...]}, {from, to}, true or false
     * @param distinct "child" to count children once each; null to count every fact
     * @param sum      a number column to add up instead of counting
     * @param at       the day of a stock: year-end (default), next-day or opening
     * @param period   "previous" for the year before; null for the report's own
     * @param total    code of an entered total, instead of facts
     */
    public record Part(String facts, Map<String, Object> where, String distinct, String sum, String at, String period, String total) {
        public Part {
            where = where == null ? Map.of() : where;
        }
    }

    /** Opening plus in minus out against closing, with the opening that was printed beside the one computed (R109). */
    public record ReconciliationRule(String code, String caption, String unit, String openingPrinted, String closingPrinted,
                                     Part opening, Part in, Part out, Part closing,
                                     String openingLabel, String inLabel, String outLabel, String closingLabel, String rule) {

        /** What comes in a second time, counted by the same condition: alerts that were reopened; null where nothing does. */
        public Part again() {
            return "alerts".equals(in.facts()) ? new Part("alerts-reopened", in.where(), in.distinct(), in.sum(), in.at(), in.period(), in.total()) : null;
        }
    }

    /**
     * One table.
     *
     * @param facts  code of the fact set
     * @param years  how many financial years up to the report's own the facts span; null for one
     * @param at     the day of a stock, as in {@link Part}
     * @param shares prints the column's share of its total as well
     * @param totals whether a total row (and column, when there are several) is printed; default yes
     */
    public record TableRule(String code, String caption, String unit, String facts, Map<String, Object> where, Integer years, String at,
                            Axis rows, Axis columns, Shares shares, Boolean totals, String rule, String note) {
        public TableRule {
            where = where == null ? Map.of() : where;
        }
    }

    /**
     * How facts fall into rows or columns.
     *
     * @param by       a column of the fact set; not needed where every key has its own conditions
     * @param generate months, years, stages, reasons, levels or families: keys that come from the period, the ladder or the shared scale
     * @param kind     with reasons: only those of this kind
     * @param heading  the heading over the labels
     * @param keys     the keys in order
     */
    public record Axis(String by, String generate, String kind, String heading, List<Key> keys) {
        public Axis {
            keys = listOf(keys);
        }
    }

    /**
     * One row or column.
     *
     * @param codes values of the axis's column that fall here; none means the key itself
     * @param where conditions instead of codes
     */
    public record Key(String key, String label, List<String> codes, Map<String, Object> where) {
        public Key {
            codes = listOf(codes);
            where = where == null ? Map.of() : where;
        }
    }

    /** Shares in per cent, rounded half up. */
    public record Shares(Integer decimals, String label) {
    }

    /** A figure of the printed report that this version cannot compute, and why. */
    public record NotRecorded(String source, String caption, String because) {
    }

    private static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
