package footprint.reporting.control;

import footprint.reporting.AlertNumbers;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SpreadPropertiesTest {

    /** The median is that of the sorted row; as many lie at it or below as at it or above. */
    @Property(tries = 500)
    void the_median_is_the_middle_and_the_longest_the_last(@ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 60) Integer> days) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        days.forEach(day -> counts.merge(day, 1L, Long::sum));
        Spread spread = Spread.of(counts);
        List<Integer> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        BigDecimal wanted = sorted.size() % 2 == 1 ? BigDecimal.valueOf(sorted.get(middle)) : BigDecimal.valueOf(sorted.get(middle - 1) + sorted.get(middle)).divide(BigDecimal.TWO);
        assertEquals(0, wanted.compareTo(spread.median()), days.toString());
        assertEquals(sorted.getLast(), spread.longest());
        assertEquals(days.size(), spread.number());
        assertTrue(days.stream().filter(day -> BigDecimal.valueOf(day).compareTo(spread.median()) <= 0).count() * 2 >= days.size());
    }

    @Test
    void nothing_has_no_median() {
        assertNull(Spread.of(new TreeMap<>()).median());
        assertEquals(new BigDecimal("15.5"), Spread.of(new TreeMap<>(java.util.Map.of(11, 1L, 20, 1L))).median());
        assertEquals("10", Spread.of(new TreeMap<>(java.util.Map.of(10, 3L))).median().toPlainString());
    }

    /** Whatever comes in and goes out, the closing that is left agrees, and any other does not. */
    @Property
    void the_flow_agrees_exactly_when_closing_is_what_is_left(@ForAll @LongRange(max = 1000) long opening, @ForAll @LongRange(max = 1000) long raised,
                                                              @ForAll @LongRange(max = 100) long again, @ForAll @LongRange(max = 2000) long resolved, @ForAll @LongRange(max = 9) long off) {
        long closing = opening + raised + again - resolved;
        assertEquals(-off, AlertNumbers.gap(opening, raised, again, resolved, closing + off));
    }
}
