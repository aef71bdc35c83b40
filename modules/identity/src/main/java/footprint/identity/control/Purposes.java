package footprint.identity.control;

import footprint.identity.Permission;

import java.util.Optional;

/** Why a door is opened when the person says no reason: what the permission is for. Pure. */
public final class Purposes {

    private Purposes() {
    }

    /** What a permission is for; empty for one that opens no child's record. */
    public static Optional<String> of(Permission permission) {
        return Optional.ofNullable(switch (permission) {
            case SAMPLES_WRITE, SAMPLE_READ -> "Audit of a sample";
            case CHILDREN_READ, CHILDREN_WRITE, FILE_READ, SOCIAL_WORK_WRITE -> "Work on the child's case";
            case RESTRICTIONS_WRITE -> "Deciding who may see the child";
            case EMERGENCY_LOOK -> "Emergency look";
            case REVIEWS_READ, REVIEWS_WRITE -> "Independent review of the child's case";
            case DIARY_READ -> "Arranging reviews";
            case ALERTS_READ, ALERTS_RAISE, FILE_ALERTS -> "Challenge on the child's behalf";
            case ADVICE_ASK, ADVICE_READ, ADVICE_GIVE -> "Independent legal advice";
            case NOTICES_READ, NOTICES_WRITE -> "Telling the reviewer what seniors were told";
            case ALERTS_ANSWER, AGENCY_ANSWER -> "Answering a challenge";
            case REPORT_LISTS -> "The children behind a figure";
            case CASELOADS_READ, CASELOADS_WRITE -> "Sharing out the work";
            case UPLOAD_READ, UPLOAD_WRITE -> "Taking in the statutory return";
            case AUDIT_READ -> "Supervising who opens children's records";
            case RECORDS_READ, RECORDS_WRITE -> "Telling, keeping and erasing the record as the law demands";
            default -> null;
        });
    }
}
