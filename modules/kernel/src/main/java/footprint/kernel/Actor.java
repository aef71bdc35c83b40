package footprint.kernel;

/**
 * Who acts: one person, in one council, in one role for this session (R125).
 *
 * @param personId      key in the council's table of people
 * @param username      the sign-in name
 * @param name          the name to show
 * @param council       the council in which the role is held; null for the operator, who acts in none
 * @param role          the one role of this session
 * @param answeringRole the rung of the ladder this person answers at, as the ladder names it; null if none
 * @param team          the code of the team the role is limited to; null if not limited
 * @param area          the area whose teams the role is limited to; null if not limited
 * @param agency        the partner agency for which this person answers; null inside the council
 */
public record Actor(long personId, String username, String name, CouncilCode council, Role role,
                    String answeringRole, String team, String area, String agency) {

    /** Somebody of the council, limited to a team at most. */
    public Actor(long personId, String username, String name, CouncilCode council, Role role, String answeringRole, String team) {
        this(personId, username, name, council, role, answeringRole, team, null, null);
    }
}
