package footprint.exchange;

/**
 * One row that differs from the last upload of the same year.
 *
 * @param kind   the official name of the file
 * @param child  the CHILD value
 * @param change added, changed or gone
 * @param detail which row, and what it was and is
 */
public record Change(String kind, String child, String change, String detail) {
}
