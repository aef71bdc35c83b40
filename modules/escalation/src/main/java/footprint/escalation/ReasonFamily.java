package footprint.escalation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reason is about, in the few words that all councils share. Each council keeps its own reasons, and says of each to which
 * family it belongs; a reason belongs to one. Why these nine: ADR 0027.
 */
public enum ReasonFamily {
    /** A report, a record or a document is late, missing or poor. */
    RECORDS_AND_REPORTS("Records and reports"),
    /** The plan, or its being carried out: drift, delay, no permanence, a decision not progressed. */
    PLAN_AND_DRIFT("Plan and drift"),
    /** Where the child lives. */
    PLACEMENT("Placement"),
    /** Health assessments, registration, schooling, the personal education plan. */
    HEALTH_AND_EDUCATION("Health and education"),
    /** Harm, or the danger of it. */
    SAFEGUARDING("Safeguarding"),
    /** Wishes and feelings, identity, life story. */
    CHILDS_VOICE("Child's voice and identity"),
    /** A duty that law or statutory guidance puts on the authority: visits, telling the reviewer, human rights. */
    STATUTORY_DUTY("Statutory duty"),
    /** How the work is done. */
    PRACTICE("Practice"),
    /** None of these. */
    OTHER("Other");

    private final String label;

    ReasonFamily(String label) {
        this.label = label;
    }

    /** As written in configuration and addresses: plan-and-drift. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As read: Plan and drift. */
    public String label() {
        return label;
    }

    /** The family with this code; none where there is no such family. */
    public static Optional<ReasonFamily> of(String code) {
        return Arrays.stream(values()).filter(family -> family.code().equals(code)).findFirst();
    }
}
