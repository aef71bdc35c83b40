package footprint.records;

import java.time.Instant;
import java.util.Map;

/**
 * What is left of an erased record: no word about whom it was.
 *
 * @param childKey the key that the child had
 * @param rule     by which rule its time had run out
 * @param rows     how many rows were removed, by table
 */
public record Tombstone(long childKey, String rule, String proposedBy, Instant proposedAt, String confirmedBy, Instant confirmedAt, Map<String, Integer> rows) {
}
