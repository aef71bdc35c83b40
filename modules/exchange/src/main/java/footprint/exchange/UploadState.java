package footprint.exchange;

import java.util.Locale;

/** What became of an upload. */
public enum UploadState {
    /** Its sound rows are in the records. */
    ACCEPTED("Accepted"),
    /** The same rows as the upload before: nothing was changed. */
    UNCHANGED("Nothing new"),
    /** Refused as a whole; nothing was stored. */
    REFUSED("Refused"),
    /** Cancelled by a person; nothing was stored. */
    CANCELLED("Cancelled");

    private final String label;

    UploadState(String label) {
        this.label = label;
    }

    /** The word the ledger keeps. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word a person reads. */
    public String label() {
        return label;
    }

    /** The state with this word. */
    public static UploadState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
