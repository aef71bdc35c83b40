package footprint.records;

import java.time.LocalDate;

/**
 * A record whose time has run out, for people to decide about.
 *
 * @param keep       until when it had to be kept, by which rule
 * @param proposedBy who proposed to erase it; null when nobody has
 * @param proposedOn when
 * @param because    why
 */
public record DueRecord(long childId, String name, Keep keep, String proposedBy, LocalDate proposedOn, String because) {
}
