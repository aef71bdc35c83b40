package footprint.caseload.control;

import footprint.caseload.ReviewerLoad;
import footprint.caseload.control.Weighing.Standing;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class WeighingTest {

    private static final Map<String, BigDecimal> WEIGHTS = Map.of("looked-after", new BigDecimal("1.5"), "child-protection", BigDecimal.ONE);

    /** R098: 39 and 39 at 1.5 and 1 are 78 and 97.5. */
    @Test
    void raw_and_weighted_stand_beside_each_other() {
        ReviewerLoad load = load(Map.of("looked-after", 39, "child-protection", 39), "1.0");
        assertEquals(78, load.raw());
        assertEquals(0, new BigDecimal("97.5").compareTo(Weighing.weighted(load.cases(), WEIGHTS)));
    }

    /** R099: 20 and 30 on 0.6 full-time equivalents are 100.0 for each. */
    @Test
    void part_time_hours_divide() {
        ReviewerLoad load = load(Map.of("looked-after", 20, "child-protection", 30), "0.6");
        assertEquals(new BigDecimal("100.0"), Weighing.perFullTime(Weighing.weighted(load.cases(), WEIGHTS), load.fte()));
        assertEquals(Standing.ABOVE, Weighing.standing(load, WEIGHTS, 50, 70));
    }

    @Test
    void without_hours_nobody_is_inside_or_outside() {
        ReviewerLoad load = load(Map.of("looked-after", 20), null);
        assertNull(Weighing.perFullTime(BigDecimal.TEN, load.fte()));
        assertEquals(Standing.UNKNOWN, Weighing.standing(load, WEIGHTS, 50, 70));
    }

    /** Both ends of the band are inside it, whatever the hours, and rounding for print moves nobody across an end. */
    @Property
    void the_ends_are_inside(@ForAll @IntRange(min = 1, max = 200) int lowest, @ForAll @IntRange(min = 0, max = 100) int width,
                             @ForAll @IntRange(min = 0, max = 400) int cases) {
        ReviewerLoad load = load(Map.of("looked-after", cases), "1.00");
        Map<String, BigDecimal> one = Map.of("looked-after", BigDecimal.ONE);
        Standing expected = cases < lowest ? Standing.BELOW : cases > lowest + width ? Standing.ABOVE : Standing.INSIDE;
        assertEquals(expected, Weighing.standing(load, one, lowest, lowest + width));
    }

    private static ReviewerLoad load(Map<String, Integer> cases, String fte) {
        return new ReviewerLoad(1, "A reviewer", null, fte == null ? null : new BigDecimal(fte), cases);
    }
}
