package footprint.web.look;

import footprint.identity.Permission;
import footprint.identity.control.Permissions;
import footprint.kernel.Role;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The places of the service, in the order in which they are offered. This table is the whole navigation: a role sees
 * the places of which it holds at least one permission, and there are seven at most. The last two are the operator's, at the bare domain.
 */
public enum Place {
    TODAY("today", "/", Set.of(Permission.SIGNED_IN)),
    CHILDREN("children", "/children", Set.of(Permission.CHILDREN_READ, Permission.FILE_READ)),
    REVIEWS("reviews", "/reviews", Set.of(Permission.DIARY_READ)),
    ALERTS("alerts", "/alerts", Set.of(Permission.ALERTS_READ, Permission.ALERTS_ANSWER)),
    REPORT("report", "/report", Set.of(Permission.REPORT_READ)),
    UPLOADS("uploads", "/uploads", Set.of(Permission.UPLOAD_READ)),
    SETTINGS("settings", "/settings", Set.of(Permission.SETTINGS_READ)),
    PEOPLE("people", "/people", Set.of(Permission.PEOPLE_READ)),
    AGENCY("agency", "/agency", Set.of(Permission.AGENCY_ANSWER)),
    ADVICE("advice", "/advice", Set.of(Permission.ADVICE_GIVE)),
    COUNCILS("councils", "/operator", Set.of(Permission.OPERATE)),
    CERTIFICATES("certificates", "/operator/certificates", Set.of(Permission.OPERATE));

    private final String code;
    private final String address;
    private final Set<Permission> anyOf;

    Place(String code, String address, Set<Permission> anyOf) {
        this.code = code;
        this.address = address;
        this.anyOf = anyOf;
    }

    /** The word a page names itself by: ui:param name="place". */
    public String getCode() {
        return code;
    }

    /** Where the place is for a role: who only answers alerts goes straight to those that wait for the answer, who sees a few children to these. */
    public String addressFor(Role role) {
        if (this == CHILDREN && !Permissions.allows(role, Permission.CHILDREN_READ)) {
            return "/children/mine";
        }
        return this == ALERTS && !Permissions.allows(role, Permission.ALERTS_READ) ? "/alerts/waiting" : address;
    }

    /** The places a role may go to. */
    public static List<Place> of(Role role) {
        Set<Permission> held = Permissions.of(role);
        return Arrays.stream(values()).filter(place -> place.anyOf.stream().anyMatch(held::contains)).toList();
    }
}
