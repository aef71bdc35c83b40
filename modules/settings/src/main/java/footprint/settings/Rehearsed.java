package footprint.settings;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One rehearsal of a draft.
 *
 * @param id           its key
 * @param room         whose draft was tried
 * @param period       on which reporting year, such as 2020-21
 * @param draftFrom    the first day of the draft as it was then
 * @param draftVersion the version of the draft that was tried
 * @param by           who tried it
 * @param begun        when
 * @param step         what it is doing, or did last, in words
 * @param state        running, done or failed
 * @param failure      what went wrong, in a sentence; null otherwise
 * @param reviews      how many reviews were dated twice
 * @param restored     how many dates the rules as they are would give differently from what is stored
 * @param dates        how many due dates would differ
 * @param figures      how many figures would differ
 * @param answers      how many answers to alerts would stand differently
 * @param rows         how many rows the copy had
 * @param bytes        how big the copy was
 */
public record Rehearsed(long id, String room, String period, LocalDate draftFrom, long draftVersion, String by, Instant begun, String step,
                        String state, String failure, int reviews, int restored, int dates, int figures, int answers, long rows, long bytes) {

    public boolean running() {
        return state.equals("running");
    }

    public boolean done() {
        return state.equals("done");
    }

    /** The size of the copy in whole megabytes, at least 1. */
    public long megabytes() {
        return Math.max(1, bytes / 1_000_000);
    }
}
