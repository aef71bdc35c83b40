package footprint.reviews;

/**
 * How many open reviews there are.
 *
 * @param overdue      due before today
 * @param today        due today
 * @param twoWeeks     due from tomorrow to a fortnight from today
 * @param later        due after that
 */
public record DueCounts(long overdue, long today, long twoWeeks, long later) {

    /** Overdue and due today. */
    public long now() {
        return overdue + today;
    }

    public long all() {
        return overdue + today + twoWeeks + later;
    }
}
