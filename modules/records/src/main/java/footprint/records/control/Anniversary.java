package footprint.records.control;

import java.time.LocalDate;
import java.time.MonthDay;

/** Years from a day, as ages are counted: whoever was born on 29 February is a year older on 1 March of other years. */
final class Anniversary {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private Anniversary() {
    }

    static LocalDate of(LocalDate day, int years) {
        LocalDate same = day.plusYears(years);
        return MonthDay.from(day).equals(LEAP_DAY) && !same.isLeapYear() ? same.plusDays(1) : same;
    }
}
