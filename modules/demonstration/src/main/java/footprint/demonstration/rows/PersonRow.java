package footprint.demonstration.rows;

/** A row of {@code person}; the key is given by the table. */
public record PersonRow(String username, String fullName, String email) {
}
