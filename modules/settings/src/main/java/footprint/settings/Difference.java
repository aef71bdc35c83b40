package footprint.settings;

/**
 * One value that differs.
 *
 * @param path   where: ladder.stages[4].label; entries of a list go by their own number, code or key
 * @param before the value before; null where there was none
 * @param after  the value after; null where there is none
 */
public record Difference(String path, String before, String after) {
}
