package footprint.reporting;

import footprint.escalation.AlertKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of alerts of one kind in a period. Every number carries the question that it answers; its list is asked by the same.
 *
 * @param from   first day
 * @param to     last day
 * @param kind   of which kind: good practice is never added to concerns (R076)
 * @param totals alerts, reasons, children: three totals (R063)
 * @param flow   open at first, raised, reopened, resolved, open at last
 * @param kinds  alerts of each kind, apart
 * @param tables the numbers broken down
 * @param days   how long answers and resolutions took
 */
public record AlertNumbers(LocalDate from, LocalDate to, AlertKind kind, List<Count> totals, List<Count> flow, List<Count> kinds, List<Table> tables,
                           List<Days> days) {

    public AlertNumbers {
        totals = List.copyOf(totals);
        flow = List.copyOf(flow);
        kinds = List.copyOf(kinds);
        tables = List.copyOf(tables);
        days = List.copyOf(days);
    }

    /** A number with what it counts. */
    public record Count(String label, long number, AlertQuestion question) {
    }

    /**
     * A table of numbers.
     *
     * @param code     its name in files: stages-highest
     * @param rule     how it is counted, in a sentence; of two readings it says which
     * @param headings over the numbers
     */
    public record Table(String code, String caption, String unit, String rule, String rowHeading, List<String> headings, List<Row> rows) {

        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /** One line of a table; the last is the total. */
    public record Row(String key, String label, boolean total, List<Count> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How many working days something took. */
    public record Days(String code, String caption, String unit, String rule, String rowHeading, List<Took> rows) {

        public Days {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line of it.
     *
     * @param count   of how many
     * @param median  the middle; between two, half their sum; null of none
     * @param longest null of none
     * @param late    how many came after their last day; null where there is none
     */
    public record Took(String label, boolean total, Count count, BigDecimal median, Integer longest, Count late) {
    }

    /** How many are too many or too few for the flow to agree: nought. */
    public long gap() {
        return gap(flow.stream().mapToLong(Count::number).toArray());
    }

    /** What was open and came in, less what was resolved and is still open. */
    public static long gap(long... flow) {
        return flow[0] + flow[1] + flow[2] - flow[3] - flow[4];
    }
}
