package footprint.tenancy;

/**
 * How big the copy of a council's tables is that a rehearsal works on.
 *
 * @param tables how many tables were copied: all of them
 * @param rows   how many rows they hold together; for very large tables PostgreSQL's own estimate
 * @param bytes  what the copy takes on the database server until the rehearsal ends, indexes included
 */
public record CopySize(int tables, long rows, long bytes) {

    /** Keys that the copy gives out begin here: no row of a rehearsal can be taken for a real one by anything that remembers keys. */
    public static final long FIRST_KEY = 1L << 62;
}
