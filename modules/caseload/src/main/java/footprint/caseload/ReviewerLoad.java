package footprint.caseload;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What one reviewer carries on a day, as far as it is recorded.
 *
 * @param reviewerId the person
 * @param name       the person's name
 * @param team       the team's name; null where none is recorded
 * @param fte        hours in force on the day, in full-time equivalents; null where none are recorded
 * @param cases      how many cases of each kind; a kind of which nobody carries one is not in it
 * @param circumstances how many of the looked-after children are in each circumstance that the council names
 */
public record ReviewerLoad(long reviewerId, String name, String team, BigDecimal fte, Map<String, Integer> cases, Map<String, Integer> circumstances) {

    /** The kind of case that the record of care knows: a looked-after child with a reviewer. */
    public static final String LOOKED_AFTER = "looked-after";

    /** Stands before the name of a circumstance where it is counted beside kinds of case. */
    public static final String CIRCUMSTANCE = "+";

    public ReviewerLoad {
        cases = Map.copyOf(cases);
        circumstances = Map.copyOf(circumstances);
    }

    /** A load in which no circumstance is recorded. */
    public ReviewerLoad(long reviewerId, String name, String team, BigDecimal fte, Map<String, Integer> cases) {
        this(reviewerId, name, team, fte, cases, Map.of());
    }

    /** All that weighs: kinds of case, and circumstances under {@link #CIRCUMSTANCE} and their names. */
    public Map<String, Integer> weighing() {
        Map<String, Integer> all = new HashMap<>(cases);
        circumstances.forEach((name, count) -> all.put(CIRCUMSTANCE + name, count));
        return all;
    }

    /** All cases, each counted once. */
    public int raw() {
        return cases.values().stream().mapToInt(Integer::intValue).sum();
    }
}
