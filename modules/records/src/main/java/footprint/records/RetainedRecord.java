package footprint.records;

import java.time.LocalDate;
import java.util.List;

/**
 * How long one child's record is kept, and what people have decided about it.
 *
 * @param facts    what the clock was given
 * @param keep     what it says
 * @param due      whether it may be erased today
 * @param decision the decision that stands; null for none
 */
public record RetainedRecord(long childId, String name, RetentionFacts facts, Keep keep, boolean due, Decision decision) {

    /**
     * @param kind        keep or erase
     * @param lookAgainOn for keep: when it is listed again
     * @param by          the person's key
     * @param byName      the person's name
     */
    public record Decision(String kind, String because, LocalDate lookAgainOn, long by, String byName, LocalDate on) {
    }

    public List<String> holds() {
        return keep.holds();
    }
}
