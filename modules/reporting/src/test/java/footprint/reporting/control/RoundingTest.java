package footprint.reporting.control;

import footprint.reporting.Numbers;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoundingTest {

    @Test
    void percentages_are_rounded_half_up_from_their_two_numbers() {
        assertEquals("98.95%", percent(1508, 1524, 2));
        assertEquals("53%", percent(78, 148, 0));
        assertEquals("45%", percent(67, 148, 0));
        assertEquals("2%", percent(3, 123, 0));
        assertEquals("28%", percent(33, 120, 0));
        assertEquals("91%", percent(409, 451, 0));
        assertEquals("80%", percent(360, 451, 0));
        assertEquals("99.6%", percent(1586, 1593, 1));
        assertEquals("98.4%", percent(418, 425, 1));
        assertEquals("0.9%", percent(920, 105_100, 1));
    }

    @Test
    void nothing_over_a_hundred_per_cent_and_nothing_out_of_nought_is_printed() {
        assertNull(Rounding.percent(BigDecimal.valueOf(159), BigDecimal.valueOf(150), 0));
        assertNull(Rounding.percent(BigDecimal.ONE, BigDecimal.ZERO, 0));
        assertNull(Rounding.rate(BigDecimal.ONE, BigDecimal.ZERO, 1));
    }

    @Test
    void a_rate_is_not_a_percentage() {
        assertEquals("184", Numbers.plain(Rounding.rate(BigDecimal.valueOf(2452), new BigDecimal("13.33"), 0)));
        assertEquals("1.64", Numbers.plain(Rounding.rate(BigDecimal.valueOf(470), BigDecimal.valueOf(286), 2)));
    }

    @Property
    void a_percentage_is_never_further_than_half_a_step_from_the_truth(@ForAll @IntRange(max = 5000) int part,
                                                                      @ForAll @IntRange(min = 1, max = 5000) int whole) {
        BigDecimal percent = Rounding.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), 1);
        if (part > whole) {
            assertNull(percent);
        } else {
            double truth = 100.0 * part / whole;
            assertTrue(Math.abs(percent.doubleValue() - truth) <= 0.05 + 1e-9, percent + " for " + truth);
        }
    }

    private static String percent(int part, int whole, int decimals) {
        return Numbers.percent(Rounding.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), decimals));
    }
}
