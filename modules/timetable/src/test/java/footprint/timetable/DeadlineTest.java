package footprint.timetable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeadlineTest {

    private final WorkingCalendar calendar = WorkingCalendar.englandAndWales();

    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource({
            "2020-12-18, 20 working days, 2021-01-20",
            "2020-12-18, 28 days,         2021-01-15",
            "2020-12-18, 4 weeks,         2021-01-15",
            "2020-08-31, 6 months,        2021-02-28",
            "2023-08-31, 6 months,        2024-02-29",
            "2021-01-31, 3 months,        2021-04-30",
            "2022-08-25, 20 working days, 2022-09-26",
            "2023-04-06, 20 working days, 2023-05-10",
            "2024-02-29, 6 months,        2024-08-29",
            "2021-03-28, 1 day,           2021-03-29"})
    void theDateIsTheOneThatTheLawGives(LocalDate start, String interval, LocalDate due) {
        assertEquals(due, Interval.valueOf(interval).after(start, calendar));
    }

    @Test
    void theSumNamesRuleStartHolidaysAndRegulation() {
        Deadline deadline = new DeadlineRule("first-review", "First review", "SI 2010/959, regulation 33(1)",
                Interval.valueOf("20 working days")).from(LocalDate.of(2020, 12, 18), "after becoming looked after", calendar);
        String sentence = deadline.sentence();
        assertTrue(sentence.startsWith("First review due by Wednesday 20 January 2021: 20 working days after becoming looked after"
                + " on 18 December 2020. Day 1 is 21 December 2020; weekends are not counted, nor are "), sentence);
        assertTrue(sentence.contains("(25 December 2020)") && sentence.contains("(28 December 2020)")
                && sentence.contains("(1 January 2021)"), sentence);
        assertTrue(sentence.endsWith("SI 2010/959, regulation 33(1)."), sentence);
        assertEquals(3, deadline.skipped().size());
    }

    @Test
    void aClampedMonthSaysWhy() {
        Deadline deadline = new DeadlineRule("subsequent-review", "Next review", null, Interval.valueOf("6 months"))
                .from(LocalDate.of(2020, 8, 31), "after the review held", calendar);
        assertEquals("Next review due by Sunday 28 February 2021: 6 months after the review held on 31 August 2020. "
                + "February has no day 31, so its last day counts. Brought forward.", deadline.because("Brought forward").sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 working days", "1 working day", "28 days", "4 weeks", "12 weeks", "3 months", "1 month"})
    void anIntervalIsWrittenAsItIsRead(String text) {
        assertEquals(text, Interval.valueOf(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twenty days", "20", "20 business days", "-3 days", "3  months"})
    void anIntervalThatMakesNoSenseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Interval.valueOf(text));
    }
}
