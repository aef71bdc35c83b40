package footprint.web.look;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WordsTest {

    private final Words words = new Words();

    @Test
    void dates_are_said_in_full_and_in_london_time() {
        assertEquals("4 March 2021", words.date(LocalDate.of(2021, 3, 4)));
        assertEquals("Thursday 4 March 2021", words.day(LocalDate.of(2021, 3, 4)));
        assertEquals("1 April 2021 at 00:30", words.time(Instant.parse("2021-03-31T23:30:00Z")));
        assertEquals("", words.date(null));
    }

    @Test
    void a_countdown_says_one_day_and_several_before_and_after() {
        assertEquals("today", words.countdown(0));
        assertEquals("in 1 working day", words.countdown(1));
        assertEquals("in 5 working days", words.countdown(5));
        assertEquals("1 working day late", words.countdown(-1));
        assertEquals("3 working days late", words.countdown(-3));
        assertEquals("", words.countdown(null));
        assertEquals("late", words.countdownKind(-1));
        assertEquals("soon", words.countdownKind(5));
        assertEquals("plain", words.countdownKind(6));
    }

    @Test
    void a_share_has_one_decimal_place_and_nothing_is_divided_by_nothing() {
        assertEquals("99.0%", words.percent(3_021L, 3_053L));
        assertEquals("66.7%", words.percent(2L, 3L));
        assertEquals("", words.percent(0L, 0L));
    }
}
