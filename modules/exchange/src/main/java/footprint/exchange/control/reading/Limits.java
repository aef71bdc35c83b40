package footprint.exchange.control.reading;

/**
 * How much an upload may hold. The largest English council's return is about three megabytes, so these leave room and
 * still keep a hostile file from filling the memory.
 *
 * @param bytes      of all that is sent, and of all that a zip unfolds to
 * @param zipBytes   of a zip as it is sent
 * @param ratio      how many times larger than its packed form an entry of a zip may be
 * @param entries    entries of a zip
 * @param rows       rows of all files together
 */
public record Limits(long bytes, int zipBytes, int ratio, int entries, int rows) {

    private static final int MEGABYTE = 1024 * 1024;

    /** What the service works with. */
    public static final Limits USUAL = new Limits(64L * MEGABYTE, 24 * MEGABYTE, 200, 50, 300_000);
}
