package footprint.demonstration.targets;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What the reviews of one year shall add up to.
 *
 * @param held              reviews held; null leaves it to the timetable
 * @param cancelled         reviews arranged and not held because the child left
 * @param late              held late, group by group; the groups together are all late reviews
 * @param childrenReviewed  children with a review in the year
 * @param withoutReview     children looked after at the year end with no review in the year
 * @param lateChildren      children looked after at the year end with at least one late review, where reviews are not listed in {@code late}
 * @param participation     for each code PN0 to PN7 the number of reviews, or of meetings
 * @param perMeeting        whether {@code participation} counts meetings
 * @param participants      children of the participation age at the year end: how many, and how many of them took part
 * @param recordsNotWritten children at the year end whose last review has no written record yet
 */
public record ReviewTargets(Integer held, int cancelled, List<Late> late, Integer childrenReviewed, Integer withoutReview,
                            int lateChildren, Map<String, Integer> participation, boolean perMeeting, Participants participants,
                            int recordsNotWritten) {

    public ReviewTargets {
        late = late == null ? List.of() : List.copyOf(late);
        participation = participation == null ? Map.of() : Collections.unmodifiableMap(participation);
    }

    /** Reviews of children below the participation age; -1 where it is not said, or where meetings are what is counted. */
    public int underAge() {
        return perMeeting || !participation.containsKey("PN0") ? -1 : participation.get("PN0");
    }

    /**
     * Late reviews of one cause.
     *
     * @param cause  code of the council's list; null where none was recorded
     * @param kind   first, second or subsequent; null for any
     * @param series whether the first meeting was in time and a later one was not
     * @param agreed whether a manager agreed the delay
     * @param toldLate whether they are among the children of whom the service was told late
     */
    public record Late(int count, String cause, String kind, boolean series, boolean agreed, boolean toldLate) {
    }

    /**
     * Children who took part in their reviews.
     *
     * @param children of the participation age at the year end, with a review in the year; null for all of them
     * @param took     those who took part
     * @param unrecorded those of the others with no code recorded
     */
    public record Participants(Integer children, int took, int unrecorded) {
    }
}
