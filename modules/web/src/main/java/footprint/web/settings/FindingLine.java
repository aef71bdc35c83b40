package footprint.web.settings;

/**
 * Something that stands in the way of publishing a draft.
 *
 * @param sentence what is wrong and what to do
 * @param address  the page and field where it is mended; null where there is no page for it
 */
public record FindingLine(String sentence, String address) {
}
