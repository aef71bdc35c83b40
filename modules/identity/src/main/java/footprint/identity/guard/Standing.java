package footprint.identity.guard;

/** How a caller stands in this council. */
public enum Standing {
    /** Signed in, and no role here today. */
    NO_ROLE,
    /** More than one role, and none picked. */
    SEVERAL_ROLES,
    /** One role, held alone or picked. */
    ONE_ROLE
}
