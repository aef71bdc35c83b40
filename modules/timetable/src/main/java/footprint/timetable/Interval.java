package footprint.timetable;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long somebody has: a number of working days, calendar days, weeks or months (R012). Written in configuration as
 * it is said: "20 working days", "28 days", "4 weeks", "3 months".
 *
 * <p>The start is day nought. Day one is the next working day when working days are counted, otherwise the next day.
 */
public sealed interface Interval {

    /** @return the last day that is still in time */
    LocalDate after(LocalDate start, WorkingCalendar calendar);

    /** The number, in this interval's own unit. */
    int number();

    /** As it is said: "20 working days". */
    String words();

    /** Whether weekends and holidays are left out of the count. */
    default boolean skipsHolidays() {
        return false;
    }

    /** Reads "20 working days", "28 days", "4 weeks" or "6 months"; anything else is an {@link IllegalArgumentException}. */
    static Interval valueOf(String text) {
        Matcher matcher = Shape.TEXT.matcher(text == null ? "" : text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("An interval is written like 20 working days, 28 days, 4 weeks or 6 months, not "
                    + text);
        }
        int number = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "working day" -> new WorkingDays(number);
            case "day" -> new CalendarDays(number);
            case "week" -> new Weeks(number);
            default -> new Months(number);
        };
    }

    /** Working days of the calendar. */
    record WorkingDays(int number) implements Interval {
        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return calendar.plusWorkingDays(start, number);
        }

        @Override
        public String words() {
            return Words.count(number, "working day");
        }

        @Override
        public boolean skipsHolidays() {
            return true;
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /** Every day counts. */
    record CalendarDays(int number) implements Interval {
        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return start.plusDays(number);
        }

        @Override
        public String words() {
            return Words.count(number, "day");
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /** Seven days each. */
    record Weeks(int number) implements Interval {
        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return start.plusWeeks(number);
        }

        @Override
        public String words() {
            return Words.count(number, "week");
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /** To the corresponding date, or to the end of the month where there is none: 31 August and 6 months is 28 February. */
    record Months(int number) implements Interval {
        @Override
        public LocalDate after(LocalDate start, WorkingCalendar calendar) {
            return start.plusMonths(number);
        }

        @Override
        public String words() {
            return Words.count(number, "month");
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /** The way an interval is written. */
    final class Shape {
        private static final Pattern TEXT = Pattern.compile("(\\d{1,4}) (working day|day|week|month)s?");

        private Shape() {
        }
    }
}
