package footprint.caseload;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What one reviewer carries on a day, as far as it is recorded.
 *
 * @param reviewerId the person
 * @param name       the person's name
 * @param team       the team's name; null where none is recorded
 * @param fte        hours in force on the day, in full-time equivalents; null where none are recorded
 * @param cases      how many cases of each kind; a kind of which nobody carries one is not in it
 */
public record ReviewerLoad(long reviewerId, String name, String team, BigDecimal fte, Map<String, Integer> cases) {

    /** The kind of case that the record of care knows: a looked-after child with a reviewer. */
    public static final String LOOKED_AFTER = "looked-after";

    public ReviewerLoad {
        cases = Map.copyOf(cases);
    }

    /** All cases, each counted once. */
    public int raw() {
        return cases.values().stream().mapToInt(Integer::intValue).sum();
    }
}
