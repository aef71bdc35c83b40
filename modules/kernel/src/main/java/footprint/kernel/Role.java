package footprint.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * What a person does in one council (domain reference, section 8). Held in the product, never in the sign-in service. The
 * one role that belongs to no council is the operator's: it is held in the sign-in service and counts at the bare domain only.
 */
public enum Role {
    REVIEWER("reviewer"),
    TEAM_COORDINATOR("team-coordinator"),
    SERVICE_LEAD("service-lead"),
    BUSINESS_SUPPORT("business-support"),
    SOCIAL_WORKER("social-worker"),
    RESPONDING_MANAGER("responding-manager"),
    ANALYST("analyst"),
    BOARD_MEMBER("board-member"),
    ADMINISTRATOR("administrator"),
    OPERATOR("operator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The word used in addresses, configuration and the table of role holdings. */
    public String code() {
        return code;
    }

    /** The roles that a council gives to its people: all but the operator's. */
    public static List<Role> inCouncils() {
        return Arrays.stream(values()).filter(role -> role != OPERATOR).toList();
    }

    /** The role with this code; an unknown code is an {@link IllegalArgumentException}. */
    public static Role of(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("Not a role: " + code);
    }
}
