package footprint.escalation;

import java.util.Locale;

/** On what similar alerts may gather. */
public enum GatheredBy {
    /** One team that was challenged. */
    TEAM,
    /** Whoever provided the child's placement on the day the alert was raised. */
    PROVIDER,
    /** One reason. */
    REASON;

    /** As written in addresses and the table: team. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As read: Team. */
    public String label() {
        return name().charAt(0) + code().substring(1);
    }

    /** The one with this code; an unknown one is an {@link IllegalArgumentException}. */
    public static GatheredBy of(String code) {
        for (GatheredBy one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("Alerts do not gather by " + code);
    }
}
