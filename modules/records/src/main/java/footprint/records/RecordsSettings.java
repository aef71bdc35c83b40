package footprint.records;

import footprint.tenancy.RoomSettings;

/**
 * How soon a request to see a record is answered, and how long records are kept: room "records".
 *
 * @param access    the clock of a request
 * @param retention the clocks of a record
 */
@RoomSettings("records")
public record RecordsSettings(Access access, Retention retention) {

    /**
     * @param months        calendar months from the day of receipt
     * @param furtherMonths calendar months by which the answer may be put off
     * @param authority     the law that says so
     */
    public record Access(int months, int furtherMonths, String authority) {
    }

    /**
     * @param birthday until which birthday a record is kept
     * @param death    how long after the death of a child who died young
     * @param adoption how long after an adoption order
     */
    public record Retention(Years birthday, Death death, Years adoption) {
    }

    /**
     * @param years     how many
     * @param authority the law that says so
     */
    public record Years(int years, String authority) {
    }

    /**
     * @param years     how many, from the day of death
     * @param underAge  younger than this on that day, in years
     * @param authority the law that says so
     */
    public record Death(int years, int underAge, String authority) {
    }
}
