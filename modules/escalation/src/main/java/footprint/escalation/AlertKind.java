package footprint.escalation;

import java.util.Locale;

/** What an alert is. */
public enum AlertKind {
    /** A challenge about one child's care; it climbs. */
    CONCERN,
    /** Praise for the worker's manager; it never climbs (R075). */
    GOOD_PRACTICE,
    /** A challenge to a service about a theme; counted once, whatever the number of children (R077). */
    THEMED,
    /** A challenge to a service about a practice or a policy, with addressee, answer and what changed (R078). */
    COLLECTIVE;

    /** As written in configuration, addresses and the table: good-practice. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As read: Good practice. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind with this code; an unknown one is an {@link IllegalArgumentException}. */
    public static AlertKind of(String code) {
        for (AlertKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Not a kind of alert: " + code);
    }

    /** Whether it is about one child. */
    public boolean aboutOneChild() {
        return this == CONCERN || this == GOOD_PRACTICE;
    }

    /** Whether it may climb. */
    public boolean climbs() {
        return this != GOOD_PRACTICE;
    }
}
