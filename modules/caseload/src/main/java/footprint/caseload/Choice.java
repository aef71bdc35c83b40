package footprint.caseload;

/**
 * Something to choose in a filter.
 *
 * @param key   what the filter takes
 * @param label what the person reads
 */
public record Choice(String key, String label) {
}
