package footprint.escalation;

import java.util.Locale;

/** What happens by itself while an answer is awaited. */
public enum ClockKind {
    /** Those who answer are reminded before the last day. */
    REMINDER,
    /** Those who answer are reminded on the last day. */
    DUE,
    /** The reviewer and the service lead hear that the answer is late (R067); where the council says so, it climbs (R066). */
    OVERDUE;

    /** The word of the table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word. */
    public static ClockKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
