package footprint.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One review with everything that hangs on it.
 *
 * @param review      the row as a list has it
 * @param meetings    its meetings in order
 * @param seriesDays  working days from the first meeting to the last
 * @param overLimit   whether that is more than the council's limit (R027)
 * @param outcomes    decisions and recommendations
 * @param dates       every due date it has had, newest first
 */
public record ReviewFile(ReviewRow review, List<Meeting> meetings, int seriesDays, boolean overLimit, List<Outcome> outcomes, List<DueDate> dates,
                         String venue, String format, String formatChosenBy, String chairedByChild, String nonParticipationCause,
                         String extraReason, boolean lateAgreed, LocalDate recordCompletedOn, LocalDate recordDistributedOn) {

    /** One meeting; participation is null where none was recorded. */
    public record Meeting(LocalDate heldOn, String participation) {
    }

    /** What was decided, who does it and by when. */
    public record Outcome(int number, String text, String owner, LocalDate dueOn, String state) {
    }

    /** A due date, how it came about and what changed it. */
    public record DueDate(LocalDate dueOn, String rule, String sentence, String because, Instant setAt) {
    }
}
