package footprint.escalation.control;

import footprint.escalation.EscalationSettings.Meeting;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;

import java.util.List;

/** On which stages of a ladder an open alert stands that a meeting looks at (R082). Pure. */
public final class MeetingStages {

    private MeetingStages() {
    }

    /**
     * The numbers of the stages: the meeting's own stage, found by its likeness on a ladder that is not the present one; for a meeting
     * without a stage those from which an alert can climb no further, a referral to Cafcass aside.
     *
     * @param present the ladder of today's settings, whose stages the meeting names
     * @param ladder  the ladder that alerts climb
     */
    public static List<Integer> of(Meeting meeting, Ladder present, Ladder ladder) {
        if (meeting.stage() == null) {
            return ladder.stages().stream().filter(stage -> !stage.incomplete() && last(ladder, stage)).map(Stage::number).toList();
        }
        if (ladder.equals(present)) {
            return List.of(meeting.stage());
        }
        return present.stage(meeting.stage()).flatMap(stage -> LadderMapping.suggested(stage, ladder)).map(Stage::number).stream().toList();
    }

    /** Whether nothing that somebody answers comes after it. */
    private static boolean last(Ladder ladder, Stage stage) {
        return ladder.next(stage).stream().allMatch(next -> next.cafcass() || next.incomplete());
    }

    /** On which stage the alerts stand that it looks at, in words: on Challenge Meeting. */
    public static String words(Meeting meeting, Ladder present) {
        return meeting.stage() == null ? "at the end of the ladder"
                : "on " + present.stage(meeting.stage()).map(Stage::label).orElse("stage " + meeting.stage());
    }
}
