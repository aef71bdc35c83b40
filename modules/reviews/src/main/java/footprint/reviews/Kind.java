package footprint.reviews;

import java.util.Locale;

/** The three kinds of review; which one a review is follows from how many were held before it in the period of care. */
public enum Kind {
    FIRST, SECOND, SUBSEQUENT;

    /** As it is stored: first, second, subsequent. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code; an unknown code is an {@link IllegalArgumentException}. */
    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
