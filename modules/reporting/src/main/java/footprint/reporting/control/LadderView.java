package footprint.reporting.control;

import footprint.escalation.AlertKind;
import footprint.tenancy.RoomSettings;

import java.util.Arrays;
import java.util.List;

/** As much of the escalation room's settings as counting and labels need. */
@RoomSettings("escalation")
public record LadderView(Ladder ladder, List<Reason> reasons) {

    /** The rungs in order. */
    public record Ladder(List<Stage> stages) {
    }

    /**
     * @param counted    whether alerts that got no further are in the printed numbers; silent means they are
     * @param level      its level on the shared scale; null where none is chosen
     * @param countedFor the kinds of which they are, where that is said for each kind; null where it is not
     */
    public record Stage(int number, String label, List<String> answeringRoles, Boolean counted, List<String> countedFor, Boolean informal, String level) {

        /** The kinds of alert that are counted when they got no further: of a stage that is not counted all but concerns. */
        public List<String> countedKinds() {
            if (countedFor != null) {
                return countedFor;
            }
            return Arrays.stream(AlertKind.values()).filter(kind -> kind != AlertKind.CONCERN || !Boolean.FALSE.equals(counted)).map(AlertKind::code).toList();
        }

        /** Stage 3 (Assistant Director): the number alone means different people in different years (R007). */
        public String printed() {
            return Boolean.TRUE.equals(informal) ? label : label + " (" + String.join(", ", answeringRoles) + ")";
        }
    }

    /** A reason with its kind, and its family where one is chosen. */
    public record Reason(String code, String label, String kind, String family) {
    }
}
