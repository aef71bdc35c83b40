package footprint.timetable;

import footprint.kernel.ProblemException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkingCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);
    private static final EnglandByHand BY_HAND = new EnglandByHand(2010, 2045);
    private final WorkingCalendar calendar = WorkingCalendar.englandAndWales();

    @Test
    void everyDayFrom2015To2040IsWhatTheOracleSaysItIs() {
        List<LocalDate> wrong = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day) != BY_HAND.works(day)) {
                wrong.add(day);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyStartFrom2015To2040PlusEveryCountUpTo60AgreesWithWalkingDayByDay() {
        int sums = 0;
        for (LocalDate start = FIRST; !start.isAfter(LAST); start = start.plusDays(1)) {
            LocalDate walked = start;
            for (int days = 1; days <= 60; days++, sums++) {
                walked = BY_HAND.plus(walked, 1);
                if (!walked.equals(calendar.plusWorkingDays(start, days))) {
                    assertEquals(walked, calendar.plusWorkingDays(start, days), start + " and " + days + " working days");
                }
            }
        }
        assertTrue(sums > 500_000, "only " + sums + " sums were checked");
    }

    @Property
    void countingBackAgreesWithWalkingBackDayByDay(@ForAll("days") LocalDate end, @ForAll @IntRange(max = 60) int days) {
        assertEquals(BY_HAND.minus(end, days), calendar.minusWorkingDays(end, days));
    }

    @Property
    void theCountBetweenIsTheInverseOfAdding(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 300) int days) {
        assertEquals(days, calendar.workingDaysBetween(start, calendar.plusWorkingDays(start, days)));
    }

    @Property
    void oneMoreHolidayNeverMakesASumEarlierAndMovesItByOneWorkingDayAtMost(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int days, @ForAll("days") LocalDate holiday) {
        WorkingCalendar corrected = WorkingCalendar.englandAndWales(
                List.of(new CalendarCorrection(holiday, false, "One more holiday")));
        LocalDate before = calendar.plusWorkingDays(start, days);
        LocalDate after = corrected.plusWorkingDays(start, days);
        assertFalse(after.isBefore(before));
        assertFalse(after.isAfter(calendar.plusWorkingDays(before, 1)));
    }

    @Test
    void theOneOffDaysOf2020And2022And2023AreHolidaysUnderTheirNames() {
        for (String day : List.of("2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08")) {
            assertFalse(calendar.isWorkingDay(LocalDate.parse(day)), day);
            assertTrue(calendar.holidayOn(LocalDate.parse(day)).orElse("").length() > 3, day);
        }
        assertTrue(calendar.isWorkingDay(LocalDate.of(2020, 5, 4)), "the early May holiday of 2020 was moved");
        assertTrue(calendar.isWorkingDay(LocalDate.of(2022, 5, 30)), "the spring holiday of 2022 was moved");
    }

    @Test
    void aCorrectionWinsOverTheLibraryBothWays() {
        LocalDate christmas = LocalDate.of(2024, 12, 25);
        LocalDate ordinary = LocalDate.of(2024, 12, 17);
        WorkingCalendar corrected = WorkingCalendar.englandAndWales(List.of(
                new CalendarCorrection(christmas, true, "Open"), new CalendarCorrection(ordinary, false, "A day of mourning")));
        assertTrue(corrected.isWorkingDay(christmas));
        assertFalse(corrected.isWorkingDay(ordinary));
        assertEquals("A day of mourning", corrected.holidayOn(ordinary).orElseThrow());
        assertFalse(calendar.isWorkingDay(christmas), "the library's own calendar is not touched");
    }

    @Test
    void aSeriesFrom22MarchTo21April2021TakesTwentyWorkingDaysAndOneDayMoreIsOver() {
        LocalDate first = LocalDate.of(2021, 3, 22);
        assertEquals(20, calendar.workingDaysBetween(first, LocalDate.of(2021, 4, 21)));
        assertEquals(21, calendar.workingDaysBetween(first, LocalDate.of(2021, 4, 22)));
    }

    @Test
    void aDateOutsideTheCalendarIsSaidPlainly() {
        ProblemException problem = assertThrows(ProblemException.class,
                () -> calendar.plusWorkingDays(LocalDate.of(202, 1, 1), 20));
        assertEquals("TIM-001", problem.problems().getFirst().code());
        assertThrows(ProblemException.class, () -> calendar.plusWorkingDays(LocalDate.of(2079, 12, 20), 40));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay()).map(LocalDate::ofEpochDay);
    }
}
