package footprint.tenancy;

/**
 * A council in the registry, whether it is served or not.
 *
 * @param council who it is
 * @param state   what the operator last made of it
 * @param server  the name of the database server that its schema lives on
 * @param current whether its schema has had exactly the migrations that this version of the application brings
 */
public record CouncilStanding(Council council, CouncilState state, String server, boolean current) {

    /** Whether its people may work: it is open, and its schema is the one that this version was written for. */
    public boolean served() {
        return state == CouncilState.OPEN && current;
    }
}
