package footprint.operations;

import java.time.Instant;
import java.util.List;

/**
 * What was deleted, and on whose word. Kept when the council is gone; it names nobody that the council's records named.
 *
 * @param id         its number
 * @param council    the code that the council had
 * @param name       its full name
 * @param gssCode    the statistics office's code of the authority
 * @param orderedBy  the operator who ordered it
 * @param reason     why
 * @param rule       the rule under which the records might be destroyed
 * @param checksum   SHA-256 of the export that the council confirmed to hold
 * @param schema     the schema that is gone
 * @param role       the database role that is gone
 * @param organization the organization of the sign-in service that is gone
 * @param tables     what stood in each table
 * @param issuedAt   when
 */
public record Certificate(long id, String council, String name, String gssCode, String orderedBy, String reason, String rule, String checksum,
                          String schema, String role, String organization, List<Table> tables, Instant issuedAt) {

    public Certificate {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param name   the table
     * @param rows   how many rows it held
     * @param sha256 SHA-256 over its rows in the order of their keys, in hexadecimal
     */
    public record Table(String name, long rows, String sha256) {
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
