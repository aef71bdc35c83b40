package footprint.kernel;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FinancialYearTest {

    @Test
    void the_31st_of_march_closes_a_year_and_the_1st_of_april_opens_the_next() {
        assertEquals("2020-21", FinancialYear.of(LocalDate.of(2021, 3, 31)).label());
        assertEquals("2021-22", FinancialYear.of(LocalDate.of(2021, 4, 1)).label());
    }

    @Test
    void the_turn_of_a_century_keeps_two_digits() {
        assertEquals("1999-00", new FinancialYear(1999).label());
        assertEquals(new FinancialYear(1999), FinancialYear.parse("1999-00"));
    }

    @Test
    void a_label_whose_years_do_not_follow_each_other_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> FinancialYear.parse("2020-22"));
        assertThrows(IllegalArgumentException.class, () -> FinancialYear.parse("2020/21"));
        assertThrows(IllegalArgumentException.class, () -> FinancialYear.parse(null));
    }

    @Property
    void every_day_lies_in_the_year_that_is_named_after_it(@ForAll @IntRange(min = 0, max = 36_500) int day) {
        LocalDate date = LocalDate.of(1990, 1, 1).plusDays(day);
        FinancialYear year = FinancialYear.of(date);
        assertTrue(year.contains(date));
        assertEquals(year, FinancialYear.parse(year.label()));
        assertEquals(year.lastDay().plusDays(1), new FinancialYear(year.startYear() + 1).firstDay());
    }
}
