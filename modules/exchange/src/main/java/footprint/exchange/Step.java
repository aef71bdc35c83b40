package footprint.exchange;

/** How far an upload is. */
public enum Step {
    READING("Reading the files"),
    CHECKING("Checking every row"),
    WAITING("Waiting for another upload of this council to end"),
    STAGING("Sending the rows to the database"),
    STORING("Comparing and storing"),
    DATING("Working out which reviews are due"),
    LOGGING("Writing the ledger"),
    DONE("Done");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** The step as a person reads it. */
    public String words() {
        return words;
    }
}
