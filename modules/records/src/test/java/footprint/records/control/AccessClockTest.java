package footprint.records.control;

import footprint.records.RecordsSettings;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static org.junit.jupiter.api.Assertions.*;

class AccessClockTest {

    private final AccessClock clock = new AccessClock(new RecordsSettings.Access(1, 2, "UK GDPR, articles 12(3) and 15"));

    @Test
    void a_month_ends_on_the_same_day_or_on_the_months_last() {
        assertEquals(LocalDate.of(2026, 12, 16), clock.due(LocalDate.of(2026, 11, 16), false));
        assertEquals(LocalDate.of(2027, 2, 28), clock.due(LocalDate.of(2027, 1, 31), false));
        assertEquals(LocalDate.of(2028, 2, 29), clock.due(LocalDate.of(2028, 1, 31), false));
    }

    @Test
    void further_months_count_from_the_day_of_receipt_and_not_from_the_first_date() {
        assertEquals(LocalDate.of(2027, 4, 30), clock.due(LocalDate.of(2027, 1, 31), true));
        assertEquals("Received on 31 January 2027; 1 calendar month and 2 further months: by 30 April 2027 (UK GDPR, articles 12(3) and 15).",
                clock.sentence(LocalDate.of(2027, 1, 31), true));
    }
}
