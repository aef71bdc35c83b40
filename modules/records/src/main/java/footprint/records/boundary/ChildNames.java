package footprint.records.boundary;

/** What a child is called in lists. */
final class ChildNames {

    /** For a row of child_shown called c: the name as this person may know it. */
    static final String NAME = "coalesce(c.called, 'Child ' || c.number)";

    private ChildNames() {
    }
}
