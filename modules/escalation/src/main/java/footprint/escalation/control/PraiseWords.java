package footprint.escalation.control;

/**
 * What a mail about praise says. It names no child and none of the praise's own words, as {@link ClockWords}. Pure.
 *
 * @param alert the number of the alert
 */
public record PraiseWords(long alert) {

    /** The one line. */
    public String subject() {
        return "Alert %d: good practice".formatted(alert);
    }

    /** The text. */
    public String body() {
        return "The reviewing service has written down good practice: alert %d. It goes to the social worker and to the worker's manager, and asks for nothing.%n%nSign in to read it."
                .formatted(alert) + ClockWords.WHY;
    }
}
