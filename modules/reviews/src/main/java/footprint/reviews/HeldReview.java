package footprint.reviews;

import java.time.LocalDate;
import java.util.List;

/**
 * A review that was held, as the person recording it says it.
 *
 * @param childId               the child; siblings are recorded one by one (R029)
 * @param openReviewId          the open review that was on the screen; null if there was none. When it is not open any more the record is refused
 * @param meetings              at least one; a series has several and counts once (R026)
 * @param nonParticipationCause code of the council's list; needed with PN7
 * @param lateCause             code of the council's list; needed when the review is late (R035)
 * @param lateAgreed            a manager had agreed to the postponement
 * @param venue                 where
 * @param format                face-to-face, virtual or hybrid
 * @param formatChosenBy        who chose it
 * @param chairedByChild        no, co-chaired or chaired
 * @param outcomes              decisions and recommendations
 */
public record HeldReview(long childId, Long openReviewId, List<Meeting> meetings, String nonParticipationCause, String lateCause, boolean lateAgreed,
                         String venue, String format, String formatChosenBy, String chairedByChild, List<Outcome> outcomes) {

    public HeldReview {
        meetings = meetings == null ? List.of() : List.copyOf(meetings);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        nonParticipationCause = blank(nonParticipationCause);
        lateCause = blank(lateCause);
        format = blank(format);
        chairedByChild = blank(chairedByChild);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * @param heldOn        the day
     * @param participation PN0 to PN7; null or empty: not recorded (R054)
     */
    public record Meeting(LocalDate heldOn, String participation) {
        public Meeting {
            participation = blank(participation);
        }
    }

    /**
     * @param text  what was decided
     * @param owner who does it
     * @param dueOn by when
     */
    public record Outcome(String text, String owner, LocalDate dueOn) {
    }
}
