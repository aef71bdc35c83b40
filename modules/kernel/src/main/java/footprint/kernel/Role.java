package footprint.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * What a person does in one council (domain reference, section 8). Held in the product, never in the sign-in service. The
 * one role that belongs to no council is the operator's: it is held in the sign-in service and counts at the bare domain only.
 */
public enum Role {
    REVIEWER("reviewer"),
    /** A reviewer of foster carers, who also reviews a few children: those assigned, and no others. */
    FOSTERING_REVIEWER("fostering-reviewer"),
    TEAM_COORDINATOR("team-coordinator"),
    SERVICE_LEAD("service-lead"),
    BUSINESS_SUPPORT("business-support"),
    SOCIAL_WORKER("social-worker"),
    RESPONDING_MANAGER("responding-manager"),
    ANALYST("analyst"),
    BOARD_MEMBER("board-member"),
    /** Reads the children of a sample while the sample lives, and changes nothing. */
    AUDITOR("auditor"),
    /** Answers the alerts that were sent to the agency named in the holding, outside the council. */
    PARTNER_AGENCY("partner-agency"),
    /** Advises the reviewing service on what it shares; the council's line never sees the advice. */
    INDEPENDENT_LAWYER("independent-lawyer"),
    /** Reads how children take part: totals, never a name. */
    PARTICIPATION_OFFICER("participation-officer"),
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

    /** Whether somebody in this role reviews children of their own. */
    public boolean reviews() {
        return this == REVIEWER || this == FOSTERING_REVIEWER;
    }

    /** The role in plain words: "Service lead". */
    public String title() {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
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
