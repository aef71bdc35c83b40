package footprint.exchange;

/** What a finding did to its row. */
public enum Severity {
    /** The row was left out of the records. */
    REJECTED,
    /** The row was kept; somebody should look at it. */
    WARNING;

    /** The word the ledger keeps. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
