package footprint.identity.control;

import footprint.kernel.Role;

/**
 * Which children a role opens in a council (domain reference, section 8). What the table of roles does not say is seen by
 * nobody; restricted children and emergency looks come on top, in the database.
 */
public enum Sight {
    /** Every child of the service. */
    SERVICE,
    /** The children of the one team to which the holding is limited. */
    TEAM,
    /** The children allocated to this reviewer today. */
    OWN,
    /** The children whose social worker this person is today. */
    WORKED,
    /** The children of a living sample that was drawn for this person. */
    SAMPLE,
    /** No child. */
    NONE;

    /**
     * What a holding opens.
     *
     * @param role the role of the session
     * @param team code of the team to which the holding is limited; null if not limited
     */
    public static Sight of(Role role, String team) {
        return switch (role.code()) {
            case "service-lead", "team-coordinator" -> team == null ? SERVICE : TEAM;
            case "reviewer", "fostering-reviewer" -> OWN;
            case "social-worker" -> WORKED;
            case "auditor" -> SAMPLE;
            default -> NONE;
        };
    }

    /** The word of the database's setting. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
