package footprint.exchange;

/**
 * Which findings are wanted; null means any.
 *
 * @param severity rejected or warning
 * @param rule     a rule's code
 * @param child    a CHILD value
 */
public record FindingFilter(String severity, String rule, String child) {

    /** All of them. */
    public static final FindingFilter ALL = new FindingFilter(null, null, null);

    public FindingFilter {
        severity = blankToNull(severity);
        rule = blankToNull(rule);
        child = blankToNull(child);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
