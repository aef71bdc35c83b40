package footprint.records.boundary;

/** What a child is called in lists. */
final class ChildNames {

    /** For a child called c; as the person may know it. */
    static final String NAME = "coalesce(nullif(concat_ws(' ', coalesce(c.known_as, c.given_name), c.family_name), ''), 'Child ' || c.number)";

    private ChildNames() {
    }
}
