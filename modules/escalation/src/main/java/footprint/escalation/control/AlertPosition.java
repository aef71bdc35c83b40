package footprint.escalation.control;

import footprint.escalation.AlertKind;

/**
 * All that the ladder needs to know of an alert.
 *
 * @param kind     what it is
 * @param standing where it stands
 * @param stage    the rung it is on
 * @param highest  the highest rung it has been on
 * @param referred whether it has been referred to Cafcass
 */
public record AlertPosition(AlertKind kind, Standing standing, int stage, int highest, boolean referred) {

    AlertPosition standing(Standing next) {
        return new AlertPosition(kind, next, stage, highest, referred);
    }

    AlertPosition onto(int rung) {
        return new AlertPosition(kind, Standing.AWAITING_ANSWER, rung, Math.max(highest, rung), referred);
    }

    AlertPosition withReferral() {
        return new AlertPosition(kind, standing, stage, highest, true);
    }

    /** Whether nothing has closed it. */
    public boolean open() {
        return standing != Standing.RESOLVED && standing != Standing.WITHDRAWN;
    }
}
