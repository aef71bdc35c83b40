package footprint.reporting.control;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WordsTest {

    private final Words words = new Words(key -> key.equals("alert") ? new Words.Term("care planning alert", "care planning alerts", "CPA") : null);

    @Test
    void the_councils_own_word_stands_in_singular_plural_and_brief() {
        assertEquals("each care planning alert, all care planning alerts, a CPA", words.apply("each {alert}, all {alerts}, a {alert:brief}"));
    }

    @Test
    void a_capital_at_the_start_stays() {
        assertEquals("Care planning alerts raised", words.apply("{Alerts} raised"));
    }

    @Test
    void a_word_that_is_no_term_stays_as_written() {
        assertEquals("midway checks", words.apply("{midway-checks}"));
    }
}
