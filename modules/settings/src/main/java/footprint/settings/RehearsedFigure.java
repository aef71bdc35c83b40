package footprint.settings;

/**
 * A figure of the year's report that would be printed differently.
 *
 * @param code    of the figure, line or cell
 * @param caption what it is
 * @param before  as it is printed now; null where the report does not have it
 * @param after   as the draft would have it; null where it would be gone
 */
public record RehearsedFigure(String code, String caption, String before, String after) {
}
