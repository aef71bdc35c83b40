package footprint.records.control;

import footprint.records.Keep;
import footprint.records.RecordsSettings;
import footprint.records.RetentionFacts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** How long a record is kept: birthdays of 29 February, deaths, adoptions, holds. */
class RetentionClockTest {

    private static final RecordsSettings.Retention LAW = new RecordsSettings.Retention(new RecordsSettings.Years(75, "Regulation 50"),
            new RecordsSettings.Death(15, 18, "Regulation 50"), new RecordsSettings.Years(100, "Regulation 6"));
    private final RetentionClock clock = new RetentionClock(LAW);

    @Test
    void the_record_is_kept_until_the_seventy_fifth_birthday() {
        Keep keep = clock.keep(facts(LocalDate.of(2010, 6, 5), null, null));
        assertEquals(LocalDate.of(2085, 6, 5), keep.until());
        assertEquals("Kept until the 75th birthday, 5 June 2085 (Regulation 50).", keep.sentence());
        assertFalse(keep.mayBeErasedOn(LocalDate.of(2085, 6, 5)));
        assertTrue(keep.mayBeErasedOn(LocalDate.of(2085, 6, 6)));
    }

    @Test
    void a_birthday_of_29_february_comes_on_1_march_of_other_years() {
        assertEquals(LocalDate.of(2087, 3, 1), clock.keep(facts(LocalDate.of(2012, 2, 29), null, null)).until());
        assertEquals(LocalDate.of(2112, 2, 29), clock.keep(facts(LocalDate.of(2010, 1, 1), null, LocalDate.of(2012, 2, 29))).until());
        assertEquals(LocalDate.of(2100, 3, 1), clock.keep(facts(LocalDate.of(1999, 1, 1), null, LocalDate.of(2000, 2, 29))).until());
        assertEquals(LocalDate.of(2031, 3, 1), clock.keep(facts(LocalDate.of(2012, 2, 29), LocalDate.of(2016, 2, 29), null)).until());
    }

    @Test
    void a_child_who_died_the_day_before_turning_eighteen_died_young_and_one_who_died_on_the_birthday_did_not() {
        LocalDate born = LocalDate.of(2000, 5, 4);
        assertEquals(Keep.Rule.DEATH, clock.keep(facts(born, LocalDate.of(2018, 5, 3), null)).rule());
        assertEquals(Keep.Rule.BIRTHDAY, clock.keep(facts(born, LocalDate.of(2018, 5, 4), null)).rule());
        LocalDate leap = LocalDate.of(2004, 2, 29);
        assertEquals(Keep.Rule.DEATH, clock.keep(facts(leap, LocalDate.of(2022, 2, 28), null)).rule());
        assertEquals(Keep.Rule.BIRTHDAY, clock.keep(facts(leap, LocalDate.of(2022, 3, 1), null)).rule());
    }

    @Test
    void an_adopted_child_who_died_young_is_kept_for_the_hundred_years_of_the_order() {
        Keep keep = clock.keep(facts(LocalDate.of(2010, 1, 1), LocalDate.of(2015, 1, 1), LocalDate.of(2012, 7, 1)));
        assertEquals(LocalDate.of(2112, 7, 1), keep.until());
        assertEquals(Keep.Rule.ADOPTION, keep.rule());
    }

    @Property
    void nothing_is_ever_kept_shorter_than_each_rule_that_applies(@ForAll("births") LocalDate born, @ForAll @IntRange(max = 40000) int lived,
                                                                   @ForAll @IntRange(max = 6500) int adopted, @ForAll boolean died, @ForAll boolean wasAdopted) {
        LocalDate death = died ? born.plusDays(lived) : null;
        LocalDate order = wasAdopted ? born.plusDays(adopted) : null;
        Keep keep = clock.keep(facts(born, death, order));
        boolean young = died && ChronoUnit.YEARS.between(born, death.minusDays(born.getDayOfMonth() == 29 && born.getMonthValue() == 2 && !death.isLeapYear() ? 1 : 0)) < 18;
        LocalDate floor = young ? death.plusYears(15) : born.plusYears(75);
        assertFalse(keep.until().isBefore(floor), () -> keep + " before " + floor);
        if (wasAdopted) {
            assertFalse(keep.until().isBefore(order.plusYears(100)), keep::toString);
        } else {
            assertTrue(ChronoUnit.DAYS.between(floor, keep.until()) <= 1, () -> keep + " long after " + floor);
        }
        assertTrue(keep.sentence().contains(Integer.toString(keep.until().getYear())), keep.sentence());
    }

    @Property
    void while_a_hold_stands_nothing_may_be_erased_however_late_it_is(@ForAll("births") LocalDate born, @ForAll @IntRange(max = 200_000) int later) {
        Keep held = clock.keep(new RetentionFacts(born, null, null, true, List.of("Whole council: an inquiry")));
        assertFalse(held.mayBeErasedOn(born.plusDays(later)));
        assertEquals(clock.keep(facts(born, null, null)).until(), held.until());
        assertEquals(born.plusDays(later).isAfter(held.until()), clock.keep(facts(born, null, null)).mayBeErasedOn(born.plusDays(later)));
    }

    @Property
    void a_death_or_an_order_that_is_recorded_and_taken_back_leaves_the_clock_as_it_was(@ForAll("births") LocalDate born, @ForAll @IntRange(max = 6500) int days) {
        Keep before = clock.keep(facts(born, null, null));
        clock.keep(facts(born, born.plusDays(days), null));
        Keep adopted = clock.keep(facts(born, null, born.plusDays(days)));
        assertFalse(adopted.until().isBefore(before.until()), "an order never shortens");
        assertEquals(before, clock.keep(facts(born, null, null)));
    }

    @Provide
    Arbitrary<LocalDate> births() {
        Arbitrary<LocalDate> any = Arbitraries.longs().between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2030, 1, 1).toEpochDay()).map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> leap = Arbitraries.integers().between(476, 507).map(four -> LocalDate.of(four * 4, 2, 29));
        return Arbitraries.oneOf(any, leap);
    }

    private static RetentionFacts facts(LocalDate born, LocalDate died, LocalDate adopted) {
        return new RetentionFacts(born, died, adopted, true, List.of());
    }
}
