package footprint.escalation;

import java.util.Locale;

/** What changed for the child after a concern was resolved, as the reviewer sees it. */
public enum Change {
    CHANGED, PARTLY, NOT, CANNOT_SAY;

    /** As written in addresses and the table: cannot-say. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As read. */
    public String label() {
        return switch (this) {
            case CHANGED -> "It changed";
            case PARTLY -> "It changed in part";
            case NOT -> "It did not change";
            case CANNOT_SAY -> "It cannot be said";
        };
    }

    /** The one with this code; null for none. */
    public static Change of(String code) {
        for (Change one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        return null;
    }
}
