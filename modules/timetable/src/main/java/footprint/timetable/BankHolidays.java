package footprint.timetable;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales, substitute days and one-off days included, from a maintained library.
 *
 * <p>The library's key for England is {@code eng}: it takes {@code en} without a word and loses two holidays a year.
 */
final class BankHolidays {

    private static final String ENGLAND = "eng";

    private BankHolidays() {
    }

    /** Day to name, for every year from the first to the last. */
    static Map<LocalDate, String> between(int firstYear, int lastYear) {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        Map<LocalDate, String> days = new TreeMap<>();
        for (int year = firstYear; year <= lastYear; year++) {
            library.getHolidays(Year.of(year), ENGLAND)
                    .forEach(holiday -> days.put(holiday.getDate(), holiday.getDescription(Locale.UK)));
        }
        return days;
    }
}
