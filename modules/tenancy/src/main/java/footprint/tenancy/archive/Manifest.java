package footprint.tenancy.archive;

import java.time.Instant;
import java.util.List;

/**
 * The manifest.json of a council's archive: what is in it, so that every byte can be checked before anything is changed.
 *
 * @param format     1; another number is another layout
 * @param product    which Footprint wrote it
 * @param at         the moment of the snapshot: everything in it is of this one moment
 * @param council    the council's row in the registry
 * @param scripts    the migration scripts that its schema had had; they say which tables there are
 * @param tables     every table with its rows, bytes and SHA-256, in an order in which they can be loaded
 * @param sequences  where each identity column's numbering stands
 * @param files      further files for a reader, such as the settings in force; nothing is loaded from them
 */
public record Manifest(int format, String product, Instant at, CouncilLine council, List<Script> scripts, List<Table> tables, List<Sequence> sequences,
                       List<File> files) {

    /** The layout that this version writes and reads. */
    public static final int FORMAT = 1;

    /** The council as the registry knew it. */
    public record CouncilLine(String code, String name, String gssCode, String region, String colour) {
    }

    /** A migration script by its version and Flyway's sum. */
    public record Script(String version, int checksum) {
    }

    /**
     * One table, in tables/name.csv.
     *
     * @param columns as in the first line of the file; computed columns are left out
     * @param bytes   of the file before it was compressed
     */
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
    }

    /**
     * A sequence.
     *
     * @param called whether it gave {@code last} out already; if not, that is the number it gives next
     */
    public record Sequence(String name, long last, boolean called) {
    }

    /** Another file. */
    public record File(String path, long bytes, String sha256) {
    }

    /** All rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
