package footprint.reviews.control;

import footprint.reviews.ExampleRules;
import footprint.reviews.Kind;
import footprint.reviews.control.Foreseeing.Awaited;
import footprint.reviews.control.Foreseeing.Days;
import footprint.tenancy.Version;
import footprint.timetable.WorkingCalendar;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ForeseeingTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 16);
    private static final LocalDate UNTIL = LocalDate.of(2027, 11, 1);
    private static final Foreseeing YEAR = new Foreseeing(new RulesInForce(List.of(new Version<>(LocalDate.of(2000, 1, 1), ExampleRules.statutory()))),
            WorkingCalendar.englandAndWales(), FROM, UNTIL);

    @Test
    void aChildWhoComesInHasThreeReviewsInTheFirstYear() {
        Days days = YEAR.ofOneMore();
        assertEquals(List.of("2026-12-14", "2027-03-14", "2027-09-14"), days.reviews().stream().map(LocalDate::toString).toList());
        assertEquals(List.of("2027-01-28", "2027-06-14"), days.midways().stream().map(LocalDate::toString).toList());
    }

    @Test
    void whatIsOverdueCountsTodayAndTheTimetableGoesOnFromThere() {
        Days days = YEAR.of(new Awaited(FROM.minusDays(40), Kind.SUBSEQUENT, false, FROM.minusDays(200), LocalDate.MAX));
        assertEquals(List.of(FROM, FROM.plusMonths(6)), days.reviews());
    }

    @Test
    void nothingIsForeseenFromTheEighteenthBirthdayOn() {
        LocalDate birthday = LocalDate.of(2027, 2, 1);
        assertEquals(List.of(), YEAR.of(new Awaited(birthday, Kind.SUBSEQUENT, false, LocalDate.of(2026, 8, 1), birthday)).reviews());
        assertEquals(1, YEAR.of(new Awaited(birthday.minusDays(1), Kind.SUBSEQUENT, false, LocalDate.of(2026, 8, 1), birthday)).reviews().size());
    }

    @Test
    void conferencesComeAfterThreeMonthsAndThenEverySix() {
        assertEquals(List.of("2026-12-01", "2027-06-01"), YEAR.conferences(LocalDate.of(2026, 9, 1), 3, 6).stream().map(LocalDate::toString).toList());
        assertEquals(List.of("2027-03-01", "2027-09-01"), YEAR.conferences(LocalDate.of(2025, 6, 1), 3, 6).stream().map(LocalDate::toString).toList());
    }

    @Property
    void reviewsNeverLieOutsideTheYearAndNeverFurtherApartThanTheRuleAllows(@ForAll @IntRange(min = -100, max = 200) int due, @ForAll @IntRange(min = 1, max = 800) int leaves) {
        Days days = YEAR.of(new Awaited(FROM.plusDays(due), Kind.SUBSEQUENT, false, FROM.plusDays(due).minusMonths(6), FROM.plusDays(leaves)));
        for (int at = 0; at < days.reviews().size(); at++) {
            LocalDate day = days.reviews().get(at);
            assertTrue(!day.isBefore(FROM) && day.isBefore(UNTIL) && day.isBefore(FROM.plusDays(leaves)));
            assertTrue(at == 0 || !day.isAfter(days.reviews().get(at - 1).plusMonths(6)));
        }
    }
}
