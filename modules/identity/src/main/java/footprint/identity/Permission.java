package footprint.identity;

/** What a door may ask for. Which role has which is one table, {@link footprint.identity.control.Permissions}. */
public enum Permission {
    /** Never given: the default of a door that forgot to say. */
    NOBODY,
    /** Any person with a role in this council: own details, glossary, the front page. */
    SIGNED_IN,
    CHILDREN_READ, CHILDREN_WRITE,
    /** Restrict a child to a list of people, and review emergency looks. */
    RESTRICTIONS_WRITE,
    /** Look at a restricted child, or a colleague's, in an emergency. */
    EMERGENCY_LOOK,
    /** Open the file of a child in one's own sight, and what was raised about that child; no list of other children. */
    FILE_READ, FILE_ALERTS,
    /** Say who is a child's social worker. */
    SOCIAL_WORK_WRITE,
    /** Draw samples for auditors; read the own ones. */
    SAMPLES_WRITE, SAMPLE_READ,
    REVIEWS_READ, REVIEWS_WRITE,
    DIARY_READ,
    CASELOADS_READ, CASELOADS_WRITE,
    ALERTS_READ, ALERTS_RAISE, ALERTS_ANSWER, ALERTS_COUNT,
    /** Hold the meetings after the ladder's end: make their lists, note, agree on actions. No alert moves or closes by it. */
    ALERTS_MEET,
    /** Answer what was sent to the own agency, and see nothing else. */
    AGENCY_ANSWER,
    /** Advice of an independent lawyer: ask for it, read it, give it. Never for the line that it concerns (R083). */
    ADVICE_ASK, ADVICE_READ, ADVICE_GIVE,
    /** Need to Know notices: read those about one's children, write one down (R085). */
    NOTICES_READ, NOTICES_WRITE,
    REPORT_READ, REPORT_LISTS,
    UPLOAD_READ, UPLOAD_WRITE,
    SETTINGS_READ, SETTINGS_WRITE,
    /** Who looked at a child's record. */
    AUDIT_READ,
    /** Requests to see a record, what is redacted, how long records are kept, what is erased. */
    RECORDS_READ, RECORDS_WRITE,
    /** Who works here and in which role; never a child. */
    PEOPLE_READ, PEOPLE_WRITE,
    /** What runs by itself when its time has come. No role has it: the house does, while it goes round the councils. */
    CLOCKWORK,
    /** Councils as such: bring in, suspend, move, take away. Never anything that is in one. */
    OPERATE;

    /** Whether a door that asks for this changes records; the look says so. */
    public boolean writes() {
        return switch (this) {
            case CHILDREN_WRITE, SOCIAL_WORK_WRITE, SAMPLES_WRITE, RESTRICTIONS_WRITE, EMERGENCY_LOOK, REVIEWS_WRITE, CASELOADS_WRITE, ALERTS_RAISE, ALERTS_ANSWER, ALERTS_MEET, AGENCY_ANSWER, ADVICE_ASK, ADVICE_GIVE, NOTICES_WRITE, UPLOAD_WRITE, SETTINGS_WRITE, RECORDS_WRITE, PEOPLE_WRITE, CLOCKWORK, OPERATE -> true;
            default -> false;
        };
    }

    /** Whether a door that asks for this may name a child that the person may not see: it shows nothing that tells who the child is. */
    public boolean overSight() {
        return this == RESTRICTIONS_WRITE || this == EMERGENCY_LOOK;
    }
}
