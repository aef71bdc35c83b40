package footprint.timetable;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The working days of England and Wales: not a Saturday, a Sunday, Christmas Day, Good Friday or another bank holiday
 * (Banking and Financial Dealings Act 1971). Immutable; every sum is two look-ups in a table made once.
 *
 * <p>It knows the years {@value #FIRST_YEAR} to {@value #LAST_YEAR}; a day outside them is a
 * {@link ProblemException} TIM-001.
 */
public final class WorkingCalendar {

    public static final int FIRST_YEAR = 1970;
    public static final int LAST_YEAR = 2079;

    private static final long ORIGIN = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    private static final int LENGTH = (int) (LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() - ORIGIN);

    private final NavigableMap<LocalDate, String> holidays;
    /** For each day of the table: the working days up to and including it. */
    private final int[] workedBy = new int[LENGTH];
    /** The n-th working day, as an index of the table; entry 0 is not used. */
    private final int[] workingDay;

    private WorkingCalendar(Map<LocalDate, String> bankHolidays, Collection<CalendarCorrection> corrections) {
        TreeMap<LocalDate, String> closed = new TreeMap<>(bankHolidays);
        closed.keySet().removeIf(WorkingCalendar::isWeekend);
        Set<LocalDate> opened = new HashSet<>();
        for (CalendarCorrection correction : corrections) {
            if (correction.working()) {
                closed.remove(correction.day());
                opened.add(correction.day());
            } else if (!isWeekend(correction.day())) {
                closed.put(correction.day(), correction.note());
            }
        }
        holidays = Collections.unmodifiableNavigableMap(closed);
        int[] found = new int[LENGTH + 1];
        int count = 0;
        LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1);
        for (int index = 0; index < LENGTH; index++, day = day.plusDays(1)) {
            if (opened.contains(day) || (!isWeekend(day) && !closed.containsKey(day))) {
                found[++count] = index;
            }
            workedBy[index] = count;
        }
        workingDay = Arrays.copyOf(found, count + 1);
    }

    /** The calendar as the library has it, without any correction. */
    public static WorkingCalendar englandAndWales() {
        return Library.CALENDAR;
    }

    /** The library's calendar with a council's corrections; with none, the library's own. */
    public static WorkingCalendar englandAndWales(Collection<CalendarCorrection> corrections) {
        return corrections.isEmpty() ? Library.CALENDAR : new WorkingCalendar(Library.HOLIDAYS, corrections);
    }

    /** Whether people work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        int index = index(day);
        return workedBy[index] > (index == 0 ? 0 : workedBy[index - 1]);
    }

    /** The name of the holiday on a weekday; nothing for a working day, and nothing for a weekend. */
    public Optional<String> holidayOn(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** The holidays after one day, up to and including another, in order. Weekends are not among them. */
    public List<Holiday> holidaysBetween(LocalDate after, LocalDate upTo) {
        if (!upTo.isAfter(after)) {
            return List.of();
        }
        List<Holiday> found = new ArrayList<>();
        holidays.subMap(after, false, upTo, true).forEach((day, name) -> found.add(new Holiday(day, name)));
        return found;
    }

    /**
     * The n-th working day after a date. The date itself is day nought, whether a working day or not; day one is the
     * next working day.
     *
     * @param days nought or more; nought gives the date itself
     */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Days are counted forward");
        }
        if (days == 0) {
            return start;
        }
        int wanted = workedBy[index(start)] + days;
        if (wanted >= workingDay.length) {
            throw outside(start);
        }
        return dayAt(workingDay[wanted]);
    }

    /** The n-th working day before a date; the date itself is day nought. */
    public LocalDate minusWorkingDays(LocalDate end, int days) {
        if (days <= 0) {
            return plusWorkingDays(end, -days);
        }
        int wanted = workedBy[index(end)] + (isWorkingDay(end) ? 0 : 1) - days;
        if (wanted < 1) {
            throw outside(end);
        }
        return dayAt(workingDay[wanted]);
    }

    /** How many working days come after one date, up to and including another: 22 March to 21 April 2021 is 20. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return workedBy[index(upTo)] - workedBy[index(after)];
    }

    private static int index(LocalDate day) {
        long index = day.toEpochDay() - ORIGIN;
        if (index < 0 || index >= LENGTH) {
            throw outside(day);
        }
        return (int) index;
    }

    private static LocalDate dayAt(int index) {
        return LocalDate.ofEpochDay(ORIGIN + index);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static ProblemException outside(LocalDate day) {
        return new ProblemException(Problem.invalid("TIM-001", null, "%s is outside the calendar, which runs from %d to %d. "
                .formatted(Words.date(day), FIRST_YEAR, LAST_YEAR) + "Nothing was changed. Check the year of the date."));
    }

    /** Read from the library at first use only. */
    private static final class Library {
        private static final Map<LocalDate, String> HOLIDAYS = BankHolidays.between(FIRST_YEAR, LAST_YEAR);
        private static final WorkingCalendar CALENDAR = new WorkingCalendar(HOLIDAYS, List.of());
    }
}
