package footprint.identity.control;

import footprint.identity.Permission;
import footprint.kernel.Role;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import static footprint.identity.Permission.*;

/** Which role may do what (domain reference, section 8). One table; what is not in it is not allowed. */
public final class Permissions {

    private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Role.class);

    static {
        TABLE.put(Role.REVIEWER, EnumSet.of(SIGNED_IN, CHILDREN_READ, CHILDREN_WRITE, EMERGENCY_LOOK, REVIEWS_READ, REVIEWS_WRITE, DIARY_READ,
                FILE_READ, FILE_ALERTS, CASELOADS_READ, ALERTS_READ, ALERTS_RAISE, ALERTS_COUNT, ADVICE_READ, NOTICES_READ, NOTICES_WRITE, REPORT_READ));
        TABLE.put(Role.FOSTERING_REVIEWER, EnumSet.of(SIGNED_IN, CHILDREN_READ, CHILDREN_WRITE, EMERGENCY_LOOK, REVIEWS_READ, REVIEWS_WRITE, DIARY_READ,
                FILE_READ, FILE_ALERTS, CASELOADS_READ, ALERTS_READ, ALERTS_RAISE, ALERTS_COUNT, ADVICE_READ, NOTICES_READ, NOTICES_WRITE, REPORT_READ));
        TABLE.put(Role.TEAM_COORDINATOR, EnumSet.of(SIGNED_IN, CHILDREN_READ, EMERGENCY_LOOK, REVIEWS_READ, DIARY_READ, CASELOADS_READ, CASELOADS_WRITE,
                FILE_READ, FILE_ALERTS, SOCIAL_WORK_WRITE, ALERTS_READ, ALERTS_MEET, ALERTS_COUNT, ADVICE_READ, NOTICES_READ, REPORT_READ, REPORT_LISTS));
        TABLE.put(Role.SERVICE_LEAD, EnumSet.of(SIGNED_IN, CHILDREN_READ, CHILDREN_WRITE, RESTRICTIONS_WRITE, EMERGENCY_LOOK, REVIEWS_READ, REVIEWS_WRITE, DIARY_READ,
                CASELOADS_READ, CASELOADS_WRITE, ALERTS_READ, ALERTS_RAISE, ALERTS_MEET, ALERTS_COUNT, ADVICE_ASK, ADVICE_READ, NOTICES_READ, NOTICES_WRITE, REPORT_READ, REPORT_LISTS, UPLOAD_READ, UPLOAD_WRITE, SETTINGS_READ,
                FILE_READ, FILE_ALERTS, SOCIAL_WORK_WRITE, SAMPLES_WRITE, AUDIT_READ, RECORDS_READ, RECORDS_WRITE));
        TABLE.put(Role.BUSINESS_SUPPORT, EnumSet.of(SIGNED_IN, DIARY_READ, NOTICES_WRITE, UPLOAD_READ));
        TABLE.put(Role.SOCIAL_WORKER, EnumSet.of(SIGNED_IN, FILE_READ, ALERTS_ANSWER));
        TABLE.put(Role.RESPONDING_MANAGER, EnumSet.of(SIGNED_IN, ALERTS_ANSWER, ALERTS_COUNT, NOTICES_WRITE, REPORT_READ));
        TABLE.put(Role.ANALYST, EnumSet.of(SIGNED_IN, REPORT_READ, ALERTS_COUNT, UPLOAD_READ, UPLOAD_WRITE));
        TABLE.put(Role.BOARD_MEMBER, EnumSet.of(SIGNED_IN, REPORT_READ, ALERTS_COUNT));
        TABLE.put(Role.ADMINISTRATOR, EnumSet.of(SIGNED_IN, SETTINGS_READ, SETTINGS_WRITE, PEOPLE_READ, PEOPLE_WRITE));
        TABLE.put(Role.AUDITOR, EnumSet.of(SIGNED_IN, FILE_READ, FILE_ALERTS, SAMPLE_READ));
        TABLE.put(Role.PARTNER_AGENCY, EnumSet.of(SIGNED_IN, AGENCY_ANSWER));
        TABLE.put(Role.INDEPENDENT_LAWYER, EnumSet.of(SIGNED_IN, ADVICE_GIVE));
        TABLE.put(Role.PARTICIPATION_OFFICER, EnumSet.of(SIGNED_IN, REPORT_READ));
        TABLE.put(Role.OPERATOR, EnumSet.of(OPERATE));
    }

    private Permissions() {
    }

    /** Everything a role may do. */
    public static Set<Permission> of(Role role) {
        return Set.copyOf(TABLE.getOrDefault(role, Set.of()));
    }

    /** Whether a role may do one thing. */
    public static boolean allows(Role role, Permission permission) {
        return of(role).contains(permission);
    }
}
