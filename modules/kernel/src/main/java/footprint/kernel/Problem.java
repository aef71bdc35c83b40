package footprint.kernel;

/**
 * Something that went wrong, said so that a person can act on it.
 *
 * @param code     catalogue code such as REV-003; docs/errors explains every one
 * @param status   the HTTP status that says the same: 400 bad input, 403 not allowed, 404 not found, 409 conflict,
 *                 429 too much at once, 503 not now
 * @param sentence what happened, what was kept, what to do
 * @param field    the field of the form or the body that is at fault; null if none
 */
public record Problem(String code, int status, String sentence, String field) {

    /** Seconds after which it is worth trying again what was refused with 429 or 503. */
    public static final int AGAIN_SECONDS = 10;

    /** Whether the same request may well succeed a little later. */
    public boolean passes() {
        return status == 429 || status == 503;
    }

    /** Bad input in one field. */
    public static Problem invalid(String code, String field, String sentence) {
        return new Problem(code, 400, sentence, field);
    }

    /** Nothing here by that name, or nothing that this person may know of. */
    public static Problem notFound(String code, String sentence) {
        return new Problem(code, 404, sentence, null);
    }

    /** The state of things does not allow it. */
    public static Problem conflict(String code, String sentence) {
        return new Problem(code, 409, sentence, null);
    }

    /** This role may not do it. */
    public static Problem forbidden(String code, String sentence) {
        return new Problem(code, 403, sentence, null);
    }
}
