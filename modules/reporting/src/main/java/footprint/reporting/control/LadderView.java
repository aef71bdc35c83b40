package footprint.reporting.control;

import footprint.tenancy.RoomSettings;

import java.util.List;

/** As much of the escalation room's settings as counting and labels need. */
@RoomSettings("escalation")
public record LadderView(Ladder ladder, List<Reason> reasons) {

    /** The rungs in order. */
    public record Ladder(List<Stage> stages) {
    }

    /**
     * @param counted whether alerts that got no further are in the printed numbers; silent means they are
     */
    public record Stage(int number, String label, List<String> answeringRoles, Boolean counted, Boolean informal) {

        /** Stage 3 (Assistant Director): the number alone means different people in different years (R007). */
        public String printed() {
            return Boolean.TRUE.equals(informal) ? label : label + " (" + String.join(", ", answeringRoles) + ")";
        }
    }

    /** A reason with its kind. */
    public record Reason(String code, String label, String kind) {
    }
}
