package footprint.reporting;

import footprint.kernel.FinancialYear;

/**
 * Which number of which report: a cell of a table, or one side of a figure. The key {@code *} means all rows or
 * all columns, the key {@code -} those that fall into no row or column.
 */
public record NumberAddress(FinancialYear period, String table, String row, String column, String figure, String part) {

    public static final String ALL = "*";
    public static final String REST = "-";

    /** A cell of a table. */
    public static NumberAddress cell(FinancialYear period, String table, String row, String column) {
        return new NumberAddress(period, table, row, column, null, null);
    }

    /** One side of a figure: numerator or denominator; of a reconciliation: opening, in, again, out or closing. */
    public static NumberAddress side(FinancialYear period, String figure, String part) {
        return new NumberAddress(period, null, null, null, figure, part);
    }

    public boolean isCell() {
        return table != null;
    }
}
