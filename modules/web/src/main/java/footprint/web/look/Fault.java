package footprint.web.look;

/**
 * One thing to mend on a form.
 *
 * @param field    the id of the input at fault; empty if none
 * @param sentence what is wrong and what to do
 * @param code     the catalogue's code; null where the sentence is the page's own
 */
public record Fault(String field, String sentence, String code) {
}
