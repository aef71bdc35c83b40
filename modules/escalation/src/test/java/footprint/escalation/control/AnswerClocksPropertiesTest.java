package footprint.escalation.control;

import footprint.escalation.ClockKind;
import footprint.kernel.London;
import footprint.timetable.CalendarCorrection;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.*;

/** Whatever day, however many days, whatever holiday comes late. */
class AnswerClocksPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Property
    void people_are_reminded_before_the_last_day_then_on_it_and_it_is_late_on_the_next_working_day(
            @ForAll @IntRange(max = 7_000) int day, @ForAll @IntRange(min = 1, max = 40) int within, @ForAll @IntRange(max = 20) int before) {
        WorkingCalendar calendar = WorkingCalendar.englandAndWales();
        LocalDate from = FIRST.plusDays(day);
        LocalDate due = Interval.valueOf(within + " working days").after(from, calendar);
        Map<ClockKind, Instant> clocks = AnswerClocks.of(from, due, Interval.valueOf(before + " working days"), calendar);
        assertEquals(due, day(clocks.get(ClockKind.DUE)));
        assertTrue(day(clocks.get(ClockKind.OVERDUE)).isAfter(due));
        assertEquals(1, calendar.workingDaysBetween(due, day(clocks.get(ClockKind.OVERDUE))));
        assertTrue(calendar.isWorkingDay(day(clocks.get(ClockKind.OVERDUE))));
        Instant reminder = clocks.get(ClockKind.REMINDER);
        if (reminder != null) {
            assertTrue(day(reminder).isAfter(from), "nobody is reminded on the day on which they hear of it");
            assertFalse(reminder.isAfter(clocks.get(ClockKind.DUE)));
        }
        clocks.values().forEach(at -> assertEquals(AnswerClocks.HOUR, at.atZone(London.ZONE).toLocalTime(), "seven in London, in summer and in winter"));
    }

    @Property
    void a_holiday_that_comes_late_puts_what_is_due_off_and_never_forward(
            @ForAll @IntRange(max = 7_000) int day, @ForAll @IntRange(min = 1, max = 40) int within, @ForAll @IntRange(min = -10, max = 70) int holiday) {
        LocalDate from = FIRST.plusDays(day);
        WorkingCalendar before = WorkingCalendar.englandAndWales();
        WorkingCalendar after = WorkingCalendar.englandAndWales(List.of(new CalendarCorrection(from.plusDays(holiday), false, "Late holiday")));
        Interval interval = Interval.valueOf(within + " working days");
        LocalDate was = interval.after(from, before);
        LocalDate is = interval.after(from, after);
        assertFalse(is.isBefore(was));
        assertFalse(AnswerClocks.of(from, is, null, after).get(ClockKind.OVERDUE).isBefore(AnswerClocks.of(from, was, null, before).get(ClockKind.OVERDUE)));
        boolean counts = holiday > 0 && !from.plusDays(holiday).isAfter(was) && before.isWorkingDay(from.plusDays(holiday));
        assertEquals(counts, is.isAfter(was), "it moves when a day that was counted is a holiday, and only then");
    }

    @Property
    void two_calendars_have_one_sum_when_they_are_the_same_and_only_then(@ForAll @IntRange(max = 300) int one, @ForAll @IntRange(max = 300) int other) {
        assertEquals(one == other, sum(one).equals(sum(other)));
        assertNotEquals(CalendarSum.of(List.of()), sum(one));
    }

    private static String sum(int day) {
        return CalendarSum.of(List.of(new CalendarCorrection(FIRST.plusDays(day), false, "Holiday")));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(London.ZONE).toLocalDate();
    }
}
