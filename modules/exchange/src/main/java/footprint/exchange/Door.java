package footprint.exchange;

import java.util.Locale;

/** By which door a return came. */
public enum Door {
    SCREEN, REST, COMMAND;

    /** The word the ledger keeps. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
